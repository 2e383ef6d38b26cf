import { figuresUnder, type StoredSummary } from '#domain';
import { type LocalizedText, plainSummaryMessages } from '#messages';
import { ChangedMeanwhileError, EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';
import { GoalNotFoundError } from './summary-errors.ts';
import { type SummaryOfNode, summariesIn } from './view-summaries.ts';
import { summaryKey } from './view-summary.ts';

export interface SaidSummary {
  readonly year: number;
  readonly nodeId: string;
  /** '' takes the summary out; then the page says what can be counted. */
  readonly ja: string;
  /** '' where there is none. */
  readonly en: string;
  /** `summaryStamp` of what the person looked at. */
  readonly seen: string;
}

/** Characters of a summary: what is read on a telephone without scrolling. */
export const longestSummary = { ja: 400, en: 1000 } as const;

/** One text for the version that a person looks at before writing. */
export const summaryStamp = ({ summary }: SummaryOfNode): string => summary?.at ?? '';

/**
 * Writes, changes or takes out what is said of a goal's year in plain words; every version goes into the record. It is
 * published with the next publication of the year. Throws `EntryRefusedError` (fields `ja`, `en`),
 * `GoalNotFoundError`, `ChangedMeanwhileError`, `PlanNotFoundError`, `NotPermittedError`.
 */
export const saveSummary = (desk: Desk, planId: string, said: SaidSummary): Promise<void> => {
  authorise(desk, 'summary.write', { plan: planId });
  const { year, nodeId } = said;
  const [ja, en] = [typedText(said.ja), typedText(said.en)];
  const problems: Record<string, LocalizedText> = {};
  if (ja === '' && en !== '') problems.ja = plainSummaryMessages.japaneseEmpty;
  if (ja.length > longestSummary.ja) problems.ja = plainSummaryMessages.tooLong(ja.length, longestSummary.ja);
  if (en.length > longestSummary.en) problems.en = plainSummaryMessages.tooLong(en.length, longestSummary.en);
  const [at, by] = [desk.clock.now(), nameOf(desk.by)];
  return desk.storage.transaction(async (stores) => {
    const goal = (await summariesIn(stores, planId, year)).nodes.find(({ node }) => node.id === nodeId);
    if (goal === undefined) throw new GoalNotFoundError();
    if (summaryStamp(goal) !== said.seen) throw new ChangedMeanwhileError();
    if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
    const before = goal.summary;
    if (ja === (before?.ja ?? '') && en === (before?.en ?? '') && !goal.outdated) return;
    const next: StoredSummary = {
      planId,
      nodeId,
      year,
      ja,
      en: en || null,
      figures: figuresUnder(goal.evaluations),
      by,
      at,
    };
    if (ja === '') await stores.summaries.remove(planId, nodeId, year);
    else await stores.summaries.save(next);
    await keepRecord(stores.records, desk, {
      deed: 'summary.write',
      plan: planId,
      subject: summaryKey(nodeId, year),
      before: before && inRecord(before),
      after: ja === '' ? null : inRecord(next),
    });
  });
};

const inRecord = ({ ja, en }: Pick<StoredSummary, 'ja' | 'en'>): string =>
  JSON.stringify({ ja, ...(en === null ? {} : { en }) });
