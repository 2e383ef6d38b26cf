import type { Doubt, DraftRow, Indicator, Place, Placement, Plan, PlanLevel, PlanNode } from '#domain';
import { inferSettings, nodeLabel, planFactsOf } from '#domain';
import { documentDoubts } from '#messages';
import type { Layout } from '../../layouts/layout.ts';
import type { Outline } from '../outline/outline.ts';
import type { Ledger } from '../source/ledger.ts';
import { cellOf } from '../table/table-row.ts';
import { joinName } from '../words/join-words.ts';
import { hash } from './hash.ts';
import type { IndicatorEntry } from './indicator-lines.ts';
import { readMunicipalities } from './node-municipalities.ts';
import { placeProse } from './place-prose.ts';
import { kindOf, membersOf, periodOf, publisherOf, reportingYearsOf, titleOf } from './plan-head.ts';
import { type ReadEntry, readEntry } from './read-entry.ts';
import { originalOf } from './restated.ts';
import { divisionJudge, readDivisions, sourceJudge } from './source-cells.ts';
import { nodeIds, type TreeNode } from './tree.ts';

export interface AssembleOptions {
  readonly sourceName: string;
  readonly sha256: string;
  readonly layout: Layout;
  readonly reportingYear: number | null;
  readonly planId?: string;
}

export interface Assembled {
  readonly plan: Plan;
  readonly rows: readonly DraftRow[];
  readonly doubts: readonly Doubt[];
}

/** Everything the walk found, as a plan, its rows as they stand on paper, and what to confirm. */
export const assemblePlan = (outline: Outline, ledger: Ledger, options: AssembleOptions): Assembled => {
  const { tree, indicators, texts } = outline;
  const ids = nodeIds(tree.nodes);
  const idOf = (node: TreeNode | null): string | null => (node ? (ids.get(node) ?? null) : null);
  const doubts: Doubt[] = outline.doubts.map(({ node, ...doubt }) => ({
    ...doubt,
    ...(node ? { nodeId: ids.get(node) ?? '' } : {}),
  }));
  const levels = levelsOf(tree.nodes);
  const members = options.layout.plan?.municipalities ?? membersOf(outline);

  const carriers = tree.nodes.filter((node) => node.carries);
  const namesMunicipalities =
    carriers.filter((node) => node.municipalityCells.length > 0).length * 3 >= carriers.length * 2;
  const municipalityText = new Map<TreeNode, string>();
  const doubtfulPlaces = new Set<TreeNode>();
  const nodes: PlanNode[] = tree.nodes.map((node) => {
    const cell = node.municipalityCells.find(({ text }) => text.trim() !== '');
    const read = readMunicipalities(cell?.text ?? '', members);
    municipalityText.set(node, read.written);
    for (const source of node.municipalityCells)
      read.written === '' ? ledger.setAside(source, 'not_understood') : ledger.use(source);
    if (!cell && namesMunicipalities && node.carries) {
      doubtfulPlaces.add(node);
      doubts.push({
        kind: 'text',
        place: node.place,
        about: '関係市町',
        field: 'municipalities',
        raw: '',
        reason: documentDoubts.names.municipalitiesBlank.ja,
        nodeId: ids.get(node) ?? '',
      });
    }
    if (cell && read.doubt) {
      doubtfulPlaces.add(node);
      doubts.push({
        kind: 'text',
        place: cell.place,
        about: '関係市町',
        field: 'municipalities',
        raw: cell.raw,
        ...read.doubt,
        nodeId: ids.get(node) ?? '',
      });
    }
    const [first] = node.sources;
    const raw = node.sources.map((source) => source.raw).join('\n');
    return {
      id: ids.get(node) ?? '',
      parentId: idOf(node.parent),
      level: levels.find(({ name }) => name === node.level)?.id ?? 'level',
      code: node.code,
      title: node.title,
      ...(node.page ? { page: node.page } : {}),
      municipalities: read.codes,
      provenance: first ? { source: options.sourceName, place: first.place, raw } : null,
    };
  });
  for (const { kind, node, field, place, raw, reason, proposal } of outline.columnPath.doubts) {
    const about = `${node.level}「${node.title}」`;
    doubts.push({
      kind,
      place,
      about,
      ...(field ? { field } : {}),
      raw,
      reason,
      ...(proposal ? { proposal } : {}),
      nodeId: ids.get(node) ?? '',
    });
  }

  const sources = indicators.entries
    .flatMap(({ lines }) => lines.map(({ row }) => joinName(cellOf(row, 'source')?.text ?? '')))
    .filter(Boolean);
  const divisions = indicators.entries.flatMap(({ lines }) =>
    lines.flatMap(({ row }) => readDivisions(cellOf(row, 'division')?.text ?? '').list),
  );

  const indicatorIds = new Map<IndicatorEntry, string>();
  const taken = new Set<string>();
  for (const entry of indicators.entries) {
    const base = `i-${hash(entry.name)}`;
    let id = base;
    if (taken.has(id)) id = `i-${hash(`${ids.get(entry.node)}/${entry.name}`)}`;
    for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
    taken.add(id);
    indicatorIds.set(entry, id);
  }

  const expected = usuallyFilled(indicators.entries, options.reportingYear);
  const judgeSource = sourceJudge(sources);
  const proposeTarget = targetProposer(indicators.entries);
  const judgeDivision = divisionJudge(divisions);
  const made: Indicator[] = [];
  const placements: Placement[] = [];
  const rows: DraftRow[] = [];
  const read = new Map<IndicatorEntry, ReadEntry>();
  const prose = proseByNode(texts);
  for (const entry of indicators.entries) {
    read.set(
      entry,
      readEntry(entry, {
        sourceName: options.sourceName,
        reportingYear: options.reportingYear,
        indicatorId: indicatorIds.get(entry) ?? '',
        notes: texts.notes,
        targetColumn: proposeTarget,
        expected,
        sourceDoubt: judgeSource,
        divisionDoubt: judgeDivision,
        narratives: prose.get(entry.node) ?? [],
      }),
    );
  }
  for (const entry of indicators.entries) {
    const result = read.get(entry);
    if (!result) continue;
    const original = entry.restated ? originalOf(entry, indicators.entries) : undefined;
    const id = indicatorIds.get(original ?? entry) ?? '';
    const nodeId = ids.get(entry.node) ?? '';
    const place = entry.lines[0]?.row.place ?? ({ kind: 'entered' } as const);
    const nameDoubts: Doubt[] = [];
    if (entry.restated && !original) {
      nameDoubts.push({
        kind: 'joined',
        place,
        about: `「${entry.name}」`,
        raw: entry.name,
        reason: documentDoubts.names.noOriginal.ja,
      });
    }
    const raw = entry.nameCells.flatMap(({ sources: each }) => each.map((source) => source.raw)).join('\n');
    placements.push({
      nodeId,
      indicatorId: id,
      role: entry.role,
      restated: entry.restated,
      ...(original ? { restatedRow: result.indicator } : {}),
      provenance: { source: options.sourceName, place, raw },
    });
    if (!original) made.push(result.indicator);
    doubts.push(...[...result.doubts, ...nameDoubts].map((doubt) => ({ ...doubt, nodeId, indicatorId: id })));
    const placeDoubtful = entry.node.doubtful || doubtfulPlaces.has(entry.node) || missesCode(entry.node);
    for (const row of result.rows) {
      const doubtful = row.certainty === 'doubtful' || placeDoubtful || nameDoubts.length > 0;
      rows.push({
        ...row,
        nodeId,
        node: '',
        role: entry.role,
        indicatorId: id,
        restated: entry.restated,
        municipalities: municipalityText.get(entry.node) ?? '',
        certainty: doubtful ? 'doubtful' : 'sure',
      });
    }
  }

  const { narratives, projects, unplaced } = placeProse(outline, options, idOf);
  for (const text of unplaced) {
    for (const source of text.prose.sources) ledger.release(source);
    if ('heading' in text) ledger.release(text.heading);
  }
  const title = options.layout.plan?.title ?? titleOf(outline);
  const publisher = options.layout.plan?.publisher ?? publisherOf(outline) ?? '';
  if (outline.title) ledger.use(outline.title);
  for (const { source, part } of outline.columnPath.strays) ledger.release(source, part);
  const finished: Plan = {
    id: options.planId ?? options.layout.plan?.id ?? `plan-${options.sha256.slice(0, 8)}`,
    title: title ?? nameOf(options.sourceName),
    kind: options.layout.plan?.kind ?? kindOf(title ?? ''),
    publisher,
    municipalities: members,
    period: options.layout.plan?.period ?? periodOf(made),
    reportingYears: reportingYearsOf(outline, options.reportingYear),
    yearConvention: options.layout.plan?.yearConvention ?? 'fiscal_year',
    levels,
    nodes: nodes.map((node) =>
      node.title === '' && node.code === null
        ? { ...node, title: title ?? nameOf(options.sourceName) }
        : node,
    ),
    indicators: made,
    placements,
    projects,
    narratives,
    notes: texts.notes.map(({ node, text }) => ({
      nodeId: idOf(node),
      text: text.text,
      provenance: { source: options.sourceName, place: text.place, raw: text.raw },
    })),
    divisions: [
      ...new Set([
        ...made.flatMap((indicator) => indicator.divisions),
        ...projects.flatMap((project) => project.divisions),
      ]),
    ],
  };
  const facts = planFactsOf(finished);
  const plan: Plan = {
    ...finished,
    indicators: made.map((indicator) => ({
      ...indicator,
      settings: inferSettings(indicator.name, indicator.series, facts),
    })),
    placements: placements.map((placement) =>
      placement.restatedRow
        ? {
            ...placement,
            restatedRow: {
              ...placement.restatedRow,
              settings: inferSettings(placement.restatedRow.name, placement.restatedRow.series, facts),
            },
          }
        : placement,
    ),
  };
  const labels = new Map(plan.nodes.map((node) => [node.id, nodeLabel(plan, node)]));
  return {
    plan,
    rows: rows.map((row) => ({ ...row, node: labels.get(row.nodeId) ?? '' })),
    doubts: doubts.toSorted((a, b) => lineOf(a.place) - lineOf(b.place)),
  };
};

/** The file's own name, without the folders it lies in. */
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const lineOf = (place: Place): number => (place.kind === 'text' ? place.line * 10_000 + place.column : 0);

/** A code is missing or misread somewhere on the way to the node. */
const missesCode = (node: TreeNode): boolean => {
  for (let each: TreeNode | null = node.parent; each; each = each.parent)
    if (each.style === null && each.doubtful) return true;
  return false;
};

const levelsOf = (nodes: readonly TreeNode[]): PlanLevel[] => {
  const ranks = new Map<string, number>();
  for (const { level, rank } of nodes) if (!ranks.has(level)) ranks.set(level, rank);
  return [...ranks].sort((a, b) => a[1] - b[1]).map(([name], index) => ({ id: `level-${index + 1}`, name }));
};

const proseByNode = ({ narratives, projects }: Outline['texts']): ReadonlyMap<TreeNode | null, string[]> => {
  const byNode = new Map<TreeNode | null, string[]>();
  for (const { node, prose } of [...narratives, ...projects])
    byNode.set(node, [...(byNode.get(node) ?? []), prose.text]);
  return byNode;
};

/**
 * Kinds of values that at least two thirds of the document's lines have: where one is blank, it may be lost.
 * Results are those of the reporting year.
 */
const usuallyFilled = (
  entries: readonly IndicatorEntry[],
  reportingYear: number | null,
): ReadonlySet<'baseline' | 'actual' | 'target'> => {
  const lines = entries.flatMap((entry) => entry.lines);
  const has = (kind: 'baseline' | 'actual' | 'target') =>
    lines.filter(({ values }) =>
      values.some(
        ({ column }) => column.kind === kind && (kind !== 'actual' || column.year === reportingYear),
      ),
    ).length;
  return new Set(
    (['baseline', 'actual', 'target'] as const).filter(
      (kind) => lines.length > 2 && has(kind) * 3 >= lines.length * 2,
    ),
  );
};

/** What a damaged target cell says in the other rows (「を維持」 → 「基準値を維持 (R10)」), when only one fits. */
const targetProposer = (entries: readonly IndicatorEntry[]): ((text: string) => string | null) => {
  const others = new Set(
    entries.flatMap(({ lines }) =>
      lines.flatMap(({ values }) =>
        values.filter(({ column }) => column.kind === 'target').map((cell) => joinName(cell.text)),
      ),
    ),
  );
  const worded = [...others].filter((other) => !/^[0-9０-９]/.test(other));
  return (text) => {
    const fits = worded.filter((other) => other.length > text.length && other.includes(text));
    return fits.length === 1 ? (fits[0] ?? null) : null;
  };
};
