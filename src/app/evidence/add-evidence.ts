import { type EvidenceProblem, recogniseEvidence } from '#documents';
import {
  type EvidenceContent,
  type EvidenceFile,
  type EvidenceKeeping,
  evidenceFormats,
  evidenceLimits,
  extensionOf,
  type ReceivedFile,
  roundQuestions,
  type Scan,
  type Stores,
  tidyFileName,
} from '#domain';
import { type LocalizedText, evidenceMessages as words } from '#messages';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { findSubmission, type SubmissionAddress } from '../rounds/find-submission.ts';
import { RoundNotFoundError } from '../rounds/round-errors.ts';
import { discardContent } from './discard-content.ts';
import { EvidenceRefusedError } from './evidence-errors.ts';
import { evidenceOnRecord } from './evidence-on-record.ts';

/** A file on its way in. */
export interface SentFile {
  /** As the browser calls it: anything. */
  readonly name: string;
  /** `itemKey` of the answer it belongs to; null for the submission as a whole. */
  readonly key: string | null;
  readonly stream: AsyncIterable<Uint8Array>;
}

const problemText = (problem: EvidenceProblem): LocalizedText =>
  typeof problem === 'string'
    ? words.problems[problem]
    : words.otherKind(problem.name, words.kinds[problem.kind], evidenceFormats[problem.kind].extensions[0]);

/**
 * Takes a file beside the answers of a submission. What it is, its content says; a scanner looks at it before anybody
 * else can. The order loses nothing, whenever the machine stops: the bytes lie on the disk under their lasting name
 * before the record of them is committed (see `EvidenceFiles`). Throws `EvidenceRefusedError`, `RoundNotFoundError`
 * (for an answer that is not asked too), `NotPermittedError`.
 */
export const addEvidence = async (
  desk: Desk,
  keeping: EvidenceKeeping,
  address: SubmissionAddress,
  { name: sent, key, stream }: SentFile,
): Promise<EvidenceFile> => {
  await desk.storage.transaction((stores) => mayAdd(desk, stores, address, key));
  const tidied = tidyFileName(sent);
  if (tidied === null) throw new EvidenceRefusedError('', words.problems.name);
  const received = await keeping.files.receive(stream, evidenceLimits.file);
  if (received === null) throw new EvidenceRefusedError(tidied, words.tooLarge(evidenceLimits.file));
  try {
    const told = await recogniseEvidence(tidied, received);
    if ('problem' in told) throw new EvidenceRefusedError(tidied, problemText(told.problem));
    const name =
      extensionOf(tidied) === '' ? `${tidied}.${evidenceFormats[told.kind].extensions[0]}` : tidied;
    const scan = await scanned(desk, keeping, received);
    const content = { sha256: received.sha256, size: received.size, kind: told.kind, scan };
    if (scan.state === 'infected') await refuseInfected(desk, address, name, scan.found);
    return await record(desk, keeping, address, { name, key, content, received });
  } finally {
    await keeping.files.drop(received);
  }
};

const mayAdd = async (
  desk: Desk,
  { rounds, plans }: Pick<Stores, 'rounds' | 'plans'>,
  address: SubmissionAddress,
  key: string | null,
) => {
  const { round } = await findSubmission(desk, { rounds }, address, 'evidence.add');
  const plan = await plans.find(round.planId);
  if (plan === undefined) throw new PlanNotFoundError(round.planId);
  const asked = roundQuestions(plan, round, address.answerer);
  if (key !== null && !asked.some((each) => each.key === key)) throw new RoundNotFoundError();
  return round;
};

const scanned = async (
  { clock }: Pick<Desk, 'clock'>,
  { scanner, files }: EvidenceKeeping,
  received: ReceivedFile,
): Promise<Scan> => {
  if (scanner === null) return { state: 'unchecked' };
  const verdict = await scanner.scan(files.openReceived(received));
  const at = clock.now();
  switch (verdict.verdict) {
    case 'clean':
      return { state: 'clean', at };
    case 'infected':
      return { state: 'infected', at, found: tidyFileName(verdict.found) ?? '?' };
    case 'unavailable':
      return { state: 'unchecked' };
  }
};

/** Nothing of it stays but a line on record. */
const refuseInfected = async (
  desk: Desk,
  { round, answerer }: SubmissionAddress,
  name: string,
  found: string,
): Promise<never> => {
  await desk.storage.transaction(async ({ records, rounds }) => {
    const { round: of } = await findSubmission(desk, { rounds }, { round, answerer }, 'evidence.add');
    await keepRecord(records, desk, {
      deed: 'evidence.refuse',
      plan: of.planId,
      round,
      after: JSON.stringify({ name }),
      reason: found,
    });
  });
  throw new EvidenceRefusedError(name, words.infected(found));
};

const record = async (
  desk: Desk,
  keeping: EvidenceKeeping,
  address: SubmissionAddress,
  given: {
    readonly name: string;
    readonly key: string | null;
    readonly content: EvidenceContent;
    readonly received: ReceivedFile;
  },
): Promise<EvidenceFile> => {
  const { name, key, content, received } = given;
  const id = desk.ids.next();
  try {
    return await desk.storage.transaction(async (stores) => {
      const round = await mayAdd(desk, stores, address, key);
      const there = await stores.evidence.list(address.round, address.answerer);
      const size = there.reduce((sum, each) => sum + each.content.size, content.size);
      if (there.length >= evidenceLimits.files || size > evidenceLimits.submission)
        throw new EvidenceRefusedError(name, words.tooMany(evidenceLimits.files, evidenceLimits.submission));
      const held = await stores.evidence.hold(content);
      if (held.scan.state === 'infected')
        throw new EvidenceRefusedError(name, words.infected(held.scan.found));
      if (content.scan.state === 'clean') await stores.evidence.saveScan(content.sha256, content.scan);
      // While the content is held, nobody removes the file between here and the commit.
      await keeping.files.keep(received);
      const file: EvidenceFile = {
        id,
        round: address.round,
        answerer: address.answerer,
        key,
        name,
        content: { ...held, scan: content.scan.state === 'clean' ? content.scan : held.scan },
        person: desk.by.kind === 'person' ? desk.by.actor.person.id : null,
        by: nameOf(desk.by),
        at: desk.clock.now(),
      };
      await stores.evidence.add(file);
      await keepRecord(stores.records, desk, {
        deed: 'evidence.add',
        plan: round.planId,
        ...evidenceOnRecord(file),
        after: JSON.stringify({ name, size: content.size, sha256: content.sha256 }),
      });
      return file;
    });
  } catch (error) {
    await discardContent(desk, keeping, content.sha256);
    throw error;
  }
};
