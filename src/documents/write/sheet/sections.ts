import type { Placement, PlanNode } from '#domain';
import { sheetMessages } from '#messages';
import type { SectionsForm } from '../../layouts/sheet-form.ts';
import { buildTable } from './build-table.ts';
import { notesOf } from './footnotes.ts';
import { linesOf } from './lines.ts';
import { activities, issuesToDirection } from './narrative-blocks.ts';
import { nodeCaption, nodeName } from './node-words.ts';
import { printable } from './printable.ts';
import type { SheetBlock, SheetSection } from './sheet.ts';
import type { SheetRequest } from './sheet-request.ts';
import { words } from './value-cell.ts';

const roles = ['kgi', 'kpi', 'output'] as const;

/** A section for each node of the highest level, as layout A prints them. */
export const sectionsOf = (request: SheetRequest, form: SectionsForm): SheetSection[] => {
  const { plan } = request;
  const loose = plan.notes.filter(({ nodeId }) => nodeId === null);
  const roots = plan.nodes.filter(({ parentId }) => parentId === null);
  return roots.map((root, at) => {
    const name = printable(nodeName(plan, root));
    const entry = root.code === null ? name : printable(`${name} ${root.title}`);
    const heading = request.fill(form.section, { level: levelName(request, root), code: root.code ?? '' });
    const below = plan.nodes
      .filter(({ parentId }) => parentId === root.id)
      .flatMap((node) => nodeBlocks(request, form, node, 3));
    const narratives = issuesToDirection(request, root, form.narratives);
    const { about, tables } = tablesOf(request, form, root);
    return {
      name,
      entry,
      blocks: [
        { kind: 'heading', level: 1, text: printable(heading), bookmark: entry },
        ...(at === 0
          ? loose.map(({ text }) => ({
              kind: 'note' as const,
              text: printable(text),
              align: 'left' as const,
            }))
          : []),
        ...about,
        { kind: 'banner', text: printable(root.title) },
        ...tables,
        ...(narratives
          ? [{ kind: 'heading' as const, level: 2, text: form.narratives.caption }, narratives]
          : []),
        ...activities(request, root, form),
        ...remarksAlone(request, root, tables, narratives !== null),
        ...(below.length > 0 ? [{ kind: 'heading' as const, level: 2, text: form.below }, ...below] : []),
      ],
    };
  });
};

const levelName = ({ plan }: SheetRequest, node: PlanNode): string =>
  plan.levels.find(({ id }) => id === node.level)?.name ?? '';

/** Headings go no deeper than six levels. */
const deepest = 6;

const nodeBlocks = (
  request: SheetRequest,
  form: SectionsForm,
  node: PlanNode,
  level: number,
): SheetBlock[] => {
  const narratives = issuesToDirection(request, node, form.narratives);
  const { about, tables } = tablesOf(request, form, node);
  return [
    { kind: 'heading', level: Math.min(level, deepest), text: printable(nodeCaption(node)) },
    ...about,
    ...tables,
    ...(narratives ? [narratives] : []),
    ...activities(request, node, form),
    ...remarksAlone(request, node, tables, narratives !== null || activities(request, node, form).length > 0),
    ...request.plan.nodes
      .filter(({ parentId }) => parentId === node.id)
      .flatMap((child) => nodeBlocks(request, form, child, level + 1)),
  ];
};

/** The remarks on a node that has no table beside which they could stand. */
const remarksAlone = (
  { remarks }: SheetRequest,
  { id }: PlanNode,
  tables: readonly SheetBlock[],
  isTold: boolean,
): SheetBlock[] => {
  const text = remarks?.of(id) ?? '';
  if (remarks === null || tables.length > 0 || text === '' || (remarks.isRoom && !isTold)) return [];
  const only = (content: string) => ({ ...words(content), rows: 1, columns: 1 });
  return [
    {
      kind: 'table',
      name: `REMARKS_${id.replaceAll(/[^A-Za-z0-9_]/g, '_')}`,
      caption: remarks.heading,
      columns: [{ width: 60, kind: 'text' }],
      head: [only(remarks.heading)],
      rows: [[only(text)]],
    },
  ];
};

/** The node's tables, one for each kind of indicator, with the footnotes under the last. */
const tablesOf = (request: SheetRequest, form: SectionsForm, node: PlanNode) => {
  const byRole = roles.map((role) => ({
    role,
    lines: linesOf(request, node, (placement: Placement) => placement.role === role),
  }));
  const { about, footnotes } = notesOf(
    request,
    node,
    byRole.flatMap(({ lines }) => lines),
  );
  const printed = byRole.filter(({ lines }) => lines.length > 0);
  const tables = printed.map(({ role, lines }, at) => {
    const heading = sheetMessages.roles[role].ja;
    const caption = `${nodeCaption(node)} ${heading}`;
    // Remarks are about the node: they stand beside its first table.
    const told = at === 0 ? request : { ...request, remarks: null };
    return buildTable(told, form.columns, lines, {
      name: `${role.toUpperCase()}_${node.id}`,
      caption,
      role: heading,
    });
  });
  return { about, tables: [...tables, ...footnotes] satisfies SheetBlock[] };
};
