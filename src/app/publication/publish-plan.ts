import { createHash } from 'node:crypto';
import {
  type Difference,
  type Finding,
  isAnswered,
  type Publication,
  publicationContent,
  type RatingScale,
  type StatedFinding,
  type Stores,
} from '#domain';
import { differenceMessages, secondPersonMessages } from '#messages';
import { checkStored } from '../findings/check-stored.ts';
import { checkedExplanation, type GivenExplanation } from '../findings/explain-finding.ts';
import { OpenErrorsError } from '../findings/finding-errors.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { SecondPersonNeededError, wantsTwo } from '../people/second-person.ts';
import { correctionOf, drawUp } from './draw-up.ts';
import { NothingNewError, ReasonsMissingError } from './publication-errors.ts';

export interface PublishOptions {
  readonly planId: string;
  /** Fiscal year whose results are published. */
  readonly reportingYear: number;
  /** The one that the plan has chosen when absent. */
  readonly scale?: RatingScale;
  /** ISO date in Japan. */
  readonly publishedOn: string;
  readonly approvedBy: string;
  /** What is recorded as the explanation of an error that has none; null leaves it open. */
  readonly explain?: (error: Finding) => GivenExplanation | null;
  /** Why what was published before is different now; null where nothing is said. */
  readonly reasonFor?: (difference: Difference) => string | null;
  /** Who gives those reasons; whoever publishes when absent. */
  readonly reasonsBy?: string;
}

/**
 * Freezes a stored plan as its next publication of the year: content, evaluations, findings with what was explained
 * about them, values not known yet, and scale as they are now, under one hash. Errors must be put right or explained
 * before. After the first of a year it is a supplement, or a correction in which everything that differs is listed
 * with its reason. Throws `OpenErrorsError`, `ReasonsMissingError`, `NothingNewError`, `PlanNotFoundError`, `SecondPersonNeededError`;
 * `EntryRefusedError` for an explanation without text or name.
 */
export const publishPlan = async (desk: Desk, options: PublishOptions): Promise<Publication> => {
  authorise(desk, 'plan.publish', { plan: options.planId });
  return desk.storage.transaction(async (stores) => {
    const plan = await stores.plans.find(options.planId);
    if (plan !== undefined && wantsTwo(plan))
      throw new SecondPersonNeededError(secondPersonMessages.publishingAlone);
    return publishIn(stores, desk, options);
  });
};

/** The same within a transaction, for those who have asked for rights. */
export const publishIn = async (
  stores: Stores,
  desk: Omit<Desk, 'storage'>,
  { explain, reasonsBy = nameOf(desk.by), ...options }: PublishOptions,
): Promise<Publication> => {
  const { ids, clock } = desk;
  const { planId, reportingYear, publishedOn: today } = options;
  const checked = await checkStored(stores, planId, { today, reportingYear });
  const { title } = checked.plan;
  const drawn = () => drawUp(stores, { ...options, by: reasonsBy }, checked);
  const first = await drawn();
  const { previous, kind, unexplained } = first;
  const entries = first.content.follows?.entries ?? [];
  // The reason of a correction is the explanation of the finding that a published result has changed.
  const correcting = (finding: Finding): GivenExplanation | null => {
    const reason = correctionOf(finding, entries)?.reason ?? null;
    return reason === null ? null : { text: reason, by: reasonsBy };
  };
  const errors = checked.findings.filter((each) => each.finding.severity === 'error' && !isAnswered(each));
  const said = errors.map((error) => ({
    error,
    given: correcting(error.finding) ?? explain?.(error.finding) ?? null,
  }));
  const open = said
    .filter(({ error, given }) => given === null && correctionOf(error.finding, entries) === null)
    .map(({ error }) => error);
  if (open.length > 0) throw new OpenErrorsError(planId, title, open);
  if (previous !== undefined && kind === null) throw new NothingNewError(title);
  if (unexplained.length > 0)
    throw new ReasonsMissingError(title, unexplained, unexplained.map(differenceMessages.inFull));
  for (const { error, given } of said)
    if (given !== null) await record(stores, error, given, { ids, by: desk.by, at: clock.now() });
  const { content } = said.length === 0 ? first : await drawn();
  const contentHash = createHash('sha256').update(publicationContent(content)).digest('hex');
  const publication: Publication = { ...content, id: ids.next(), contentHash };
  await stores.publications.add(publication);
  await keepRecord(stores.records, desk, {
    deed: 'plan.publish',
    plan: planId,
    subject: publication.id,
    after: JSON.stringify({
      year: reportingYear,
      number: publication.number,
      kind: kind ?? 'first',
      approvedBy: options.approvedBy,
      contentHash,
    }),
  });
  return publication;
};

const record = async (
  { explanations }: Stores,
  { finding, state }: StatedFinding,
  given: GivenExplanation,
  { ids, by: who, at }: Pick<Desk, 'ids' | 'by'> & { readonly at: string },
): Promise<void> => {
  const { text, by } = checkedExplanation({ by: who }, given);
  if (state.kind === 'returned') await explanations.end(state.before.id, { how: 'replaced', by, at });
  await explanations.add({ id: ids.next(), finding, text, by, at });
};
