import type { Plan } from '#domain';
import { fiscalYearText, type Locale, yearChoiceMessages as words } from '#messages';

/** Chooses the year that a page about a plan shows, among those the plan reports on and the one shown. */
export const YearChoice = ({
  plan,
  year,
  action,
  locale,
}: {
  readonly plan: Pick<Plan, 'reportingYears'>;
  readonly year: number;
  /** Address of the page without a year. */
  readonly action: string;
  readonly locale: Locale;
}) => (
  <form class="buttons" method="get" action={action}>
    <label for="year">{words.year[locale]}</label>
    <select class="input input-short" id="year" name="year">
      {[...new Set([...plan.reportingYears, year])]
        .toSorted((a, b) => b - a)
        .map((each) => (
          <option value={String(each)} selected={each === year}>
            {fiscalYearText(each)[locale]}
          </option>
        ))}
    </select>
    <button class="button button-quiet" type="submit">
      {words.show[locale]}
    </button>
  </form>
);
