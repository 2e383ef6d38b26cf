import { runChecks } from '#checks';
import { type Finding, planOfSummary, type RecordEntry } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { GoalNotFoundError } from './summary-errors.ts';
import { type SummaryList, type SummaryOfNode, summariesIn } from './view-summaries.ts';

/** One goal's summary as its planner sees it. */
export interface SummaryView {
  readonly list: SummaryList;
  readonly goal: SummaryOfNode;
  /** Where the text says other figures than the tables below the goal. */
  readonly disagreements: readonly Finding[];
  /** Every version, newest first. */
  readonly versions: readonly RecordEntry[];
}

/** Names the summary of a node and year in the record. */
export const summaryKey = (nodeId: string, year: number): string =>
  JSON.stringify(['summary', nodeId, String(year)]);

/** The rules that hold sentences against tables. */
const rules = ['claimed-figure-differs', 'claimed-change-differs'];
const versionsShown = 20;

/**
 * What was written about a goal's year, beside its figures. `typed` is held against the tables instead of what is
 * stored. Throws `GoalNotFoundError`, `PlanNotFoundError`, `NotPermittedError`.
 */
export const viewSummary = (
  desk: Desk,
  planId: string,
  {
    year: asked,
    nodeId,
    typed,
  }: { readonly year: number | null; readonly nodeId: string; readonly typed?: string },
): Promise<SummaryView> => {
  authorise(desk, 'summary.write', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const list = await summariesIn(stores, planId, asked);
    const { plan, year } = list;
    const goal = list.nodes.find(({ node }) => node.id === nodeId);
    if (goal === undefined) throw new GoalNotFoundError();
    const text = typed ?? goal.summary?.ja ?? '';
    const disagreements =
      text === ''
        ? []
        : runChecks([{ plan: planOfSummary(plan, year, { nodeId, text }), reportingYear: year }], {
            only: rules,
          });
    const versions = await stores.records.list(
      { plan: planId, subject: summaryKey(nodeId, year) },
      { offset: 0, limit: versionsShown },
    );
    return { list, goal, disagreements, versions };
  });
};
