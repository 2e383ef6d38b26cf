import { type Evaluation, nodeLabel, type Plan, rollUp } from '#domain';
import { reviewBookMessages } from '#messages';
import type { SheetSection } from '../sheet/sheet.ts';
import { plainTable } from './plain-table.ts';
import type { ReviewBook } from './review-book.ts';

const { printed: words } = reviewBookMessages;

/** How many lines of values of each goal have which grade, and how many members gave it which. */
export const summarySection = (
  plan: Plan,
  evaluations: readonly Evaluation[],
  { kind, scale, review, grades }: ReviewBook,
): SheetSection => {
  const choices = kind === 'blank' ? [] : review.choices;
  const row = (label: string, node: string | null): readonly (string | number)[] => {
    const { grades: given, unrated, total } = rollUp(plan, evaluations, node);
    return [
      label,
      ...scale.classes.map(({ id }) => given.find(({ grade }) => grade.id === id)?.count ?? 0),
      unrated.reduce((sum, { count }) => sum + count, 0),
      total,
      ...choices.map(({ id }) => grades.filter((each) => each.node === node && each.choice === id).length),
    ];
  };
  const roots = plan.nodes.filter(({ parentId }) => parentId === null);
  return {
    name: words.summary,
    entry: words.summary,
    blocks: [
      { kind: 'heading', level: 1, text: words.summary },
      plainTable(
        { name: 'SUMMARY', caption: words.summary },
        [
          [words.goal, 26, 'name'],
          ...scale.classes.map(({ label, symbol }) => [`${symbol} ${label.ja}`, 6, 'value'] as const),
          [words.unrated, 6, 'value'],
          [words.total, 4, 'value'],
          ...choices.map(({ label }) => [`${words.member}: ${label.ja}`, 6, 'value'] as const),
        ],
        [...roots.map((node) => row(nodeLabel(plan, node), node.id)), row(words.whole, null)],
      ),
      { kind: 'note', text: words.summaryNote, align: 'left' },
    ],
  };
};
