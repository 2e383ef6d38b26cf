import {
  isMailAddress,
  type MailKind,
  type Message,
  type MessageSubject,
  oneLine,
  type Person,
  type Stores,
  usualChoice,
  wantsMail,
} from '#domain';
import { type LetterText, letterMessages } from '#messages';
import { type Desk, nameOf, personOf } from '../people/desk.ts';
import { mailLinks } from './mail-links.ts';

/** What is written to whom. */
export interface Mailing {
  readonly kind: MailKind;
  readonly to: readonly Person[];
  readonly about: MessageSubject;
  readonly letter: LetterText;
}

/**
 * Writes a mail into the outbox for each of these people who wants this kind, in the transaction of what it tells:
 * neither is there without the other. Whoever acts gets none, nor does anybody without an address; people who share
 * one get one. Nothing when no mail can leave. Returns what was written.
 */
export const writeMails = async (
  { outbox, mailChoices }: Pick<Stores, 'outbox' | 'mailChoices'>,
  { post, by, ids, clock }: Pick<Desk, 'post' | 'by' | 'ids' | 'clock'>,
  { kind, to, about, letter }: Mailing,
): Promise<readonly Message[]> => {
  if (post === undefined) return [];
  const choices = await mailChoices.all();
  const self = personOf({ by });
  const written = new Map<string, Message>();
  const now = clock.now();
  for (const person of to) {
    const choice = choices.get(person.id) ?? usualChoice;
    const address = person.email ?? '';
    // What one has done is no news to oneself; an invitation is.
    if (person.id === self && kind !== 'invitation') continue;
    if (person.leftAt !== null || !isMailAddress(address) || !wantsMail(choice, kind)) continue;
    const key = `${choice.language} ${address.toLowerCase()}`;
    const sharing = written.get(key);
    const name = sharing === undefined ? oneLine(person.name) : `${sharing.to.name}、${oneLine(person.name)}`;
    const account = kind === 'invitation' ? null : mailLinks(post).account;
    const { subject, text } = letterMessages.whole(name, letter, { origin: post.origin, account });
    written.set(key, {
      id: sharing?.id ?? ids.next(),
      kind,
      to: { person: sharing?.to.person ?? person.id, name, address },
      subject: oneLine(subject[choice.language]),
      text: text[choice.language],
      locale: choice.language,
      about,
      person: self,
      by: nameOf(by),
      state: 'queued',
      tries: 0,
      said: null,
      createdAt: now,
      nextAt: now,
      sentAt: null,
    });
  }
  for (const message of written.values()) await outbox.save(message);
  return [...written.values()];
};
