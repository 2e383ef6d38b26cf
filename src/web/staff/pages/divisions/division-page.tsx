import type { DivisionLine } from '#app';
import { organisationMessages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { workText } from './divisions-page.tsx';

const words = organisationMessages.divisions;

/** What is typed about a division. */
interface DivisionEntered {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly successors: readonly string[];
}

interface DivisionProps extends PageSetting {
  readonly line: DivisionLine;
  /** The others, that may do its work. */
  readonly others: readonly DivisionLine[];
  readonly entered?: DivisionEntered;
  readonly problems?: Problems;
}

/** One division: its name, from when to when, and who takes over. */
export const divisionPage = (props: DivisionProps): StaffPage => {
  const { locale, addresses, line, others, problems = {} } = props;
  const { division } = line;
  const entered = props.entered ?? {
    name: division.name,
    from: division.validity.from,
    until: division.validity.until ?? '',
    successors: division.successors,
  };
  return {
    title: words.edit(division.name)[locale],
    crumbs: [{ title: words.title[locale], href: addresses.divisions() }],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{words.edit(division.name)[locale]}</h1>
          <p class="lead">{workText(line)[locale]}</p>
        </header>
        <form class="form panel" method="post" action={addresses.division(division.id)}>
          <Field name="name" label={words.name} value={entered.name} japanese {...{ locale, problems }} />
          <Field name="from" size="short" label={words.from} value={entered.from} {...{ locale, problems }} />
          <Field
            name="until"
            size="short"
            label={words.until}
            hint={words.untilHint}
            value={entered.until}
            {...{ locale, problems }}
          />
          {others.length > 0 && (
            <fieldset
              id="successors"
              class={problems.successors ? 'field field-wrong' : 'field'}
              aria-describedby={
                problems.successors ? 'successors-hint successors-problem' : 'successors-hint'
              }
            >
              <legend>{words.successors[locale]}</legend>
              <p class="hint" id="successors-hint">
                {words.successorsHint[locale]}
              </p>
              {problems.successors && (
                <p class="field-problem" id="successors-problem">
                  {problems.successors[locale]}
                </p>
              )}
              {others.map(({ division: { id, name } }) => (
                <label class="radio">
                  <input
                    type="checkbox"
                    name="successors"
                    value={id}
                    checked={entered.successors.includes(id)}
                  />
                  <span {...inJapanese(locale)}>{name}</span>
                </label>
              ))}
            </fieldset>
          )}
          <p>
            <button class="button" type="submit">
              {words.change[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};
