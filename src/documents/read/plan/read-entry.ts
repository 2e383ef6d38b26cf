import {
  type Actual,
  type Doubt,
  type DraftRow,
  type Indicator,
  parseCell,
  type RecordedValue,
  type Series,
  type Target,
} from '#domain';
import { documentDoubts } from '#messages';
import type { Column } from '../headings/column.ts';
import { headingYears, lastYearOf } from '../headings/heading-years.ts';
import type { NoteText } from '../outline/texts.ts';
import { spanning } from '../source/source-document.ts';
import { cellOf, type TableCell, type TableRow } from '../table/table-row.ts';
import { joinName, joinValue } from '../words/join-words.ts';
import type { IndicatorEntry, IndicatorLine } from './indicator-lines.ts';
import { footnoteMark, readValue } from './record-values.ts';
import { readDivisions, type TextDoubt } from './source-cells.ts';

/** What of the document an entry is read with. */
export interface EntrySurroundings {
  readonly sourceName: string;
  readonly reportingYear: number | null;
  readonly indicatorId: string;
  readonly notes: readonly NoteText[];
  readonly narratives: readonly string[];
  /** Kinds of values that nearly every line of the document has. */
  readonly expected: ReadonlySet<'baseline' | 'actual' | 'target'>;
  targetColumn(text: string): string | null;
  sourceDoubt(text: string): TextDoubt | null;
  divisionDoubt(name: string): TextDoubt | null;
}

type EntryRow = Omit<DraftRow, 'nodeId' | 'node' | 'role' | 'indicatorId' | 'restated' | 'municipalities'>;
type EntryDoubt = Omit<Doubt, 'nodeId' | 'indicatorId'>;

export interface ReadEntry {
  readonly indicator: Indicator;
  readonly rows: readonly EntryRow[];
  readonly doubts: readonly EntryDoubt[];
}

const { baselineBlank, actualBlank, targetBlank } = documentDoubts.values;
const blankReasons = { baseline: baselineBlank, actual: actualBlank, target: targetBlank } as const;

const notYet = { value: 'level', origin: 'inferred', because: '' } as const;
/** Replaced as soon as the whole plan is known; see assemblePlan. */
const openSettings: Indicator['settings'] = {
  measureType: notYet,
  direction: { value: 'up', origin: 'inferred', because: '' },
  window: null,
  actualsAre: { value: 'yearly', origin: 'inferred', because: '' },
  fallingRate: 'inverse',
};

/** An indicator's cells read by the value language, with doubts; settings are left to the plan. */
export const readEntry = (entry: IndicatorEntry, around: EntrySurroundings): ReadEntry => {
  const doubts: EntryDoubt[] = [];
  const rows: EntryRow[] = [];
  const name = nameOf(entry, around, doubts);
  const series = entry.lines.map((line, index) => {
    const before = doubts.length;
    const read = readLine(entry, line, index, around, doubts);
    const cells = read.row;
    rows.push({
      ...cells,
      indicator: entry.name,
      certainty: doubts.length > before || name ? 'doubtful' : 'sure',
    });
    return read.series;
  });
  const texts = (kind: 'definition' | 'formula' | 'settled_when') => {
    const text = entry.lines.map(({ row }) => cellOf(row, kind)?.text).find((each) => each !== undefined);
    return text === undefined ? null : joinName(text);
  };
  const [definition, formula, settledWhen] = [texts('definition'), texts('formula'), texts('settled_when')];
  const sources = rows.map(({ source }) => source);
  const indicator: Indicator = {
    id: around.indicatorId,
    name: entry.name,
    series: series.map((each, index) =>
      sources[index] && sources[index] !== sources[0] ? { ...each, source: sources[index] } : each,
    ),
    settings: openSettings,
    divisions: [...new Set(entry.lines.flatMap(({ row }) => divisionsOf(entry, row).list))],
    source: sources.find((source) => source !== '') ?? null,
    ...(definition ? { definition } : {}),
    ...(formula ? { formula } : {}),
    ...(settledWhen ? { settledWhen } : {}),
  };
  return { indicator, rows, doubts };
};

/** Doubts about the name; true when there are any. */
const nameOf = (entry: IndicatorEntry, around: EntrySurroundings, doubts: EntryDoubt[]): boolean => {
  const place = entry.lines[0]?.row.place ?? ({ kind: 'entered' } as const);
  const raw = entry.nameCells.flatMap(({ sources }) => sources.map((source) => source.raw)).join('\n');
  const about = '指標名';
  if (entry.name === '') {
    doubts.push({ kind: 'text', place, about, field: 'name', raw, reason: documentDoubts.names.noName.ja });
    return true;
  }
  const cut = entry.lines.flatMap((line) => line.doubts).find(({ column }) => column?.kind === 'name');
  if (!cut) return false;
  const proposal = longerName(entry.name, around.narratives);
  const { kind, reason } = cut;
  doubts.push({ kind, place, about, field: 'name', raw, reason, ...(proposal ? { proposal } : {}) });
  return true;
};

/** The name as the node's own prose spells it out, when it always goes on in the same way. */
const longerName = (name: string, narratives: readonly string[]): string | null => {
  const found = new Set<string>();
  for (const text of narratives) {
    let at = text.indexOf(name);
    while (at >= 0) {
      const rest = /^[\p{Script=Han}\p{Script=Katakana}ー]{0,8}?[率数額量]/u.exec(
        text.slice(at + name.length),
      )?.[0];
      if (rest) found.add(name + rest);
      at = text.indexOf(name, at + 1);
    }
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
};

const readLine = (
  entry: IndicatorEntry,
  line: IndicatorLine,
  index: number,
  around: EntrySurroundings,
  doubts: EntryDoubt[],
) => {
  const about = `「${entry.name}」`;
  const { row } = line;
  for (const { kind, column, reason, proposal, place } of line.doubts) {
    if (column?.kind === 'name') continue;
    const own = place ? row.cells.filter((cell) => cell.column === column) : row.cells;
    doubts.push({
      kind,
      place: place ?? row.place,
      about: column ? `${about}の${column.heading}` : about,
      ...(place && isValueOf(column) ? { field: column.kind } : {}),
      raw: rawOf(own.length > 0 ? own : row.cells),
      reason,
      ...(proposal ? { proposal } : {}),
    });
  }
  if (line.values.length === 0 && line.doubts.length === 0) {
    doubts.push({
      kind: 'value',
      place: row.place,
      about,
      raw: rawOf(row.cells),
      reason: documentDoubts.values.allBlank.ja,
    });
  }
  const footnotes = footnotesFor(entry, around.notes);
  const unit = joinName(cellOf(row, 'unit')?.text ?? '');
  let known: readonly string[] | null = unit === '' ? null : [unit];
  const surroundings = {
    source: around.sourceName,
    indicator: entry.name,
    units: () => {
      known ??= unitsOf(line);
      return known;
    },
    footnotes,
  };
  const years = { baseline: 'baseline_year', target: 'target_year', actual: null } as const;
  const record = (written: TableCell, role: 'baseline' | 'actual' | 'target'): RecordedValue => {
    // A column of its own for the year (基準年度) says what a year in the heading would say.
    const ownYear = years[role] === null ? undefined : cellOf(row, years[role])?.text.trim();
    const heading = ownYear ? `${written.column.heading} (${ownYear})` : written.column.heading;
    const cell = { ...written, column: { ...written.column, heading } };
    const { recorded, doubt } = readValue(cell, role, surroundings);
    if (doubt) {
      const proposal = doubt.proposal ?? (role === 'target' ? around.targetColumn(recorded.cell) : null);
      doubts.push({ ...doubt, ...(proposal ? { proposal } : {}) });
    }
    return recorded;
  };
  const targetYear = headingYears(cellOf(row, 'target_year')?.text ?? '').at(-1)?.year ?? null;
  let baseline: RecordedValue | null = null;
  const actuals: Actual[] = [];
  const targets: Target[] = [];
  let unplacedActual: RecordedValue | null = null;
  for (const cell of line.values) {
    const { kind, year, yearly, yearBefore } = cell.column;
    if (kind === 'baseline') baseline = baseline ?? record(cell, 'baseline');
    if (kind === 'actual') {
      const recorded = record(cell, 'actual');
      const ofReport =
        around.reportingYear === null || !yearBefore ? around.reportingYear : around.reportingYear - 1;
      const reportingYear = year ?? ofReport;
      if (actuals.some((other) => other.reportingYear === reportingYear)) {
        const reason = documentDoubts.values.twoActuals.ja;
        doubts.push({
          kind: 'column',
          place: row.place,
          about: `${about}の実績値`,
          raw: recorded.cell,
          reason,
        });
      }
      if (reportingYear === null) {
        unplacedActual = recorded;
        doubts.push({
          kind: 'column',
          place: row.place,
          about: `${about}の実績値`,
          raw: recorded.cell,
          reason: documentDoubts.values.actualWithoutYear.ja,
        });
      } else
        actuals.push({ reportingYear, recorded, referencePeriod: recorded.reading.period?.value ?? null });
    }
    if (kind === 'target') {
      const recorded = record(cell, 'target');
      const dueYear = year ?? lastYearOf(recorded.reading.period?.value ?? null) ?? targetYear;
      targets.push({ dueYear, kind: yearly ? 'yearly' : 'final', recorded });
    }
  }
  for (const [kind, blank, name] of [
    ['baseline', baseline === null, '基準値'],
    ['target', targets.length === 0, '目標値'],
    ['actual', isBlankThisYear(entry, actuals, around.reportingYear) && unplacedActual === null, '実績値'],
  ] as const) {
    const mayStandIn = (column: Column) =>
      column.kind === kind || (kind !== 'baseline' && column.kind === 'year');
    const hasColumn = entry.columns.some(mayStandIn);
    if (blank && hasColumn && around.expected.has(kind) && line.values.length > 0) {
      doubts.push({
        kind: 'value',
        place: row.place,
        about: `${about}の${name}`,
        field: kind,
        raw: '',
        reason: blankReasons[kind].ja,
      });
    }
  }
  const source = readSource(row.cells, about, around, doubts);
  const divisions = divisionsOf(entry, row);
  const divisionCell = cellOf(row, 'division');
  for (const name of divisions.list) {
    const doubt = around.divisionDoubt(name);
    if (doubt && divisionCell)
      doubts.push({
        kind: 'text',
        place: divisionCell.sources[0]?.place ?? row.place,
        about: `${about}の担当課`,
        field: 'divisions',
        raw: rawOf([divisionCell]),
        ...doubt,
      });
  }
  const reported =
    actuals.findLast(({ reportingYear }) => reportingYear === around.reportingYear) ?? actuals.at(-1);
  const target = targets.findLast(({ kind }) => kind === 'final') ?? targets.at(-1);
  const extra = line.row.cells.filter(({ column }) => column.kind === 'extra');
  const series: Series = {
    id: index === 0 ? 's1' : `s${index + 1}`,
    label: line.label,
    baseline,
    actuals,
    targets,
  };
  return {
    series,
    row: {
      series: line.label,
      division: divisions.written,
      source,
      baseline: baseline?.cell ?? '',
      actualYear: reported?.reportingYear ?? null,
      actual: (reported?.recorded ?? unplacedActual)?.cell ?? '',
      target: target?.recorded.cell ?? '',
      place: row.place,
      ...(extra.length > 0
        ? { extra: Object.fromEntries(extra.map((cell) => [cell.column.heading, joinValue(cell.text)])) }
        : {}),
    },
  };
};

const isValueOf = (
  column: Column | null,
): column is Column & { readonly kind: 'baseline' | 'actual' | 'target' } =>
  column?.kind === 'baseline' || column?.kind === 'actual' || column?.kind === 'target';

/** The table has a column for the results of the reporting year, and the row has none in it. */
const isBlankThisYear = (entry: IndicatorEntry, actuals: readonly Actual[], year: number | null): boolean =>
  year !== null &&
  entry.columns.some(
    (column) => (column.kind === 'actual' || column.kind === 'year') && column.year === year,
  ) &&
  !actuals.some(({ reportingYear }) => reportingYear === year);

/** Units that the cells of the line name themselves. */
const unitsOf = (line: IndicatorLine): string[] => [
  ...new Set(line.values.map(({ text }) => parseCell(joinValue(text)).unit).filter((unit) => unit !== '')),
];

/** 担当課 of the row; of the sheet where the row names none. */
const divisionsOf = (entry: IndicatorEntry, row: TableRow) =>
  readDivisions(cellOf(row, 'division')?.text ?? entry.divisionAbove?.text ?? '');

const readSource = (
  cells: readonly TableCell[],
  about: string,
  around: EntrySurroundings,
  doubts: EntryDoubt[],
): string => {
  const cell = cells.find(({ column }) => column.kind === 'source');
  if (!cell) return '';
  const text = /(?:^|\s)\S(?:\s\S){3,}(?:\s|$)/u.test(cell.text)
    ? cell.text.replaceAll(/\s+/gu, ' ')
    : joinName(cell.text);
  if (/^[-－―–ー—_－]$/u.test(text)) return '';
  const doubt = around.sourceDoubt(text);
  const [first, last] = [cell.sources[0], cell.sources.at(-1)];
  if (doubt && first && last)
    doubts.push({
      // What another source spells out, or one letter, is only to be confirmed.
      kind: doubt.proposal === undefined ? 'text' : 'joined',
      place: spanning(first.place, last.place),
      about: `${about}の備考`,
      field: 'source',
      raw: rawOf([cell]),
      ...doubt,
    });
  return text;
};

const rawOf = (cells: readonly TableCell[]): string =>
  [...new Set(cells.flatMap(({ sources }) => sources))].map(({ raw }) => raw).join(' ');

/** Notes of the entry's node that stand below its table, by their mark; the mark alone is cut off. */
const footnotesFor = (entry: IndicatorEntry, notes: readonly NoteText[]): Record<string, string> => {
  const own = notes.filter(({ node, table }) => node === entry.node && table >= entry.table);
  const nearest = Math.min(...own.map(({ table }) => table));
  const found: Record<string, string> = {};
  for (const { text, table } of own) {
    const mark = footnoteMark(text.text);
    if (mark !== null && table === nearest)
      found[mark] ??= text.text
        .replace(/^[(（]?(?:[※*＊]\s*[0-9０-９]{0,2}|注\s*[0-9０-９]{0,2})[)）]?[\s:：]*/u, '')
        .trim();
  }
  return found;
};
