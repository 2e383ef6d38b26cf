import type { InstallationFacts } from './installation-facts.ts';

/** ok: as it should be · note: a choice worth knowing · warning: somebody should see to it · failure: it does not work */
export type Soundness = 'ok' | 'note' | 'warning' | 'failure';

export interface Diagnosis {
  readonly subject:
    | 'node'
    | 'database'
    | 'schema'
    | 'disk'
    | 'copies'
    | 'secret'
    | 'mail'
    | 'typesetting'
    | 'clock';
  readonly severity: Soundness;
  /** Which of the subject's sentences; facts of it are in the facts themselves. */
  readonly state: string;
}

const gigabyte = 1_000_000_000;
/** Below this a yearly round with attachments may run into a full disk within weeks. */
const scarceDisk = 2 * gigabyte;
const emptyDisk = gigabyte / 5;
const day = 24 * 60 * 60 * 1000;
/** The oldest Node.js that the libraries run on. */
const leastNode = 24;

const ageOf = (at: string, now: string): number => Date.parse(now) - Date.parse(at);

const diskOf = ({ disk }: InstallationFacts): Omit<Diagnosis, 'subject'> => {
  if (disk === null) return { severity: 'note', state: 'unknown' };
  if (disk.free < emptyDisk) return { severity: 'failure', state: 'full' };
  return disk.free < scarceDisk
    ? { severity: 'warning', state: 'scarce' }
    : { severity: 'ok', state: 'enough' };
};

/** One copy a day; one that is two days old means that one was missed. */
const copiesOf = ({ copies, at }: InstallationFacts): Omit<Diagnosis, 'subject'> => {
  if (copies.failed !== null) return { severity: 'failure', state: 'failed' };
  if (copies.folder === null) return { severity: 'note', state: 'off' };
  const [newest] = copies.copies;
  if (newest === undefined) return { severity: 'warning', state: 'none' };
  return ageOf(newest.at, at) > 2 * day
    ? { severity: 'warning', state: 'old' }
    : { severity: 'ok', state: 'fresh' };
};

const databaseOf = ({ database }: InstallationFacts): readonly Diagnosis[] =>
  'broken' in database
    ? [{ subject: 'database', severity: 'failure', state: 'broken' }]
    : [
        { subject: 'database', severity: 'ok', state: 'open' },
        database.stepsAhead > 0
          ? { subject: 'schema', severity: 'note', state: 'ahead' }
          : { subject: 'schema', severity: 'ok', state: 'newest' },
      ];

/** A clock that has gone back would put the record out of order; some minutes are the difference of two machines. */
const clockOf = ({ database, at }: InstallationFacts): Omit<Diagnosis, 'subject'> => {
  const last = 'broken' in database ? null : database.lastRecordAt;
  return last !== null && ageOf(last, at) < -5 * 60 * 1000
    ? { severity: 'warning', state: 'behind' }
    : { severity: 'ok', state: 'right' };
};

/** What of an installation is as it should be, and what is not, in the order in which `Diagnosis` names them. */
export const diagnose = (facts: InstallationFacts): readonly Diagnosis[] => [
  Number(facts.node.split('.')[0]) >= leastNode
    ? { subject: 'node', severity: 'ok', state: 'fit' }
    : { subject: 'node', severity: 'failure', state: 'old' },
  ...databaseOf(facts),
  { subject: 'disk', ...diskOf(facts) },
  { subject: 'copies', ...copiesOf(facts) },
  facts.secretExposed === true
    ? { subject: 'secret', severity: 'warning', state: 'exposed' }
    : { subject: 'secret', severity: 'ok', state: 'kept' },
  facts.mail.set
    ? { subject: 'mail', severity: 'ok', state: 'set' }
    : { subject: 'mail', severity: 'note', state: 'off' },
  facts.typesetting.works
    ? { subject: 'typesetting', severity: 'ok', state: 'works' }
    : { subject: 'typesetting', severity: 'failure', state: 'broken' },
  { subject: 'clock', ...clockOf(facts) },
];
