import type { TextAt } from '../findings/quoted-at.ts';
import type { Review } from '../import/review.ts';
import type { Narrative, Plan, Project } from '../plan/plan.ts';
import type { DecidedBy } from './correct-cell.ts';

/** The texts at a place that hold the sentence word for word; usually one. */
export const textsWith = (
  { narratives, projects }: Pick<Plan, 'narratives' | 'projects'>,
  at: TextAt,
  sentence: string,
): readonly (Narrative | Project)[] =>
  [...narratives, ...projects].filter((text) => stands(text, at) && text.text.includes(sentence));

/**
 * The plan with one sentence of a text put otherwise: the first that is word for word `from`. The source's own
 * writing stays in the text's provenance, the whole text as it was read in `reviewed.from`. Without a decision the
 * text is only tried. The same plan when no text there holds the sentence.
 */
export const withSentence = (
  plan: Plan,
  at: TextAt,
  { from, to }: { readonly from: string; readonly to: string },
  decision: DecidedBy | null = null,
): Plan => {
  const [text] = from === '' ? [] : textsWith(plan, at, from);
  if (text === undefined) return plan;
  const start = text.text.indexOf(from);
  const changed = {
    text: `${text.text.slice(0, start)}${to}${text.text.slice(start + from.length)}`.trim(),
    ...(decision === null ? {} : { reviewed: reviewOf(text, decision) }),
  };
  const put = <T extends Narrative | Project>(each: T): T => (each === text ? { ...each, ...changed } : each);
  return { ...plan, narratives: plan.narratives.map(put), projects: plan.projects.map(put) };
};

const reviewOf = (text: Narrative | Project, { reason, ...who }: DecidedBy): Review => ({
  decision: 'corrected',
  ...who,
  from: text.reviewed?.from ?? { text: text.text, reason },
});

const stands = (text: Narrative | Project, at: TextAt): boolean =>
  at.kind === 'project'
    ? 'title' in text && text.id === at.projectId
    : 'kind' in text && text.nodeId === at.nodeId && text.year === at.year && text.kind === at.narrative;
