import { type Message, type MessageState, may, type Stores } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { MessageNotFoundError } from './mail-errors.ts';

const messagesOnPage = 50;

/** Planners see the mails about their plans; whoever looks after accounts sees all, invitations among them. */
const plansOf = async (
  { by }: Pick<Desk, 'by'>,
  { plans }: Pick<Stores, 'plans'>,
): Promise<{ readonly plans?: readonly string[] }> => {
  if (by.kind !== 'person' || may(by.actor, 'person.manage')) return {};
  const all = await plans.list();
  return { plans: all.map(({ id }) => id).filter((plan) => may(by.actor, 'mail.read', { plan })) };
};

/** A page of the messages that the person may see, newest first; in one state, or in all. */
export const listMessages = async (
  desk: Desk,
  state: MessageState | null,
  page: number,
): Promise<{
  readonly messages: readonly Message[];
  readonly count: number;
  readonly pages: number;
  /** Of each state. */
  readonly counts: Readonly<Record<MessageState, number>>;
}> => {
  authorise(desk, 'mail.read');
  return desk.storage.transaction(async (stores) => {
    const { outbox } = stores;
    const mine = await plansOf(desk, stores);
    const counted = async (one: MessageState): Promise<number> => outbox.count({ ...mine, state: one });
    const query = { ...mine, ...(state === null ? {} : { state }) };
    const count = await outbox.count(query);
    return {
      messages: await outbox.list(query, { offset: (page - 1) * messagesOnPage, limit: messagesOnPage }),
      count,
      pages: Math.max(1, Math.ceil(count / messagesOnPage)),
      counts: {
        queued: await counted('queued'),
        sending: await counted('sending'),
        sent: await counted('sent'),
        failed: await counted('failed'),
        unclear: await counted('unclear'),
      },
    };
  });
};

/**
 * Puts a message that failed, or of which nobody knows, back in the queue. Throws `MessageNotFoundError` also for one
 * that the person may not see, and for one in any other state.
 */
export const sendAgain = async (desk: Desk, id: string): Promise<void> => {
  authorise(desk, 'mail.read');
  await desk.storage.transaction(async (stores) => {
    const message = await stores.outbox.find(id);
    const { plans } = await plansOf(desk, stores);
    const seen = message !== undefined && (plans === undefined || plans.includes(message.about.plan ?? ''));
    if (!seen || (message.state !== 'failed' && message.state !== 'unclear'))
      throw new MessageNotFoundError();
    await stores.outbox.save({ ...message, state: 'queued', tries: 0, nextAt: desk.clock.now() });
    await keepRecord(stores.records, desk, {
      deed: 'mail.again',
      plan: message.about.plan,
      round: message.about.round,
      subject: id,
      before: message.state,
      after: 'queued',
    });
  });
};
