import {
  type DraftRow,
  type Indicator,
  inferSettings,
  municipalityName,
  nodeLabel,
  type Placement,
  type Plan,
  type PlanDraft,
  planFactsOf,
} from '#domain';
import { documentMessages } from '#messages';
import { NoKnownHeadingError, SeveralPlansError } from '../../document-error.ts';
import type { DocumentFile, ReadOptions } from '../read-document.ts';
import { columnIdOf } from './column-ids.ts';
import { type DataRow, type DataRows, dataRows } from './data-rows.ts';
import { idOf, type ReadIndicator, readIndicator } from './plan-indicator.ts';
import { PlanNodes, paddedCode } from './plan-nodes.ts';
import { computedColumns, RowAccount } from './row-account.ts';
import { settingsOfRow } from './settings-of-row.ts';

/** The rows of one indicator where it stands. */
interface Group {
  readonly rows: readonly DataRow[];
  readonly nodeId: string;
  readonly read: ReadIndicator;
}

/**
 * One of our data files (CSV or workbook) as a draft of the plan it was written from: everything its columns
 * hold, whatever the order of rows and columns. Throws `NoKnownHeadingError` where the headings are not ours,
 * and `SeveralPlansError`.
 */
export const readOpenData = (
  file: DocumentFile,
  format: 'text' | 'workbook',
  options: ReadOptions = {},
): PlanDraft => {
  const found = dataRows(file, format);
  if (found === null)
    throw new NoKnownHeadingError(file.name, 1, documentMessages.noKnownHeading(file.name, 1, ''));
  const rows = inOrder(found);
  const plans = [...new Set(rows.map((row) => row.text('plan_id')))];
  if (plans.length > 1)
    throw new SeveralPlansError(file.name, null, documentMessages.severalPlans(file.name, plans));
  const account = new RowAccount({ ...found, rows });
  const { document } = found;
  const convention = rows[0]?.text('year_convention') === 'calendar_year' ? 'calendar_year' : 'fiscal_year';
  const nodes = new PlanNodes(account);
  const groups = [...Map.groupBy(rows, placementKey).values()].map((own): Group => {
    const [node] = own.map((row) => nodes.of(row));
    const nodeId = node?.id ?? '';
    return { rows: own, nodeId, read: readIndicator(own, { nodeId, convention, account }) };
  });
  const plan = assemble(groups, nodes, rows[0], {
    id: options.planId ?? (usable(plans[0] ?? '') ? (plans[0] ?? '') : `plan-${document.sha256.slice(0, 8)}`),
    yearConvention: convention,
  });
  const reportingYear = options.reportingYear ?? plan.reportingYears.at(-1) ?? null;
  const { residue, coverage } = account.account();
  return {
    plan,
    source: { name: document.name, sha256: document.sha256, format: document.format },
    layout: 'open-data',
    reportingYear,
    rows: groups.flatMap((group) => draftRows(group, plan, reportingYear)),
    doubts: account.doubts,
    residue,
    coverage,
  };
};

/** By the numbers of placement, value cell and part; rows without them stay in the file's order. */
const inOrder = ({ rows }: DataRows): DataRow[] => {
  const number = (row: DataRow, id: string) => Number(row.text(id) || 0);
  return rows
    .filter((row) => row.text('indicator') !== '' || row.text('kind') !== '')
    .filter((row) => columnIdOf(row.text('plan_id')) !== 'plan_id')
    .toSorted(
      (a, b) =>
        number(a, 'placement') - number(b, 'placement') ||
        number(a, 'value_cell') - number(b, 'value_cell') ||
        number(a, 'part_number') - number(b, 'part_number'),
    );
};

const placementKey = (row: DataRow): string =>
  row.text('placement') ||
  ['node_id', 'node', 'indicator_id', 'indicator', 'restated'].map(row.text).join('\n');

/** Ids stand in addresses. */
const usable = (id: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id);

const assemble = (
  groups: readonly Group[],
  nodes: PlanNodes,
  head: DataRow | undefined,
  settled: Pick<Plan, 'id' | 'yearConvention'>,
): Plan => {
  const year = (id: string) => (/^\d{4,}$/.test(head?.text(id) ?? '') ? Number(head?.text(id)) : null);
  const [from, to] = [year('first_year'), year('last_year')];
  const period = from === null || to === null ? null : { from, to };
  // The original row of an indicator; a restated one only where it stands alone.
  const originals = new Map<string, Group>();
  for (const group of groups.toSorted((a, b) => Number(isRestated(a)) - Number(isRestated(b)))) {
    const { id } = group.read.indicator;
    if (!originals.has(id)) originals.set(id, group);
  }
  const bare = groups.filter((group) => originals.get(group.read.indicator.id) === group);
  const facts = planFactsOf({
    period,
    indicators: bare.map(({ read: { indicator } }) => ({
      ...indicator,
      settings: inferSettings(indicator.name, indicator.series, { period, dueYear: null }),
    })),
  });
  const whole = ({ rows, read: { indicator } }: Group): Indicator => ({
    ...indicator,
    settings: settingsOfRow(rows[0], indicator.name, indicator.series, facts),
  });
  const indicators = bare.map(whole);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const placements = groups.map((group): Placement => {
    const own = whole(group);
    const original = byId.get(own.id);
    const role = group.rows[0]?.text('role');
    return {
      nodeId: group.nodeId,
      indicatorId: own.id,
      role: role === 'kgi' || role === 'output' ? role : 'kpi',
      restated: isRestated(group),
      ...(original === undefined || contentOf(original) === contentOf(own) ? {} : { restatedRow: own }),
      provenance: own.series[0]?.baseline?.provenance ?? null,
    };
  });
  return {
    ...settled,
    title: head?.text('plan') ?? '',
    kind: head?.text('plan_kind') ?? '',
    publisher: head?.text('publisher') ?? '',
    municipalities: head?.list('municipality_code').map(paddedCode) ?? [],
    period,
    reportingYears: yearsOf(indicators),
    levels: nodes.levels,
    nodes: nodes.nodes,
    indicators,
    placements,
    projects: [],
    narratives: [],
    notes: [],
    divisions: [...new Set(indicators.flatMap(({ divisions }) => divisions))],
  };
};

const isRestated = ({ rows }: Group): boolean => rows[0]?.text('restated') === 'true';

const yearsOf = (indicators: readonly Indicator[]): number[] =>
  [
    ...new Set(
      indicators.flatMap(({ series }) =>
        series.flatMap(({ actuals }) => actuals.map(({ reportingYear }) => reportingYear)),
      ),
    ),
  ].sort((a, b) => a - b);

/** Everything but where it stands. */
const contentOf = (indicator: Indicator): string =>
  JSON.stringify(indicator, (key, value: unknown) => (key === 'provenance' ? undefined : value));

const draftRows = ({ rows, nodeId, read }: Group, plan: Plan, reportingYear: number | null): DraftRow[] => {
  const node = plan.nodes.find(({ id }) => id === nodeId);
  const { indicator, sure } = read;
  return indicator.series.map((series): DraftRow => {
    const own = rows.filter(
      (row) => (row.text('series_id') || row.text('series')) === (series.id || series.label),
    );
    const first = own[0] ?? rows[0];
    const actual =
      series.actuals.find((each) => each.reportingYear === reportingYear) ?? series.actuals.at(-1);
    const target = series.targets.findLast(({ kind }) => kind === 'final') ?? series.targets.at(-1);
    const computed = computedColumns.flatMap((id) => {
      const text = own.map((row) => row.text(id)).find((each) => each !== '');
      return text === undefined ? [] : [[id, text] as const];
    });
    return {
      nodeId,
      node: node ? nodeLabel(plan, node) : '',
      role:
        plan.placements.find((each) => each.nodeId === nodeId && each.indicatorId === indicator.id)?.role ??
        'kpi',
      indicatorId: idOf(first, indicator.name),
      indicator: indicator.name,
      series: series.label,
      restated: first?.text('restated') === 'true',
      division: indicator.divisions.join('、'),
      municipalities: node?.municipalities.map(municipalityName).join('、') ?? '',
      source: series.source ?? indicator.source ?? '',
      baseline: series.baseline?.cell ?? '',
      actualYear: actual?.reportingYear ?? null,
      actual: actual?.recorded.cell ?? '',
      target: target?.recorded.cell ?? '',
      ...(computed.length > 0 ? { extra: Object.fromEntries(computed) } : {}),
      certainty: sure.has(series.id) ? 'sure' : 'doubtful',
      place: first?.source.place ?? { kind: 'entered' },
    };
  });
};
