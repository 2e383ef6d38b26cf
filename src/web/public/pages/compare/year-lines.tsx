import { type ComparedLine, type Movement, nameOfLine, pagesOf, type YearComparison } from '#app/published';
import {
  FiscalYear,
  GradeBadge,
  MultiplesKey,
  OverrideNote,
  RecordedFigure,
  ScrollRegion,
} from '#components';
import { type Locale, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { NodeCode } from '../../node-code.tsx';
import { inJapanese } from '../../public-page.ts';
import { drawnTrend } from '../indicator/drawn-trend.ts';
import { figuresOfLine } from '../multiples/line-panel.tsx';
import { chartedMovements } from './chart-pages.ts';
import { SideBySide } from './side-by-side.tsx';
import { TermsList } from './terms-list.tsx';

export interface YearLinesProps {
  readonly comparison: YearComparison;
  readonly locale: Locale;
}

/** In the order in which a reader wants to know; the last two only in the table. */
export const movements: readonly Movement[] = [
  'better',
  'behind',
  'known',
  'unknown',
  'changed',
  'added',
  'gone',
  'same',
  'unrated',
];

const nameOfCompared = ({ before, after }: ComparedLine): string => {
  const of = after ?? before;
  return of === null ? '' : nameOfLine(of);
};

/** The address of a line's indicator, in the pages of the later year if it is there. */
const addressOf = ({ before, after }: YearComparison, line: ComparedLine, locale: Locale): string => {
  const plan = line.after === null ? before : after;
  const { indicator } = line.after ?? line.before ?? {};
  return addressesFor(locale, pagesOf(plan.edition)).indicator(
    plan.publication.planId,
    indicator?.indicator.id ?? '',
  );
};

const Entry = ({ comparison, line, id, locale }: YearLinesProps & { line: ComparedLine; id: string }) => {
  const { before, after } = line;
  if (before === null || after === null) return null;
  const side = (name: 'before' | 'after', of: typeof before) => {
    const plan = comparison[name];
    return {
      ...of,
      plan,
      heading: (
        <a
          href={addressesFor(locale, pagesOf(plan.edition)).indicator(
            plan.publication.planId,
            of.indicator.indicator.id,
          )}
        >
          <FiscalYear year={plan.publication.reportingYear} locale={locale} form="plain" />
        </a>
      ),
    };
  };
  return (
    <article class="compared">
      <h3 {...inJapanese(locale)}>
        <NodeCode code={line.node?.node.code ?? null} />
        {nameOfCompared(line)}
      </h3>
      <TermsList differs={line.differs} first={[before]} second={[after]} locale={locale} />
      <SideBySide id={id} sides={[side('before', before), side('after', after)]} locale={locale} />
    </article>
  );
};

interface YearEntriesProps extends YearLinesProps {
  readonly lines: readonly ComparedLine[];
  /** Unique on the page. */
  readonly id: string;
}

/** Both charts, both figures and both grades of each line. */
export const YearEntries = ({ comparison, lines, id, locale }: YearEntriesProps) => (
  <>
    {lines.map((line, place) => (
      <Entry comparison={comparison} line={line} id={`${id}-${place}`} locale={locale} />
    ))}
  </>
);

/** What the lines and marks of the charts mean. */
export const YearsKey = ({ comparison, lines, locale }: Omit<YearEntriesProps, 'id'>) => (
  <MultiplesKey
    locale={locale}
    charts={lines.flatMap((line) =>
      (['before', 'after'] as const).map((of) => {
        const measured = line[of];
        return measured && drawnTrend(comparison[of], measured.indicator, measured.line, 0, locale);
      }),
    )}
  />
);

/** What moved, kind by kind; of kinds that have no room here the first lines, and where all of them are. */
export const YearMovements = ({ comparison, locale }: YearLinesProps) => {
  const charted = chartedMovements(comparison);
  const { planId } = comparison.after.publication;
  const [from, to] = [comparison.before, comparison.after].map(
    ({ publication }) => publication.reportingYear,
  );
  return charted.length === 0 ? null : (
    <>
      <YearsKey comparison={comparison} lines={charted.flatMap(({ first }) => first)} locale={locale} />
      {charted.map(({ movement, lines, first, pages }) => (
        <section class="node-section">
          <h2>
            {words.years.movement[movement][locale]} <small class="muted">{lines.length}</small>
          </h2>
          <YearEntries comparison={comparison} lines={first} id={movement} locale={locale} />
          {pages.length > 0 && from !== undefined && to !== undefined && (
            <p class="all-charts">
              <a href={addressesFor(locale).compareMovement(planId, from, to, movement, 1)}>
                {words.years.seeAll(words.years.movement[movement], lines.length, first.length)[locale]}
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  );
};

const Side = ({
  comparison,
  line,
  of,
  locale,
}: YearLinesProps & { line: ComparedLine; of: 'before' | 'after' }) => {
  const measured = line[of];
  return (
    <>
      <td class="number-cell">
        {measured !== null && (
          <RecordedFigure
            recorded={figuresOfLine(comparison[of], measured.line).actual}
            locale={locale}
            part={measured.line.part}
          />
        )}
      </td>
      <td class="grade-cell">
        {measured !== null && (
          <>
            <GradeBadge outcome={measured.line.evaluation?.outcome ?? null} locale={locale} />
            <OverrideNote evaluation={measured.line.evaluation} locale={locale} brief />
          </>
        )}
      </td>
    </>
  );
};

/** Every line of both years in the order of the document. */
export const YearTable = ({ comparison, locale }: YearLinesProps) => (
  <ScrollRegion label={words.years.table[locale]}>
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{words.indicator[locale]}</th>
          {(['before', 'after'] as const).map((of) => {
            const year = (
              <FiscalYear year={comparison[of].publication.reportingYear} locale={locale} form="plain" />
            );
            return (
              <>
                <th scope="col" class="number-cell">
                  {year} {words.result[locale]}
                </th>
                <th scope="col">
                  {year} {words.grade[locale]}
                </th>
              </>
            );
          })}
          <th scope="col">{words.movement[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.lines.map((line) => (
          <tr>
            <th scope="row">
              <a href={addressOf(comparison, line, locale)} {...inJapanese(locale)}>
                {line.node?.node.code} {nameOfCompared(line)}
              </a>
            </th>
            <Side comparison={comparison} line={line} of="before" locale={locale} />
            <Side comparison={comparison} line={line} of="after" locale={locale} />
            <td>
              {words.years.movement[line.movement][locale]}
              {line.differs.length > 0 && (
                <span class="cell-note">
                  ({line.differs.map((term) => words.terms[term][locale]).join(locale === 'ja' ? '・' : ', ')}
                  )
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);
