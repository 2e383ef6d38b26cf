import type { PlanNode } from '#domain';
import { sheetMessages } from '#messages';
import type { WideTableForm } from '../../layouts/sheet-form.ts';
import { buildTable } from './build-table.ts';
import { notesOf } from './footnotes.ts';
import { linesOf, type SheetLine } from './lines.ts';
import { printable } from './printable.ts';
import type { SheetNote, SheetSection } from './sheet.ts';
import type { SheetRequest } from './sheet-request.ts';

/** The whole plan in one table, as layout B prints it, with every note under it. */
export const wideTable = (request: SheetRequest, form: WideTableForm): SheetSection[] => {
  const { plan } = request;
  const parents = new Set(plan.nodes.map(({ parentId }) => parentId));
  const lines = plan.nodes.flatMap((node) => nodeLines(request, node, !parents.has(node.id)));
  const caption = printable(request.fill(form.caption));
  const role = sheetMessages.roles.output.ja;
  const footnotes = plan.nodes.flatMap((node) => {
    const found = notesOf(
      request,
      node,
      lines.filter((line) => line.node.id === node.id),
    );
    return [...found.about, ...found.footnotes];
  });
  const loose = plan.notes.filter(({ nodeId }) => nodeId === null).map(({ text }) => printable(text));
  const notes = [...new Set([...loose, ...footnotes.map(({ text }) => text)])];
  return [
    {
      name: caption,
      entry: caption,
      blocks: [
        { kind: 'heading', level: 1, text: caption },
        ...(lines.length === 0
          ? []
          : [buildTable(request, form.columns, lines, { name: 'TABLE', caption, role })]),
        ...notes.map((text): SheetNote => ({ kind: 'note', text, align: 'left' })),
      ],
    },
  ];
};

/** A node without indicators keeps a line where it is the last of its branch or has something to tell. */
const nodeLines = (request: SheetRequest, node: PlanNode, isLeaf: boolean): SheetLine[] => {
  const lines = linesOf(request, node);
  if (lines.length > 0) return lines;
  const tells = request.plan.narratives.some(
    ({ nodeId, year }) => nodeId === node.id && year === request.year,
  );
  return isLeaf || tells ? [{ node, row: null }] : [];
};
