import { fiscalYearInFull, webMessages as messages } from '#messages';
import { spokenYears } from '../year/year-text.tsx';
import type { TrendChartProps } from './trend-chart.tsx';

const words = messages.trend;

type Read = Pick<TrendChartProps, 'locale' | 'years' | 'points' | 'baseline' | 'target' | 'forecast'>;

/** What the chart says of each year that it says anything of, in the order of years. */
export const readingsOf = ({ locale, years, points, baseline, target, forecast }: Read) =>
  years.flatMap((year): { readonly year: number; readonly text: string }[] => {
    const of = (anchor: typeof baseline, name: string): readonly string[] =>
      anchor?.year === year ? [`${name} ${anchor.label}`] : [];
    const facts = [
      ...of(baseline, words.baseline[locale]),
      ...points
        .filter((point) => point.year === year && point.label !== '')
        .map(({ label, about, earlier }) => {
          const name = words[earlier === undefined ? 'actual' : 'earlier'][locale];
          return `${name} ${label}${about === undefined ? '' : ` (${spokenYears(about)})`}`;
        }),
      ...of(target, words.target[locale]),
      ...of(forecast, words.forecastShort[locale]),
    ];
    if (facts.length === 0) return [];
    return [
      {
        year,
        text: `${fiscalYearInFull(year)[locale]}: ${facts.join(locale === 'ja' ? '、' : ', ')}`.replaceAll(
          '\n',
          ' ',
        ),
      },
    ];
  });
