import type { Actual, Indicator, Series, Target } from '../indicator/indicator.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import type { Difference, DifferencePart, DifferencePlace } from './difference.ts';
import { fieldDifferences, fieldText, listDifferences } from './field-differences.ts';

type RowPlace = Pick<DifferencePlace, 'node' | 'where' | 'indicator' | 'name'>;

/** Cells that differ are one difference: reading and review follow from the cell. */
const recordedDifferences = (
  place: DifferencePlace,
  before: RecordedValue | null,
  after: RecordedValue | null,
): readonly Difference[] => {
  if (before === null && after === null) return [];
  if (before?.cell === after?.cell && before !== null && after !== null)
    return fieldDifferences(place, before, after);
  return [
    {
      kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
      ...place,
      property: null,
      before: before?.cell ?? null,
      after: after?.cell ?? null,
      ...(before?.reading.status === 'pending' && after !== null && isKnown(after) ? { settled: true } : {}),
    },
  ];
};

const isKnown = ({ reading }: RecordedValue): boolean =>
  reading.status === 'known' && reading.certainty === 'sure';

const seriesDifferences = (row: RowPlace, before: Series, after: Series): readonly Difference[] => {
  const label = after.label ?? before.label;
  const place = (part: DifferencePart, year: number | null = null): DifferencePlace => ({
    part,
    ...row,
    name: label === null ? row.name : `${row.name} ${label}`,
    series: after.id,
    year,
  });
  const actual = (from: Actual, to: Actual) => {
    const at = place('actual', to.reportingYear);
    const cell = recordedDifferences(at, from.recorded, to.recorded);
    // The period follows the cell.
    const without = cell.some(({ property }) => property === null)
      ? ['recorded', 'referencePeriod']
      : ['recorded'];
    return [...cell, ...fieldDifferences(at, from, to, { without })];
  };
  const target = (from: Target, to: Target) => {
    const at = place('target', to.dueYear);
    return [
      ...recordedDifferences(at, from.recorded, to.recorded),
      ...fieldDifferences(at, from, to, { without: ['recorded'] }),
    ];
  };
  return [
    ...fieldDifferences(place('series'), before, after, { without: ['baseline', 'actuals', 'targets'] }),
    ...recordedDifferences(place('baseline'), before.baseline, after.baseline),
    ...listDifferences(before.actuals, after.actuals, {
      key: ({ reportingYear }) => String(reportingYear),
      place: ({ reportingYear }) => place('actual', reportingYear),
      text: ({ recorded }) => recorded.cell,
      pair: actual,
    }),
    ...listDifferences(before.targets, after.targets, {
      key: ({ kind, dueYear }) => JSON.stringify([kind, dueYear]),
      place: ({ dueYear }) => place('target', dueYear),
      text: ({ recorded }) => recorded.cell,
      pair: target,
    }),
  ];
};

/** In what two states of an indicator differ: its particulars, its settings one by one, and every value. */
export const indicatorDifferences = (
  row: RowPlace,
  before: Indicator,
  after: Indicator,
): readonly Difference[] => {
  const place: DifferencePlace = { part: 'indicator', ...row, series: null, year: null };
  const settingText = (value: unknown): string | null =>
    value !== null && typeof value === 'object' && 'value' in value && 'origin' in value
      ? fieldText(value.value)
      : fieldText(value);
  const settings = fieldDifferences(place, before.settings, after.settings);
  return [
    ...fieldDifferences(place, before, after, {
      without: ['series', 'settings'],
      words: { name: { kind: 'renamed' } },
    }),
    ...settings.map((each) => {
      const field = each.property as keyof Indicator['settings'];
      const [from, to] = [settingText(before.settings[field]), settingText(after.settings[field])];
      // The same setting, now confirmed or for another reason.
      return from === to ? each : { ...each, before: from, after: to };
    }),
    ...listDifferences(before.series, after.series, {
      key: ({ id }) => id,
      place: ({ id, label }) => ({ ...place, part: 'series', series: id, name: label ?? row.name }),
      text: ({ label }) => label,
      pair: (from, to) => seriesDifferences(row, from, to),
    }),
  ];
};
