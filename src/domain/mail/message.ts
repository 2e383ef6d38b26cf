import type { Locale } from '#messages';
import type { Addressee } from '../entry/addressee.ts';

/**
 * What a message is about. invitation 招待 · opened 照会の開始 · reminder 督促 · returned 差戻し · commented コメント ·
 * mentioned 名指しのコメント · approved 承認・確認済み · settled 確定 · review_opened 外部評価の意見のお願い · responses_asked 意見への対応のお願い
 */
export const mailKinds = [
  'invitation',
  'opened',
  'reminder',
  'returned',
  'mentioned',
  'commented',
  'approved',
  'settled',
  'review_opened',
  'responses_asked',
] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * queued 送信待ち · sending 送信中 · sent 送信済み: the mail server has taken it · failed 送れなかった ·
 * unclear 届いたか不明: it was handed over, and nobody knows whether it was taken; only a person sends it again
 */
export const messageStates = ['queued', 'sending', 'sent', 'failed', 'unclear'] as const;
export type MessageState = (typeof messageStates)[number];

/** One mail to one address, from being written to being taken by the mail server. */
export interface Message {
  readonly id: string;
  readonly kind: MailKind;
  readonly to: {
    /** id; of the first one when several share the address. */
    readonly person: string;
    readonly name: string;
    readonly address: string;
  };
  readonly subject: string;
  /** Without secrets: the link of an invitation is made while it is sent, and `secretLink` stands in its place. */
  readonly text: string;
  readonly locale: Locale;
  readonly about: MessageSubject;
  /** id of whoever caused it, null for the installation itself; and their name at that time. */
  readonly person: string | null;
  readonly by: string;
  readonly state: MessageState;
  /** How often it was handed to the mail server. */
  readonly tries: number;
  /** The mail server's last words; null before there are any. */
  readonly said: string | null;
  /** Instants, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** queued: not to be tried before · sending: after this nobody is at it any more · otherwise null */
  readonly nextAt: string | null;
  readonly sentAt: string | null;
}

export interface MessageSubject {
  readonly plan: string | null;
  readonly round: string | null;
  readonly answerer: Addressee | null;
  /** id of a comment */
  readonly comment: string | null;
}

/** Stands for a secret link in a stored text. */
export const secretLink = '⟦link⟧';

/** What of the outbox is looked for; everything when empty. */
export interface OutboxQuery {
  readonly state?: MessageState;
  readonly round?: string;
  /** Only messages about these plans; those about none are then left out. */
  readonly plans?: readonly string[];
}

/** 送信箱: every message there was, and what became of it. */
export interface OutboxStore {
  /** Adds the message, or replaces the one with this id, whole. */
  save(message: Message): Promise<void>;
  find(id: string): Promise<Message | undefined>;
  /** Newest first; `limit` after leaving out `offset`. */
  list(
    query: OutboxQuery,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly Message[]>;
  count(query: OutboxQuery): Promise<number>;
  /** The one in this state whose `nextAt` is the oldest at or before `now`. */
  due(state: 'queued' | 'sending', now: string): Promise<Message | undefined>;
}
