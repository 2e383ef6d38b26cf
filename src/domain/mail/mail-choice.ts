import type { Locale } from '#messages';
import type { MailKind } from './message.ts';

/** Which mails somebody wants, and in which language. */
export interface MailChoice {
  /** What differs from `usualKinds`. */
  readonly kinds: Readonly<Partial<Record<MailKind, boolean>>>;
  readonly language: Locale;
}

export const usualChoice: MailChoice = { kinds: {}, language: 'ja' };

/** Good news is sent to those who ask for it only. */
const onRequest: readonly MailKind[] = ['approved', 'settled'];

/** Whether a mail of this kind goes to somebody with this choice. Without an invitation nobody gets in at all. */
export const wantsMail = ({ kinds }: MailChoice, kind: MailKind): boolean =>
  kind === 'invitation' || (kinds[kind] ?? !onRequest.includes(kind));

export interface MailChoiceStore {
  /** By person; those who have not chosen are not in it. */
  all(): Promise<ReadonlyMap<string, MailChoice>>;
  save(person: string, choice: MailChoice): Promise<void>;
}
