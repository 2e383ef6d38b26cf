import type { Narrative, PlanNode } from '#domain';
import type { SectionsForm } from '../../layouts/sheet-form.ts';
import { narrativeText } from './node-words.ts';
import { printable } from './printable.ts';
import type { SheetBlock, SheetCell, SheetTable, SheetText } from './sheet.ts';
import type { SheetRequest } from './sheet-request.ts';
import { words } from './value-cell.ts';

const others: readonly (readonly [Narrative['kind'], string])[] = [
  ['issues_and_direction', '課題・今後の方向性'],
  ['progress', '進捗状況'],
  ['other', ''],
];

const linesOfText = (text: string): string[] =>
  printable(text)
    .split('\n')
    .filter((line) => line.trim() !== '');

/** 課題 → 今後の方向性 of a node as a table of two; null where the node tells neither. */
export const issuesToDirection = (
  { plan, year }: SheetRequest,
  node: PlanNode,
  { caption, issues, direction }: SectionsForm['narratives'],
): SheetTable | null => {
  const [problem, way] = (['issues', 'direction'] as const).map((kind) =>
    narrativeText(plan, node, year, [kind]),
  );
  if (!problem && !way) return null;
  const row = (...texts: readonly string[]): SheetCell[] =>
    texts.map((text) => ({ ...words(text), rows: 1, columns: 1 }));
  return {
    kind: 'table',
    name: `TEXT_${node.id.replaceAll(/[^A-Za-z0-9_]/g, '_')}`,
    caption,
    columns: [
      { width: 30, kind: 'text' },
      { width: 2.5, kind: 'value' },
      { width: 30, kind: 'text' },
    ],
    head: row(issues, '', direction),
    rows: [row(problem ?? '', '→', way ?? '')],
  };
};

/** Everything else told of a node in the year, and its projects under their caption. */
export const activities = (
  { plan, year, fill }: SheetRequest,
  node: PlanNode,
  form: Pick<SectionsForm, 'activities' | 'projects'>,
): SheetBlock[] => {
  const told = others.flatMap(([kind, title]): SheetText[] => {
    const lines = linesOfText(narrativeText(plan, node, year, [kind]));
    return lines.length === 0 ? [] : [{ kind: 'text', title: title || null, lines }];
  });
  const summary = linesOfText(narrativeText(plan, node, year, ['summary']));
  const projects = plan.projects.filter((one) => one.nodeId === node.id && one.year === year);
  if (summary.length === 0 && projects.length === 0) return told;
  return [
    ...told,
    { kind: 'text', title: fill(form.activities), lines: summary },
    ...(projects.length === 0 ? [] : [{ kind: 'text' as const, title: form.projects, lines: [] }]),
    ...projects.map(({ title, divisions, text }) => ({
      kind: 'text' as const,
      title: printable(divisions.length === 0 ? title : `${title}(${divisions.join('、')})`),
      lines: linesOfText(text),
    })),
  ];
};
