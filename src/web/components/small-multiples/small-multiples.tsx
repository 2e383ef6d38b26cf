import type { Child } from 'hono/jsx';
import { type Locale, webMessages, multiplesMessages as words } from '#messages';
import { isEarlier } from '../trend-chart/trend-boundary.ts';
import type { TrendChartProps } from '../trend-chart/trend-chart.tsx';
import { isDrawable, trendDomain } from '../trend-chart/trend-domain.ts';
import { MultipleChart } from './multiple-chart.tsx';

export interface MultiplePanel {
  /** What the chart is of: a link, a name, a year. */
  readonly heading: Child;
  /** The grade; what the numbers are. */
  readonly foot: Child;
  /** null where the publication evaluates nothing. */
  readonly chart: TrendChartProps | null;
}

export interface SmallMultiplesProps {
  readonly panels: readonly MultiplePanel[];
  /** One scale for all, only for figures of one unit and kind; or one for each. Say which by `MultiplesAxis`. */
  readonly axis: 'shared' | 'own';
  /** Years of the axis, where more than these charts share it. */
  readonly years?: readonly number[];
}

/** Every year of these charts without gaps, for one axis. */
export const yearsOfAll = (charts: readonly (TrendChartProps | null)[]): readonly number[] => {
  const years = charts.flatMap((chart) => (chart === null || !isDrawable(chart) ? [] : chart.years));
  const first = Math.min(...years);
  return years.length === 0
    ? []
    : Array.from({ length: Math.max(...years) - first + 1 }, (_, place) => first + place);
};

/**
 * Small charts beside each other, over the same years. Each has its name, description and figures; the table with the
 * same content is for the page to put beneath.
 */
export const SmallMultiples = ({ panels, axis, ...rest }: SmallMultiplesProps) => {
  // A forecast is for the large chart; room for it here would flatten what is known.
  const charts = panels.flatMap(({ chart }) =>
    chart !== null && isDrawable(chart) ? [{ ...chart, forecast: null }] : [],
  );
  const years = rest.years ?? yearsOfAll(charts);
  const domain = axis === 'shared' && charts.length > 0 ? trendDomain(charts) : null;
  return (
    <ul class="multiples">
      {panels.map(({ heading, foot, chart }) => (
        <li class="multiple">
          <p class="multiple-name">{heading}</p>
          {chart !== null && <MultipleChart chart={chart} years={years} domain={domain} />}
          <div class="multiple-foot">{foot}</div>
        </li>
      ))}
    </ul>
  );
};

/** Whether heights may be compared between the charts that follow. */
export const MultiplesAxis = ({ locale, axis }: Pick<SmallMultiplesProps, 'axis'> & { locale: Locale }) => (
  <p class="muted multiples-axis">{words.axis[axis][locale]}</p>
);

const lines = ['result', 'expected'] as const;

interface KeyProps {
  readonly locale: Locale;
  /** The charts it is for: marks that none of them has are left out. */
  readonly charts: readonly (TrendChartProps | null)[];
}

const Mark = ({ meaning, children }: { readonly meaning: string; readonly children: Child }) => (
  <li>
    <svg aria-hidden="true" focusable="false">
      {children}
    </svg>
    {meaning}
  </li>
);

/** What the marks of small charts mean. */
export const MultiplesKey = ({ locale, charts }: KeyProps) => (
  <ul class="trend-key">
    {lines.map((name) => (
      <Mark meaning={words[name][locale]}>
        <line
          class={name === 'result' ? 'trend-actual' : 'trend-expected'}
          x1="0"
          x2="100%"
          y1="50%"
          y2="50%"
        />
        {name === 'result' && <circle class="trend-point" cx="50%" cy="50%" r="5" />}
      </Mark>
    ))}
    {charts.some((chart) => chart?.points.some(isEarlier)) && (
      <Mark meaning={webMessages.trend.earlier[locale]}>
        <line class="trend-earlier" x1="0" x2="100%" y1="50%" y2="50%" />
        <circle class="trend-point-earlier" cx="50%" cy="50%" r="5" />
      </Mark>
    )}
    {charts.some((chart) => chart?.boundaries?.some(({ isBroken }) => isBroken)) && (
      <Mark meaning={webMessages.trend.earlierBreak[locale]}>
        <line class="trend-boundary trend-boundary-broken" x1="50%" x2="50%" y1="0" y2="100%" />
      </Mark>
    )}
    <Mark meaning={webMessages.trend.older[locale]}>
      <circle class="trend-point-older" cx="50%" cy="50%" r="5" />
    </Mark>
    <Mark meaning={words.baseline[locale]}>
      <circle class="trend-baseline" cx="50%" cy="50%" r="5" />
    </Mark>
    <Mark meaning={words.target[locale]}>
      <line class="trend-target" x1="15%" x2="85%" y1="50%" y2="50%" />
    </Mark>
    <Mark meaning={words.missing[locale]}>
      <line class="trend-missing" x1="50%" x2="50%" y1="0" y2="100%" />
    </Mark>
  </ul>
);
