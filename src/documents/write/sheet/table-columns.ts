import type { PlanNode } from '#domain';
import { sheetMessages, shortJapaneseYear } from '#messages';
import type { ColumnForm } from '../../layouts/sheet-form.ts';
import {
  actualInColumn,
  baselineInColumn,
  type CellInColumn,
  headingPeriod,
  targetInColumn,
} from './cell-period.ts';
import { gradeWords, progressWords } from './evaluation-words.ts';
import { finalTarget, type PlacedRow, type SheetLine } from './lines.ts';
import { municipalityNames, narrativeText, nodeCaption, pathOf } from './node-words.ts';
import type { ColumnKind, SheetColumn } from './sheet.ts';
import type { SheetRequest } from './sheet-request.ts';
import { type CellContent, valueCell, words } from './value-cell.ts';

/** A column of a printed table, before equal neighbours are merged. */
export interface TableColumn extends SheetColumn {
  readonly heading: string;
  readonly content: (line: SheetLine) => CellContent;
  /** Lines beneath each other with the same key share one cell; null never merges. */
  readonly key: (line: SheetLine) => string | null;
  /** True: the column to the left reaches over where `content` is empty for the line. */
  readonly labels?: boolean;
}

/** The columns that one column of the form becomes for these lines. */
export const tableColumns = (
  request: SheetRequest,
  { fill, heading, width }: ColumnForm,
  lines: readonly SheetLine[],
  role: string,
): TableColumn[] => {
  const { plan, year } = request;
  const title = request.fill(heading, { role });
  const column = (
    content: TableColumn['content'],
    key: TableColumn['key'] = placeKey,
    kind: ColumnKind = 'name',
  ): TableColumn => ({ heading: title, width, kind, content, key });
  const ofNode = (text: (node: PlanNode) => string, kind: ColumnKind) =>
    column(
      ({ node }) => words(text(node)),
      ({ node }) => node.id,
      kind,
    );
  const ofRow = (text: (row: PlacedRow) => string) => column(({ row }) => words(row ? text(row) : ''));

  switch (fill) {
    case 'levels':
      return plan.levels.map(({ id, name }) => {
        const at = ({ node }: SheetLine) => pathOf(plan, node).filter(({ level }) => level === id);
        return {
          ...column(
            (line) => words(at(line).map(nodeCaption).join(' ')),
            (line) =>
              at(line)
                .map((one) => one.id)
                .join(' ') || `${line.node.id} has no ${id}`,
            'text',
          ),
          heading: name,
          width: id === plan.levels.at(-1)?.id ? width * 2 : width,
        };
      });
    case 'municipalities':
      return [ofNode((node) => municipalityNames(plan, node), 'name')];
    case 'progress_text':
      return [ofNode((node) => narrativeText(plan, node, year, ['progress', 'summary', 'other']), 'text')];
    case 'issues_and_direction':
      return [
        ofNode(
          (node) => narrativeText(plan, node, year, ['issues', 'direction', 'issues_and_direction']),
          'text',
        ),
      ];
    case 'indicator':
      return indicatorColumns(column, lines);
    case 'baseline':
      return [
        valueColumn(column, lines, ({ series }) => series.baseline && baselineInColumn(series.baseline)),
      ];
    case 'target':
      return [
        valueColumn(column, lines, ({ series }) => {
          const target = finalTarget(series);
          return target ? targetInColumn(target.recorded, target.dueYear) : null;
        }),
      ];
    case 'actual':
      return [valueColumn(column, lines, resultOf(year))];
    case 'actuals':
      return printedYears(request).map((each) => ({
        ...valueColumn(column, lines, each > year ? () => null : resultOf(each)),
        heading: request.fill(heading, { short: shortJapaneseYear(each) }),
      }));
    case 'divisions':
      return [ofRow(({ printed }) => printed.divisions.join('、'))];
    case 'source': {
      const source = ({ printed, series }: PlacedRow) => series.source ?? printed.source ?? '';
      return [{ ...ofRow(source), key: (line) => line.row && `${line.row.id} ${source(line.row)}` }];
    }
    case 'progress':
    case 'grade':
      if (request.evaluations === null) return [];
      return [
        column(
          ({ row }) => {
            const found = row ? request.evaluationsOf(row.placement.indicatorId, row.series.id) : [];
            return words(fill === 'progress' ? progressWords(found) : gradeWords(found));
          },
          () => null,
          'value',
        ),
      ];
  }
};

const placeKey = ({ node, row }: SheetLine): string => (row ? `row ${row.id}` : `node ${node.id}`);

const resultOf =
  (year: number) =>
  ({ series }: PlacedRow): CellInColumn | null => {
    const actual = series.actuals.find(({ reportingYear }) => reportingYear === year);
    return actual ? actualInColumn(actual.recorded, year) : null;
  };

type MakeColumn = (
  content: TableColumn['content'],
  key?: TableColumn['key'],
  kind?: ColumnKind,
) => TableColumn;

const valueColumn = (
  column: MakeColumn,
  lines: readonly SheetLine[],
  cellOf: (row: PlacedRow) => CellInColumn | null,
): TableColumn => {
  const cells = lines.flatMap(({ row }) => (row && cellOf(row)) ?? []);
  const period = headingPeriod(cells);
  const made = column(
    ({ row }) => (row ? valueCell(cellOf(row), period, row) : words('')),
    () => null,
    'value',
  );
  return period === null ? made : { ...made, heading: `${made.heading} (${period})` };
};

/** Name, and beside it the labels of breakdowns where any line has one that the row does not say otherwise. */
const indicatorColumns = (column: MakeColumn, lines: readonly SheetLine[]): TableColumn[] => {
  const name = column(({ row }) =>
    words(row ? `${row.printed.name}${row.placement.restated ? '【再掲】' : ''}` : ''),
  );
  if (!lines.some(({ row }) => row && needsLabels(row))) return [name];
  const label = column(
    ({ row }) => words(row && needsLabels(row) ? (row.series.label ?? '－') : ''),
    () => null,
  );
  return [
    { ...name, width: name.width * 0.7 },
    { ...label, heading: sheetMessages.breakdown.ja, width: name.width * 0.45, labels: true },
  ];
};

const needsLabels = ({ printed }: PlacedRow): boolean =>
  printed.series.some(({ label, source }) => label !== null && label !== (source ?? printed.source));

/** The years of the plan, with every other one that has results up to the reporting year. */
const printedYears = ({ plan, year }: SheetRequest): number[] => {
  const years = new Set([...plan.reportingYears.filter((each) => each <= year), year]);
  const { from, to } = plan.period ?? { from: year, to: year };
  for (let each = from; each <= Math.min(to, from + 20); each++) years.add(each);
  return [...years].sort((a, b) => a - b);
};
