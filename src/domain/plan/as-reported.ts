import type { Indicator } from '../indicator/indicator.ts';
import type { Plan } from './plan.ts';
import type { RecordedValue } from './recorded.ts';

/**
 * The plan as the report of a fiscal year shows it: without results, texts and projects of later years, which may be
 * under way already, without answers that nobody has made one of yet, and without how the house approves of it.
 */
export const asReported = ({ contributions: _, approval: __, ...plan }: Plan, year: number): Plan => ({
  ...plan,
  indicators: plan.indicators.map((indicator) => withoutLater(indicator, year)),
  placements: plan.placements.map((placement) =>
    placement.restatedRow === undefined
      ? placement
      : { ...placement, restatedRow: withoutLater(placement.restatedRow, year) },
  ),
  projects: plan.projects.filter((project) => project.year <= year),
  narratives: plan.narratives.filter((narrative) => narrative.year <= year),
});

/** Empty cells of later columns are part of the form and stay. */
const withoutLater = (indicator: Indicator, year: number): Indicator => ({
  ...indicator,
  series: indicator.series.map((series) => ({
    ...series,
    actuals: series.actuals.filter(
      ({ reportingYear, recorded }) => reportingYear <= year || isBlank(recorded),
    ),
  })),
});

const isBlank = ({ cell }: RecordedValue): boolean => cell.trim() === '';
