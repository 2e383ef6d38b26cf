import type { PublishedLine, PublishedPlan } from '#app/published';
import { FiscalYear, GradeBadge, OverrideNote, RecordedFigure, ScrollRegion } from '#components';
import { type Locale, webMessages as messages } from '#messages';
import { inJapanese } from '../../public-page.ts';
import { figuresOfLine } from './line-panel.tsx';

export interface FigureTableProps {
  /** Name of the table for a screen reader. */
  readonly label: string;
  /** What the first column names. */
  readonly head: string;
  readonly plan: PublishedPlan;
  readonly rows: readonly {
    readonly name: string;
    readonly href: string;
    /** Where the source of its figures stands. */
    readonly evidence: string;
    readonly line: PublishedLine;
  }[];
  readonly locale: Locale;
}

/** Lines of values with baseline, the year's result, target and grade, each leading to where it is told in full. */
export const FigureTable = ({ label, head, plan, rows, locale }: FigureTableProps) => (
  <ScrollRegion label={label}>
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="number-cell">
            {messages.figure.baseline[locale]}
          </th>
          <th scope="col" class="number-cell">
            <FiscalYear year={plan.publication.reportingYear} locale={locale} form="plain" />{' '}
            {messages.figure.actual[locale]}
          </th>
          <th scope="col" class="number-cell">
            {messages.figure.target[locale]}
          </th>
          <th scope="col">{messages.plan.grade[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, href, evidence, line }) => {
          const figures = figuresOfLine(plan, line);
          return (
            <tr>
              <th scope="row">
                <a href={href} {...inJapanese(locale)}>
                  {name}
                </a>
              </th>
              {(['baseline', 'actual', 'target'] as const).map((each) => (
                <td class="number-cell">
                  <RecordedFigure
                    recorded={figures[each]}
                    locale={locale}
                    part={line.part}
                    evidence={evidence}
                  />
                </td>
              ))}
              <td class="grade-cell">
                <GradeBadge outcome={line.evaluation?.outcome ?? null} locale={locale} />
                <OverrideNote evaluation={line.evaluation} locale={locale} brief />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </ScrollRegion>
);
