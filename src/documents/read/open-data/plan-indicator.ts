import type {
  Actual,
  Indicator,
  ObservationKind,
  Period,
  RecordedValue,
  Series,
  Target,
  YearConvention,
} from '#domain';
import { documentDoubts } from '#messages';
import type { DataRow } from './data-rows.ts';
import { readingOfRows } from './reading-of-rows.ts';
import type { RowAccount } from './row-account.ts';

export interface ReadIndicator {
  /** Settings are left to the plan. */
  readonly indicator: Omit<Indicator, 'settings'>;
  /** By the ids of series: whether all of its cells are sure. */
  readonly sure: ReadonlySet<string>;
}

const kinds: readonly ObservationKind[] = ['baseline', 'actual', 'yearly_target', 'target'];
const names = { baseline: '基準値', actual: '実績値', yearly_target: '目標値', target: '目標値' } as const;
const fields = { baseline: 'baseline', actual: 'actual', yearly_target: 'target', target: 'target' } as const;

/** The indicator that the rows of one placement tell of, in the order of its value cells. */
export const readIndicator = (
  rows: readonly DataRow[],
  {
    nodeId,
    convention,
    account,
  }: { readonly nodeId: string; readonly convention: YearConvention; readonly account: RowAccount },
): ReadIndicator => {
  const [head] = rows;
  const name = head?.text('indicator') ?? '';
  const id = idOf(head, name);
  const sure = new Set<string>();
  const series: Series[] = [];
  const sources: string[] = [];
  for (const [key, own] of Map.groupBy(rows, (row) => row.text('series_id') || row.text('series'))) {
    const [first] = own;
    const doubtsBefore = account.doubts.length;
    const seriesId = first?.text('series_id') || (key === '' ? 's1' : key);
    let baseline: RecordedValue | null = null;
    const actuals: Actual[] = [];
    const targets: Target[] = [];
    for (const cellRows of valueCells(own)) {
      const [row] = cellRows;
      if (row === undefined) continue;
      const kind = kinds.find((each) => each === row.text('kind'));
      const doubt = (reason: string) => account.doubtRow(row, `「${name}」`, reason);
      if (kind === undefined) {
        doubt(documentDoubts.dataFile.unknownKind(row.text('kind')).ja);
        continue;
      }
      const recorded = record(cellRows, kind, { name, nodeId, id, convention, account });
      const year = /^\d+$/.test(row.text('reporting_year')) ? Number(row.text('reporting_year')) : null;
      if (kind === 'baseline' && baseline === null) baseline = recorded;
      else if (kind === 'baseline') doubt(documentDoubts.dataFile.twoBaselines.ja);
      else if (kind === 'actual' && year === null) doubt(documentDoubts.dataFile.actualWithoutYear.ja);
      else if (kind === 'actual')
        actuals.push({
          reportingYear: year ?? 0,
          recorded,
          referencePeriod: aboutOf(recorded),
          ...(row.text('value_note') === '' ? {} : { note: row.text('value_note') }),
        });
      else
        targets.push({
          dueYear: year,
          kind: kind === 'target' ? 'final' : 'yearly',
          recorded,
          ...changed(row),
        });
    }
    series.push({ id: seriesId, label: first?.text('series') || null, baseline, actuals, targets });
    sources.push(first?.text('source') ?? '');
    if (account.doubts.length === doubtsBefore) sure.add(seriesId);
  }
  const [source = ''] = sources;
  const optional = (key: 'definition' | 'formula' | 'settledWhen', column: string) => {
    const text = head?.text(column) ?? '';
    return text === '' ? {} : { [key]: text };
  };
  return {
    sure,
    indicator: {
      id,
      name,
      series: series.map((each, at) =>
        sources[at] === source ? each : { ...each, source: sources[at] ?? '' },
      ),
      divisions: head?.list('division') ?? [],
      source: source === '' ? null : source,
      ...optional('definition', 'definition'),
      ...optional('formula', 'formula'),
      ...optional('settledWhen', 'settled_when'),
    },
  };
};

/** The cell's own period, else the columns' days where no heading has words for them. */
const aboutOf = ({ reading: { period, inherited } }: RecordedValue): Period | null => {
  if (period !== null) return period.value;
  return inherited?.period?.text === '' ? inherited.period.value : null;
};

export const idOf = (row: DataRow | undefined, name: string): string => row?.text('indicator_id') || name;

/** The rows of each value cell, in the file's numbering; a row without a number is a cell of its own. */
const valueCells = (rows: readonly DataRow[]): DataRow[][] => {
  const cells = new Map<string, DataRow[]>();
  for (const [at, row] of rows.entries()) {
    const key = row.text('value_cell') || `row ${at}`;
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  return [...cells.values()];
};

const changed = (row: DataRow): Pick<Target, 'changed'> => {
  const [on, reason] = [row.text('target_changed_on'), row.text('target_change_reason')];
  return on === '' ? {} : { changed: { on, reason } };
};

const record = (
  rows: readonly DataRow[],
  kind: ObservationKind,
  {
    name,
    nodeId,
    id,
    convention,
    account,
  }: {
    readonly name: string;
    readonly nodeId: string;
    readonly id: string;
    readonly convention: YearConvention;
    readonly account: RowAccount;
  },
): RecordedValue => {
  const [row] = rows;
  const { cell, reading } = readingOfRows(rows, { indicator: name, kind, convention });
  const written = row?.cell('as_written') ?? row?.cell('value') ?? row?.cell('status');
  const provenance = row ? account.provenance(written, row) : null;
  if (reading.certainty === 'doubtful' && provenance !== null)
    account.doubts.push({
      kind: 'value',
      place: provenance.place,
      about: `「${name}」の${names[kind]}`,
      field: fields[kind],
      raw: provenance.raw,
      reason: reading.reason ?? documentDoubts.values.undecided.ja,
      ...(reading.proposal ? { proposal: reading.proposal } : {}),
      nodeId,
      indicatorId: id,
    });
  const footnote = row?.text('footnote') ?? '';
  return { cell, reading, provenance, ...(footnote === '' ? {} : { footnote }) };
};
