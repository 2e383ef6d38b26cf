import { nameOfLine, type PublishedIndicator, type PublishedLine, type PublishedPlan } from '#app/published';
import { GradeBadge, type MultiplePanel, RecordedFigure } from '#components';
import type { RecordedValue } from '#domain';
import { type Locale, webMessages as messages } from '#messages';
import type { Addresses } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';
import { drawnTrend } from '../indicator/drawn-trend.ts';

export interface LinePanelProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly line: PublishedLine;
  /** Unique on the page. */
  readonly id: string;
  readonly locale: Locale;
  readonly addresses: Addresses;
}

/** What a line says in the year of its publication: baseline, result and target as they stand in the cells. */
export const figuresOfLine = (
  { publication: { reportingYear } }: PublishedPlan,
  { series }: PublishedLine,
): Readonly<Record<'baseline' | 'actual' | 'target', RecordedValue | null>> => ({
  baseline: series.baseline,
  actual: series.actuals.find((each) => each.reportingYear === reportingYear)?.recorded ?? null,
  target: series.targets.findLast((each) => each.kind === 'final')?.recorded ?? null,
});

/** The grade of a line, and its figures beneath each other. */
export const LineFigures = ({ plan, line, locale }: Pick<LinePanelProps, 'plan' | 'line' | 'locale'>) => {
  const figures = figuresOfLine(plan, line);
  return (
    <>
      <p>
        <GradeBadge outcome={line.evaluation?.outcome ?? null} locale={locale} />
      </p>
      <dl class="multiple-figures">
        {(['baseline', 'actual', 'target'] as const).map((name) => (
          <div>
            <dt>{messages.figure[name][locale]}</dt>
            <dd>
              <RecordedFigure recorded={figures[name]} locale={locale} part={line.part} />
              {figures[name] === null && (
                <span class="no-figure no-figure-none">{messages.figure.blank[locale]}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** A line of values as a small chart that leads to its indicator. */
export const linePanel = ({ id, ...of }: LinePanelProps): MultiplePanel => {
  const { plan, indicator, line, locale, addresses } = of;
  const chart = drawnTrend(plan, indicator, line, 0, locale);
  return {
    heading: (
      <a href={addresses.indicator(plan.publication.planId, indicator.indicator.id)} {...inJapanese(locale)}>
        {nameOfLine({ indicator, line })}
      </a>
    ),
    foot: <LineFigures plan={plan} line={line} locale={locale} />,
    chart: chart === null ? null : { ...chart, id },
  };
};
