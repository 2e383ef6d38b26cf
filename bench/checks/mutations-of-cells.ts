import { convertible, Exact, toDecimalText, withSeparators } from '#domain';
import type { CleanDocument } from './clean-documents.ts';
import { type Role, type Row, rowsOf, textsOf, withCell, withText } from './edits.ts';
import { type Mutation, mutantOf, yearOf } from './mutation.ts';
import type { Random } from './random.ts';

const amountIn = (row: Row, role: Role): Exact | null => {
  const value = row.cells[role]?.reading.value ?? null;
  return value === null || row.cells[role]?.reading.certainty !== 'sure' ? null : new Exact(value);
};
const unitOf = (row: Row, role: Role): string => row.cells[role]?.reading.unit ?? '';
const isYears = (row: Row): boolean => row.indicator.settings.measureType.value === 'period_total';
const shown = (value: Exact, decimals = 0): string => withSeparators(toDecimalText(value, decimals));
const decimalsOf = (row: Row): number => row.cells.actual?.reading.value?.split('.')[1]?.length ?? 0;

interface Cell {
  readonly role: Role;
  readonly text: string;
  readonly footnote?: string;
}

/** An error in one cell of a row that `fits`. */
const inCell = (
  kind: string,
  rules: Mutation['rules'],
  fits: (row: Row, document: CleanDocument) => boolean,
  cell: (row: Row, random: Random, document: CleanDocument) => Cell,
): Mutation => ({
  kind,
  rules,
  make: (document, random) => {
    const { plan } = document.checked;
    const rows = rowsOf(plan, yearOf(document)).filter(
      (row) => amountIn(row, 'actual') !== null && amountIn(row, 'baseline') !== null && fits(row, document),
    );
    const row = random.of(rows);
    if (row === undefined) return null;
    const { role, text, footnote } = cell(row, random, document);
    if (row.cells[role] === null || row.cells[role]?.cell === text) return null;
    return mutantOf(
      document,
      withCell(plan, row, role, text, footnote),
      `${row.indicator.name} ${role}: ${row.cells[role]?.cell} → ${text}`,
    );
  },
});

/** A year's amounts against a sum over a window. */
const summed = (row: Row): boolean =>
  isYears(row) &&
  row.indicator.settings.window !== null &&
  row.indicator.settings.actualsAre.value === 'yearly' &&
  row.cells.target?.reading.basis === 'cumulative' &&
  row.cells.baseline?.reading.basis !== 'cumulative' &&
  amountIn(row, 'target') !== null &&
  row.cells.baseline?.reading.unit.replace(/\/年$/u, '') === unitOf(row, 'target') &&
  (amountIn(row, 'baseline')?.gt(4) ?? false);
const yearsOf = ({ indicator: { settings } }: Row): number =>
  settings.window === null ? 0 : settings.window.value.to - settings.window.value.from + 1;
const windowOf = (row: Row): string => row.cells.target?.cell.match(/\s*\(.*\)$/u)?.[0] ?? '';
const total = (row: Row, times: number): Cell => ({
  role: 'target',
  text: `延べ${shown((amountIn(row, 'baseline') ?? new Exact(0)).times(yearsOf(row)).times(times).ceil())}${unitOf(row, 'target')}${windowOf(row)}`,
});

const rises = (row: Row): boolean => {
  const { direction } = row.indicator.settings;
  return direction.value === 'up' && direction.doubt === undefined;
};

const rose = (row: Row): Exact =>
  (amountIn(row, 'actual') ?? new Exact(0)).minus(amountIn(row, 'baseline') ?? 0);

const label = (row: Row): string | null => row.cells.baseline?.reading.inherited?.period?.text ?? null;

/** The text of the node says nothing of the row any more. */
const withoutMention = (document: CleanDocument, row: Row, plan: typeof document.checked.plan) =>
  textsOf(plan, yearOf(document))
    .filter(({ nodeId }) => nodeId === row.nodeId)
    .reduce((all, { text }) => withText(all, text, 'この施策の事業を計画どおりに実施した。'), plan);

const unspoken: Mutation = {
  kind: 'a fall that no text mentions',
  rules: ['worse-and-unmentioned'],
  make: (document, random) => {
    const rows = rowsOf(document.checked.plan, yearOf(document)).filter(
      (row) =>
        rises(row) &&
        (amountIn(row, 'baseline')?.gt(8) ?? false) &&
        amountIn(row, 'actual') !== null &&
        row.cells.actual?.footnote === undefined &&
        row.cells.baseline?.reading.basis !== 'cumulative' &&
        textsOf(document.checked.plan, yearOf(document)).some(
          ({ nodeId, title }) => nodeId === row.nodeId && title === '',
        ),
    );
    const row = random.of(rows);
    const baseline = row === undefined ? null : amountIn(row, 'baseline');
    if (row === undefined || baseline === null) return null;
    const fallen = shown(baseline.times(0.4 + random.share() * 0.4), decimalsOf(row));
    const plan = withCell(
      withoutMention(document, row, document.checked.plan),
      row,
      'actual',
      `${fallen}${unitOf(row, 'baseline')}`,
    );
    return mutantOf(document, plan, `${row.indicator.name}: ${row.cells.baseline?.cell} → ${fallen}`);
  },
};

/** Errors in the table, each shown by the row itself. */
export const mutationsOfCells: readonly Mutation[] = [
  unspoken,
  inCell('a target below the pace', ['target-below-pace'], summed, (row, random) =>
    total(row, 0.5 + random.share() * 0.4),
  ),
  inCell(
    'a target of another scale',
    ['target-out-of-scale'],
    (row) =>
      summed(row) ||
      (unitOf(row, 'target') === '%' &&
        /(?:受診|普及|登録|実施|組織|資源化|耐震化|電動化|自給|整備)率$|割合$/u.test(row.indicator.name) &&
        !/比率/u.test(row.indicator.name)),
    (row, random) =>
      summed(row) ? total(row, 5 + random.below(6)) : { role: 'target', text: `${110 + random.below(90)}%` },
  ),
  inCell(
    'a target that is met already',
    ['target-already-met'],
    (row, document) =>
      rises(row) &&
      row.indicator.settings.measureType.value === 'level' &&
      (amountIn(row, 'baseline')?.gt(5) ?? false) &&
      row.cells.target?.reading.qualifier === 'none' &&
      amountIn(row, 'target') !== null &&
      // Met in the first year: a target below the baseline turns the direction, which no row can disprove.
      document.checked.plan.period?.from === row.year &&
      row.cells.actual?.footnote === undefined &&
      unitOf(row, 'actual') === unitOf(row, 'target') &&
      rose(row).gt(0),
    (row, random) => ({
      role: 'target',
      text: `${shown((amountIn(row, 'actual') ?? new Exact(0)).minus(rose(row).times(random.share() * 0.4)), decimalsOf(row) + 1)}${unitOf(row, 'target')}`,
    }),
  ),
  inCell(
    'a stale target below the baseline',
    ['target-already-met'],
    (row) =>
      // What the words of the name alone tell: visitors, participants, shares of people reached.
      /(?:利用者|来場者|来館者|入館者|宿泊者|参加者|受講者|訪問者|移住者|創業者|就農者)数$|(?:受診|加入|組織|就職|満足)[率度]$/u.test(
        row.indicator.name,
      ) &&
      rises(row) &&
      row.indicator.settings.direction.origin === 'inferred' &&
      row.indicator.settings.measureType.value !== 'period_total' &&
      (amountIn(row, 'baseline')?.gt(20) ?? false) &&
      row.cells.target?.reading.qualifier === 'none' &&
      row.cells.target.reading.basis !== 'cumulative' &&
      amountIn(row, 'target') !== null &&
      unitOf(row, 'actual') === unitOf(row, 'target') &&
      rose(row).gt(0),
    (row, random) => ({
      role: 'target',
      text: `${shown((amountIn(row, 'baseline') ?? new Exact(0)).times(0.6 + random.share() * 0.3), decimalsOf(row))}${unitOf(row, 'target')}`,
    }),
  ),
  inCell(
    'a target without its basis',
    ['target-basis-unclear'],
    (row, document) =>
      summed(row) &&
      (row.cells.baseline?.cell.includes('/年') ?? false) &&
      (amountIn(row, 'target')?.gt((amountIn(row, 'baseline') ?? new Exact(0)).times(2)) ?? false) &&
      rowsOf(document.checked.plan, yearOf(document)).filter(summed).length > 1,
    (row) => ({
      role: 'target',
      text: `${shown(amountIn(row, 'target') ?? new Exact(0))}${unitOf(row, 'target')}`,
    }),
  ),
  inCell(
    'a total without its window',
    ['window-missing'],
    (row, document) =>
      summed(row) &&
      windowOf(row) !== '' &&
      rowsOf(document.checked.plan, yearOf(document)).some(
        (other) =>
          other.indicator.id !== row.indicator.id &&
          other.nodeId === row.nodeId &&
          summed(other) &&
          windowOf(other) !== '',
      ),
    (row) => ({ role: 'target', text: (row.cells.target?.cell ?? '').replace(/\s*\(.*\)$/u, '') }),
  ),
  inCell(
    'a result left out',
    ['actual-missing'],
    (row) => amountIn(row, 'target') !== null && row.cells.actual?.footnote === undefined,
    (_, random) => ({
      role: 'actual',
      text: random.of(['-', '－', '―']) ?? '-',
    }),
  ),
  inCell(
    'a result pending without a date',
    ['pending-without-date'],
    () => true,
    (_, random) => ({
      role: 'actual',
      text: random.of(['未確定', '集計中', '未公表', '調査中']) ?? '未確定',
    }),
  ),
  inCell(
    'a letter for a digit',
    ['unreadable'],
    (row) => /\d\D*\d|\d\p{Script=Han}/u.test(row.cells.actual?.cell ?? ''),
    (row, random) => {
      const cell = row.cells.actual?.cell ?? '';
      const zero = /[01]/u.exec(cell);
      const at = zero?.index ?? cell.search(/\d/u);
      const letter = zero === null ? (random.of(['l', 'O', 'B']) ?? 'O') : zero[0] === '0' ? 'O' : 'l';
      return { role: 'actual', text: `${cell.slice(0, at)}${letter}${cell.slice(at + 1)}` };
    },
  ),
  inCell(
    'another unit',
    ['unit-differs'],
    (row) => unitOf(row, 'actual') !== '' && unitOf(row, 'baseline') !== '',
    (row, random) => {
      const others = ['人', '件', '%', '円', 'ha', '回', 't'].filter(
        (unit) => !convertible(unit, unitOf(row, 'actual')) && !convertible(unit, unitOf(row, 'baseline')),
      );
      return { role: 'actual', text: `${row.cells.actual?.reading.value}${random.of(others)}` };
    },
  ),
  inCell(
    'the baseline’s period on another value',
    ['same-period-two-values'],
    (row) =>
      row.cells.actual?.reading.period === null &&
      (label(row) !== null || row.cells.baseline?.reading.period?.value?.kind === 'year') &&
      !(amountIn(row, 'actual')?.eq(amountIn(row, 'baseline') ?? 0) ?? true) &&
      unitOf(row, 'actual') === unitOf(row, 'baseline'),
    (row) => ({
      role: 'actual',
      text: `${row.cells.actual?.cell} (${row.cells.baseline?.reading.period?.text ?? label(row)})`,
    }),
  ),
  inCell(
    'a result of another year',
    ['period-differs-from-column', 'same-period-two-values'],
    (row) => row.cells.actual?.reading.period === null,
    (row, random) => ({ role: 'actual', text: `${row.cells.actual?.cell} (R${2 + random.below(4)})` }),
  ),
  inCell(
    'a running total that fell',
    ['running-total-fell'],
    (row) =>
      row.indicator.settings.actualsAre.value === 'running_total' &&
      row.series.actuals.some(({ reportingYear }) => reportingYear < row.year),
    (row, random) => {
      const before =
        row.series.actuals.find(({ reportingYear }) => reportingYear < row.year)?.recorded.reading.value ??
        '10';
      return {
        role: 'actual',
        text: `累計${shown(new Exact(before).times(0.3 + random.share() * 0.6).floor())}${unitOf(row, 'actual')}`,
      };
    },
  ),
  inCell(
    'a result with a digit too many',
    ['unusual-change'],
    (row) =>
      (amountIn(row, 'actual')?.gt(0) ?? false) &&
      (amountIn(row, 'baseline')?.gt(0) ?? false) &&
      (amountIn(row, 'actual')?.gte(
        row.series.actuals.findLast(({ reportingYear }) => reportingYear < row.year)?.recorded.reading
          .value ??
          amountIn(row, 'baseline') ??
          0,
      ) ??
        false),
    (row, random) => ({
      role: 'actual',
      text: `${shown((amountIn(row, 'actual') ?? new Exact(0)).times(random.of([10, 100, 1000]) ?? 10), decimalsOf(row))}${unitOf(row, 'actual')}`,
    }),
  ),
  inCell(
    'separators or decimals left out',
    ['notation-mixed'],
    (row) =>
      decimalsOf(row) > 0 && row.cells.baseline?.reading.value?.split('.')[1]?.length === decimalsOf(row)
        ? true
        : (amountIn(row, 'actual')?.gte(1000) ?? false) &&
          (amountIn(row, 'baseline')?.gte(1000) ?? false) &&
          [row.cells.actual?.cell, row.cells.baseline?.cell].every((cell) =>
            /\d[,，]\d{3}/u.test(cell ?? ''),
          ),
    (row) => ({
      role: 'actual',
      text:
        decimalsOf(row) > 0
          ? (row.cells.actual?.cell ?? '').replace(/[.．][\d０-９]+/u, '')
          : (row.cells.actual?.cell ?? '').replaceAll(/[,，]/gu, ''),
    }),
  ),
  inCell(
    'a reference value scored',
    ['reference-value-scored'],
    (row) => amountIn(row, 'target') !== null,
    (row, random) => ({
      role: 'actual',
      text: `${row.cells.actual?.cell}(※)`,
      footnote: random.of(['参考値', '参考:別のアンケートの結果による', '別調査の値(参考)']) ?? '参考値',
    }),
  ),
  inCell(
    'several values in one cell',
    ['machine-readability'],
    (row) => /^[\d,.]/u.test(row.cells.actual?.cell ?? ''),
    (row, random) => ({
      role: 'actual',
      text:
        random.below(2) === 0
          ? `男 ${row.cells.actual?.reading.value}${unitOf(row, 'actual')} 女 ${row.cells.baseline?.reading.value}${unitOf(row, 'actual')}`
          : `△${row.cells.actual?.reading.value}${unitOf(row, 'actual')}`,
    }),
  ),
];
