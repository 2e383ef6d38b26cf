import { webSentences } from '#messages';
import { linesUnder, tallyGrades } from './grade-tally.ts';
import type { PublishedNode, PublishedPlan } from './published-plan.ts';

/** What is said of a goal's year in plain words. */
export interface GoalSummary {
  readonly ja: string;
  /** null where the planner wrote Japanese only. */
  readonly en: string | null;
  /** False for a sentence that was made from the counts of grades because nobody wrote one. */
  readonly written: boolean;
}

/** The planner's words about a node, else a sentence of counts; null where nothing below it is counted either. */
export const goalSummary = ({ publication }: PublishedPlan, node: PublishedNode): GoalSummary | null => {
  const own = publication.summaries?.find(({ nodeId }) => nodeId === node.node.id);
  if (own !== undefined) return { ja: own.ja, en: own.en, written: true };
  const tally = tallyGrades(publication.scale, linesUnder(node));
  return tally.total === 0 ? null : { ...webSentences.state(tally), written: false };
};
