import {
  type EvidenceFile,
  type EvidenceKeeping,
  evidenceLimits,
  roundQuestions,
  type Stores,
} from '#domain';
import { evidenceMessages as words } from '#messages';
import { type Desk, nameOf, personOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { findSubmission, type SubmissionAddress } from '../rounds/find-submission.ts';
import { RoundNotFoundError } from '../rounds/round-errors.ts';
import { EvidenceRefusedError } from './evidence-errors.ts';
import { evidenceOnRecord } from './evidence-on-record.ts';
import { holdContent, receiveFile, type TakenFile } from './receive-file.ts';

/** A file on its way in. */
export interface SentFile {
  /** As the browser calls it: anything. */
  readonly name: string;
  /** `itemKey` of the answer it belongs to; null for the submission as a whole. */
  readonly key: string | null;
  readonly stream: AsyncIterable<Uint8Array>;
}

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
  { key, ...sent }: SentFile,
): Promise<EvidenceFile> => {
  await desk.storage.transaction((stores) => mayAdd(desk, stores, address, key));
  return receiveFile(desk, keeping, sent, {
    infected: (name, found) => recordInfected(desk, address, name, found),
    record: (file) => record(desk, keeping, address, { key, file }),
  });
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

/** Nothing of it stays but a line on record. */
const recordInfected = (
  desk: Desk,
  { round, answerer }: SubmissionAddress,
  name: string,
  found: string,
): Promise<void> =>
  desk.storage.transaction(async ({ records, rounds }) => {
    const { round: of } = await findSubmission(desk, { rounds }, { round, answerer }, 'evidence.add');
    await keepRecord(records, desk, {
      deed: 'evidence.refuse',
      plan: of.planId,
      round,
      after: JSON.stringify({ name }),
      reason: found,
    });
  });

const record = (
  desk: Desk,
  keeping: EvidenceKeeping,
  address: SubmissionAddress,
  { key, file: taken }: { readonly key: string | null; readonly file: TakenFile },
): Promise<EvidenceFile> => {
  const { name, content } = taken;
  const id = desk.ids.next();
  return desk.storage.transaction(async (stores) => {
    const round = await mayAdd(desk, stores, address, key);
    const there = await stores.evidence.list(address.round, address.answerer);
    const size = there.reduce((sum, each) => sum + each.content.size, content.size);
    if (there.length >= evidenceLimits.files || size > evidenceLimits.submission)
      throw new EvidenceRefusedError(name, words.tooMany(evidenceLimits.files, evidenceLimits.submission));
    const file: EvidenceFile = {
      id,
      round: address.round,
      answerer: address.answerer,
      key,
      name,
      content: await holdContent(stores, keeping, taken),
      person: personOf(desk),
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
};
