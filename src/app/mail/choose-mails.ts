import { type MailChoice, usualChoice } from '#domain';
import { NotPermittedError } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';

const selfOf = (desk: Desk): string => {
  if (desk.by.kind !== 'person') throw new NotPermittedError('mail.read');
  return desk.by.actor.person.id;
};

/** Which mails the one who asks wants. */
export const findMailChoice = async (desk: Desk): Promise<MailChoice> => {
  const self = selfOf(desk);
  return desk.storage.transaction(
    async ({ mailChoices }) => (await mailChoices.all()).get(self) ?? usualChoice,
  );
};

/** Changes which mails the one who asks wants. */
export const chooseMails = async (desk: Desk, choice: MailChoice): Promise<void> => {
  const self = selfOf(desk);
  await desk.storage.transaction(async ({ mailChoices, records }) => {
    await mailChoices.save(self, choice);
    await keepRecord(records, desk, { deed: 'mail.choose', subject: self, after: JSON.stringify(choice) });
  });
};
