import { createHash } from 'node:crypto';
import { readCsvLines } from '#documents';
import {
  type Accounts,
  canonicalJson,
  compareStaff,
  type Division,
  type Person,
  type RefusedLine,
  readStaffList,
  type StaffChange,
  type Stores,
} from '#domain';
import { staffListMessages } from '#messages';
import { ChangedMeanwhileError } from '../imports/import-errors.ts';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from './authorise.ts';
import type { Desk } from './desk.ts';
import { dropPasskeys } from './drop-passkeys.ts';
import { keepRecord } from './keep-record.ts';
import { keepAdministrator } from './save-person.ts';

/** A list of staff as it is handed in. */
export interface StaffFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a list of staff would do. */
export interface StaffPreview {
  /** One for each person of the list, in its order. */
  readonly changes: readonly StaffChange[];
  readonly refused: readonly RefusedLine[];
  readonly divisions: readonly Division[];
  /** Tells whether people and list are still what this was made of. */
  readonly fingerprint: string;
}

/** What a list of staff (CSV) would do, line by line. Stores nothing. Throws the errors of decoding a text. */
export const previewStaff = async (desk: Desk, file: StaffFile): Promise<StaffPreview> => {
  authorise(desk, 'person.manage');
  return desk.storage.transaction((stores) => previewIn(desk, stores, file));
};

const previewIn = async (
  { clock }: Pick<Desk, 'clock'>,
  { people: persons, divisions: divided }: Pick<Stores, 'people' | 'divisions'>,
  { name, bytes }: StaffFile,
): Promise<StaffPreview> => {
  const now = clock.now();
  const today = japaneseDate(now);
  const [people, divisions] = [await persons.list(), await divided.list()];
  const { lines, refused } = readStaffList(readCsvLines(name, bytes), { divisions, today });
  const compared = compareStaff(lines, people, { now, today });
  const words = staffListMessages.cannot;
  const changes = compared.filter((each) => 'outcome' in each);
  const others = compared.flatMap((each) =>
    'outcome' in each
      ? []
      : each.lines.map(({ line, name: who, login }) => ({
          line,
          name: who,
          login,
          why: [each.owner === null ? words.unknownLeaver : words.taken(each.owner.name)],
        })),
  );
  return {
    changes,
    refused: [...refused, ...others].toSorted((a, b) => a.line - b.line),
    divisions,
    fingerprint: createHash('sha256')
      .update(canonicalJson([lines, people, divisions, today]))
      .digest('hex'),
  };
};

/**
 * Registers and changes the people of a list, all in one transaction; what cannot be taken is left out. Returned are
 * those who changed, as they are now. Throws `ChangedMeanwhileError` when it is not what the person has looked at,
 * `LastAdministratorError`.
 */
export const takeOverStaff = async (
  desk: Desk & { readonly accounts: Pick<Accounts, 'endSessions'> },
  file: StaffFile,
  fingerprint: string,
): Promise<readonly Person[]> => {
  authorise(desk, 'person.manage');
  const people = await desk.storage.transaction(async (stores) => {
    const preview = await previewIn(desk, stores, file);
    if (preview.fingerprint !== fingerprint) throw new ChangedMeanwhileError();
    const saved: Person[] = [];
    for (const { before, after, outcome } of preview.changes) {
      if (outcome === 'unchanged') continue;
      const person: Person = { ...after, id: before?.id ?? desk.ids.next() };
      await stores.people.save(person);
      if (person.leftAt !== null) await dropPasskeys(stores, desk, person.id);
      await keepRecord(stores.records, desk, {
        deed: before === null ? 'person.add' : 'person.change',
        subject: person.id,
        before: before && JSON.stringify(before),
        after: JSON.stringify(person),
        reason: file.name,
      });
      saved.push(person);
    }
    if (saved.some(({ leftAt }) => leftAt !== null))
      await keepAdministrator(stores, japaneseDate(desk.clock.now()));
    return saved;
  });
  for (const { account, leftAt } of people)
    if (account !== null && leftAt !== null) await desk.accounts.endSessions(account);
  return people;
};
