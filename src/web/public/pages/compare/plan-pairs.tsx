import {
  type AnsweringLines,
  type ComparedPair,
  type Measured,
  nameOfLine,
  type PlanComparison,
  type PublishedPlan,
} from '#app/published';
import { FiscalYear, RecordedFigure, ScrollRegion } from '#components';
import { type Locale, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';
import { drawnTrend } from '../indicator/drawn-trend.ts';
import { SideBySide } from './side-by-side.tsx';
import { TermsList } from './terms-list.tsx';

const own = words.plans;

export interface PlanPartProps {
  readonly comparison: PlanComparison;
  readonly locale: Locale;
}

interface Line extends Measured {
  readonly plan: PublishedPlan;
}

/** Results of both by year; a year that both report stands under both. */
const ByYear = ({ lines, label, locale }: { lines: readonly Line[]; label: string; locale: Locale }) => {
  const years = [
    ...new Set(lines.flatMap(({ line }) => line.series.actuals.map((each) => each.reportingYear))),
  ].toSorted((a, b) => a - b);
  return (
    <ScrollRegion label={label}>
      <table class="sheet sheet-narrow">
        <thead>
          <tr>
            <th scope="col">{words.municipalities.plan[locale]}</th>
            {years.map((year) => (
              <th scope="col" class="number-cell">
                <FiscalYear year={year} locale={locale} form="short" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ plan, indicator, line }) => (
            <tr>
              <th scope="row" {...inJapanese(locale)}>
                {plan.publication.plan.title} {nameOfLine({ indicator, line })}
              </th>
              {years.map((year) => (
                <td class="number-cell">
                  <RecordedFigure
                    recorded={
                      line.series.actuals.find((each) => each.reportingYear === year)?.recorded ?? null
                    }
                    locale={locale}
                    part={line.part}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

/** What keeps the figures of a pair from being read as before and after, in words; null where nothing does. */
const cautionOf = (pair: ComparedPair, pairs: readonly ComparedPair[], locale: Locale): string | null => {
  if (pair.relation === 'merged') return own.whole[locale];
  const parts = pairs.filter(
    ({ relation, first }) => relation === 'split' && first.some((each) => pair.first.includes(each)),
  );
  return pair.relation === 'split'
    ? own.part(parts.map(({ second }) => second.indicator.name))[locale]
    : null;
};

interface LinesProps extends PlanPartProps {
  readonly lines: AnsweringLines;
  /** Unique on the page. */
  readonly id: string;
}

/** Lines of both plans beside each other, and in what they differ; or those that only one of the plans has. */
const Lines = ({ comparison, lines: { first, second, differs, matched }, id, locale }: LinesProps) => {
  const sidesOf = (plan: PublishedPlan, measured: readonly Measured[]) =>
    measured.map((each) => ({
      ...each,
      plan,
      heading: (
        <a
          href={addressesFor(locale).indicator(plan.publication.planId, each.indicator.indicator.id)}
          {...inJapanese(locale)}
        >
          {plan.publication.plan.title}: {nameOfLine(each)}
        </a>
      ),
    }));
  const only = first.length === 0 ? comparison.second : second.length === 0 ? comparison.first : null;
  return (
    <>
      {only !== null && <p class="muted">{own.onlyIn(only.publication.plan.title)[locale]}</p>}
      {only === null && !matched && <p class="muted">{own.noCounterparts[locale]}</p>}
      <TermsList differs={differs} first={first} second={second} locale={locale} />
      <SideBySide
        id={id}
        sides={[...sidesOf(comparison.first, first), ...sidesOf(comparison.second, second)]}
        locale={locale}
      />
    </>
  );
};

/** What belongs together in two plans: in what it differs, charts, figures, and the results of both by year. */
export const PlanPair = ({
  pair,
  place,
  comparison,
  locale,
}: PlanPartProps & { pair: ComparedPair; place: number }) => {
  const caution = cautionOf(pair, comparison.pairs, locale);
  const all: Line[] = [
    ...pair.first.flatMap((indicator) =>
      indicator.lines.map((line) => ({ plan: comparison.first, indicator, line })),
    ),
    ...pair.second.lines.map((line) => ({ plan: comparison.second, indicator: pair.second, line })),
  ];
  return (
    <article class="compared">
      <h3 {...inJapanese(locale)}>{pair.second.indicator.name}</h3>
      <p class="muted">
        {own.relation[pair.relation][locale]}
        {caution !== null && ` — ${caution}`}
      </p>
      {pair.lines.map((lines, at) => (
        <Lines comparison={comparison} lines={lines} id={`pair-${place}-${at}`} locale={locale} />
      ))}
      <details class="same-table">
        <summary>{own.byYear[locale]}</summary>
        <ByYear lines={all} label={`${pair.second.indicator.name} ${own.byYear[locale]}`} locale={locale} />
      </details>
    </article>
  );
};

/** Every chart of the pairs, for the key that stands above them. */
export const chartsOfPairs = ({ first, second, pairs }: PlanComparison, locale: Locale) =>
  pairs.flatMap((pair) => [
    ...pair.first.flatMap((each) => each.lines.map((line) => drawnTrend(first, each, line, 0, locale))),
    ...pair.second.lines.map((line) => drawnTrend(second, pair.second, line, 0, locale)),
  ]);
