import { isMailAddress, secretLink } from '#domain';
import { letterMessages } from '#messages';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PersonNotFoundError } from '../people/people-errors.ts';
import { NotMailableError } from './mail-errors.ts';
import { writeMails } from './write-mails.ts';

/**
 * Writes somebody a mail with a link by which they set a password. The link is made while the mail is sent, so that
 * its secret stands in no table and no log; earlier links of theirs are good until then. Throws `NotMailableError`,
 * `PersonNotFoundError`.
 */
export const inviteByMail = async (desk: Desk, id: string): Promise<void> => {
  authorise(desk, 'person.manage');
  if (desk.post === undefined) throw new NotMailableError('no_post');
  await desk.storage.transaction(async (stores) => {
    const person = await stores.people.find(id);
    if (person === undefined || person.leftAt !== null) throw new PersonNotFoundError();
    if (!isMailAddress(person.email ?? '')) throw new NotMailableError('no_address');
    await writeMails(stores, desk, {
      kind: 'invitation',
      to: [person],
      about: { plan: null, round: null, answerer: null, comment: null },
      letter: letterMessages.invitation(person.login, nameOf(desk.by), secretLink),
    });
    await keepRecord(stores.records, desk, { deed: 'person.invite', subject: id, after: 'mail' });
  });
};
