import {
  type Delivery,
  type Letter,
  longestDelivery,
  type Mailer,
  type Message,
  nextTry,
  type Stores,
  secretLink,
} from '#domain';
import { makeInvitation } from '../people/invite.ts';
import type { Post, Services } from '../services.ts';
import { mailLinks } from './mail-links.ts';

/** How long a try may take before nobody is taken to be at it any more: twice what one takes at most. */
const lease = 2 * longestDelivery + 60_000;

type Sending = Pick<Services, 'storage' | 'clock' | 'ids'> & { readonly mailer: Mailer; readonly post: Post };

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** A message that is being sent, as it goes out. */
interface Taken {
  readonly message: Message;
  readonly letter: Letter;
}

/** The text with a link of its own where it is an invitation; null when there is nobody left to invite. */
const textOf = async (
  { people, invitations }: Pick<Stores, 'people' | 'invitations'>,
  { kind, to, text, locale, person }: Message,
  { ids, clock, post }: Sending,
): Promise<string | null> => {
  if (kind !== 'invitation') return text;
  const invited = await people.find(to.person);
  if (invited === undefined || invited.leftAt !== null) return null;
  const { secret } = await makeInvitation({ people, invitations }, { ids, clock }, to.person, person ?? '');
  return text.replaceAll(secretLink, mailLinks(post).invitation(secret)[locale]);
};

/** Takes the next message that is due, so that no other sender has it too, and makes its link if it needs one. */
const take = (sending: Sending): Promise<Taken | null> =>
  sending.storage.transaction(async (stores) => {
    for (;;) {
      const now = sending.clock.now();
      const due = await stores.outbox.due('queued', now);
      if (due === undefined) return null;
      const text = await textOf(stores, due, sending);
      if (text === null) {
        await stores.outbox.save({ ...due, state: 'failed', nextAt: null });
        continue;
      }
      const message: Message = { ...due, state: 'sending', tries: due.tries + 1, nextAt: later(now, lease) };
      await stores.outbox.save(message);
      const { id, to, subject, createdAt: date } = message;
      return { message, letter: { id, to, subject, text, date } };
    }
  });

/** What a try makes of a message. */
const after = (message: Message, { kind, said }: Delivery, now: string): Message => {
  const settled = { ...message, said, nextAt: null };
  switch (kind) {
    case 'accepted':
      return { ...settled, state: 'sent', sentAt: now };
    case 'refused':
      return { ...settled, state: 'failed' };
    case 'unclear':
      return { ...settled, state: 'unclear' };
    case 'deferred':
    case 'unreachable': {
      const nextAt = nextTry(message.tries, now);
      return nextAt === null ? { ...settled, state: 'failed' } : { ...settled, state: 'queued', nextAt };
    }
  }
};

const record = ({ storage, clock }: Sending, message: Message, delivery: Delivery): Promise<void> =>
  storage.transaction(async ({ outbox }) => {
    const stored = await outbox.find(message.id);
    // Given up meanwhile, because this took longer than anything may: what is known now is better.
    const isOurs =
      stored?.tries === message.tries && (stored.state === 'sending' || stored.state === 'unclear');
    if (isOurs) await outbox.save(after(message, delivery, clock.now()));
  });

/** Messages whose sender has ended in the middle of a try: nobody knows whether they arrived. */
const giveUpLapsed = ({ storage, clock }: Pick<Sending, 'storage' | 'clock'>): Promise<void> =>
  storage.transaction(async ({ outbox }) => {
    const now = clock.now();
    for (;;) {
      const lapsed = await outbox.due('sending', now);
      if (lapsed === undefined) return;
      await outbox.save({ ...lapsed, state: 'unclear', nextAt: null });
    }
  });

/**
 * Sends every message that is due, oldest first, and says how many the mail server took. A message is marked before it
 * is handed over, so that none is sent twice by itself: not by two servers on one database, not after this process has
 * died between the mail server's word and our note of it. Such a one is `unclear`, for a person to decide about. Ends
 * early when the mail server cannot be reached, and when `stop` is aborted.
 */
export const sendDue = async (sending: Sending, stop?: AbortSignal): Promise<number> => {
  await giveUpLapsed(sending);
  let accepted = 0;
  while (stop?.aborted !== true) {
    const taken = await take(sending);
    if (taken === null) break;
    const delivery = await sending.mailer.send(taken.letter);
    await record(sending, taken.message, delivery);
    if (delivery.kind === 'accepted') accepted += 1;
    if (delivery.kind === 'unreachable') break;
  }
  return accepted;
};
