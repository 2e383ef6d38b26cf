import {
  type Indicator,
  inferSettings,
  type Plan,
  parseCell,
  planFactsOf,
  type RecordedValue,
  type Series,
} from '#domain';

/** A value cell of an indicator's first line in the reporting year. */
export type Role = 'baseline' | 'actual' | 'target';

/** An indicator at its first place, with the cells of the reporting year. */
export interface Row {
  readonly nodeId: string;
  readonly indicator: Indicator;
  readonly series: Series;
  readonly year: number;
  readonly cells: Readonly<Record<Role, RecordedValue | null>>;
}

/** All rows that are not restated; of an indicator with several series the first. */
export const rowsOf = (plan: Plan, year: number): readonly Row[] =>
  plan.placements.flatMap(({ nodeId, indicatorId, restated }) => {
    const indicator = plan.indicators.find(({ id }) => id === indicatorId);
    const series = indicator?.series[0];
    if (restated || indicator === undefined || series === undefined) return [];
    const cells = {
      baseline: series.baseline,
      actual: series.actuals.find(({ reportingYear }) => reportingYear === year)?.recorded ?? null,
      target: series.targets.findLast(({ kind }) => kind === 'final')?.recorded ?? null,
    };
    return [{ nodeId, indicator, series, year, cells }];
  });

/** The same cell with another text, read as a cell is read; its surroundings stay. */
export const rewritten = (recorded: RecordedValue, cell: string, footnote?: string): RecordedValue => {
  const reading = parseCell(cell);
  const { inherited } = recorded.reading;
  return {
    ...recorded,
    cell,
    reading: inherited === undefined ? reading : { ...reading, inherited },
    ...(footnote === undefined ? {} : { footnote }),
  };
};

/** The plan with one cell of a row written anew, and its settings read anew from it. */
export const withCell = (plan: Plan, row: Row, role: Role, cell: string, footnote?: string): Plan => {
  const old = row.cells[role];
  if (old === null) return plan;
  const recorded = rewritten(old, cell, footnote);
  return withSeries(plan, row, {
    ...row.series,
    baseline: role === 'baseline' ? recorded : row.series.baseline,
    actuals: row.series.actuals.map((actual) =>
      role === 'actual' && actual.reportingYear === row.year
        ? { ...actual, recorded, referencePeriod: recorded.reading.period?.value ?? null }
        : actual,
    ),
    targets: row.series.targets.map((target) =>
      role === 'target' && target.recorded === old ? { ...target, recorded } : target,
    ),
  });
};

export const withSeries = (plan: Plan, row: Row, series: Series): Plan => {
  const all = row.indicator.series.map((each) => (each === row.series ? series : each));
  const settings = inferSettings(row.indicator.name, all, planFactsOf(plan));
  const indicator: Indicator = { ...row.indicator, series: all, settings };
  return { ...plan, indicators: plan.indicators.map((each) => (each === row.indicator ? indicator : each)) };
};

/** A text of the plan: a narrative or a project. */
export interface PlanText {
  readonly nodeId: string;
  readonly title: string;
  readonly text: string;
}

export const textsOf = (plan: Plan, year: number): readonly PlanText[] =>
  [...plan.narratives, ...plan.projects]
    .filter((each) => each.year === year)
    .map((each) => ({ nodeId: each.nodeId, title: 'title' in each ? each.title : '', text: each.text }));

/** The plan with one of its texts replaced. */
export const withText = (plan: Plan, old: string, text: string): Plan => ({
  ...plan,
  narratives: plan.narratives.map((each) => (each.text === old ? { ...each, text } : each)),
  projects: plan.projects.map((each) => (each.text === old ? { ...each, text } : each)),
});

/** Another digit at a random place; of a decimal not the last one, since rounding could explain that. */
export const withWrongDigit = (figure: string, draw: (below: number) => number): string => {
  const places = [...figure].flatMap((char, at) => (/\p{Nd}/u.test(char) ? [at] : []));
  const decimal = /[.．]/u.test(figure);
  const at = places[draw(decimal ? places.length - 1 : places.length)] ?? 0;
  const old = Number((figure[at] ?? '0').normalize('NFKC'));
  const digits = Array.from({ length: 10 }, (_, digit) => digit).filter(
    (digit) => digit !== old && !(digit === 0 && at === places[0]),
  );
  return `${figure.slice(0, at)}${digits[draw(digits.length)] ?? 0}${figure.slice(at + 1)}`;
};
