import type { DivisionLine } from '#app';
import { ScrollRegion } from '#components';
import { dateText, entranceMessages, type Locale, type LocalizedText, organisationMessages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';

const words = organisationMessages.divisions;

interface DivisionsProps extends PageSetting {
  readonly lines: readonly DivisionLine[];
  readonly unregistered: readonly string[];
  readonly entered?: Readonly<Record<string, string>>;
  readonly problems?: Problems;
  readonly done?: boolean;
}

/** The divisions of the house: which go on, which have ended, and who does their work today. */
export const divisionsPage = (props: DivisionsProps): StaffPage => {
  const { locale, addresses, lines, unregistered, entered = {}, problems = {}, done } = props;
  return {
    title: words.title[locale],
    crumbs: [],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done && (
          <p class="notice" role="status">
            {words.saved[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <section class="staff-section">
          <h2>{words.list[locale]}</h2>
          {lines.length === 0 ? (
            <p>{words.none[locale]}</p>
          ) : (
            <ScrollRegion label={words.list[locale]}>
              <table class="sheet">
                <thead>
                  <tr>
                    <th scope="col">{words.column.name[locale]}</th>
                    <th scope="col">{words.column.period[locale]}</th>
                    <th scope="col">{words.column.work[locale]}</th>
                    <th scope="col">{words.column.people[locale]}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr>
                      <th scope="row" {...inJapanese(locale)}>
                        <a href={addresses.division(line.division.id)}>{line.division.name}</a>
                      </th>
                      <td>{periodText(line)[locale]}</td>
                      <td>{workText(line)[locale]}</td>
                      <td>{words.people(line.people)[locale]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )}
        </section>
        {unregistered.length > 0 && (
          <form class="panel" method="post" action={addresses.divisions()}>
            <p {...inJapanese(locale)}>{entranceMessages.people.fromPlans(unregistered)[locale]}</p>
            <p class="buttons">
              <button class="button button-quiet" type="submit" name="do" value="from-plans">
                {entranceMessages.people.addFromPlans[locale]}
              </button>
            </p>
          </form>
        )}
        <form class="form panel" method="post" action={addresses.divisions()}>
          <h2>{words.addTitle[locale]}</h2>
          <Field
            name="name"
            label={words.name}
            value={entered.name ?? ''}
            japanese
            {...{ locale, problems }}
          />
          <Field
            name="from"
            size="short"
            label={words.from}
            hint={words.fromHint}
            value={entered.from ?? ''}
            {...{ locale, problems }}
          />
          <p>
            <button class="button" type="submit" name="do" value="add">
              {words.add[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};

const periodText = ({ division: { validity }, state }: DivisionLine): LocalizedText => {
  const both = (locale: Locale): string =>
    words.period(
      dateText(validity.from)[locale],
      validity.until === null ? null : dateText(validity.until)[locale],
    )[locale];
  const now = state === 'coming' ? words.coming : null;
  return {
    ja: now === null ? both('ja') : `${both('ja')}(${now.ja})`,
    en: now === null ? both('en') : `${both('en')} (${now.en})`,
  };
};

/** Where the work of a division is today. */
export const workText = ({ state, inCharge }: DivisionLine): LocalizedText => {
  if (state !== 'ended') return words[state];
  return inCharge.length === 0 ? words.orphaned : words.inCharge(inCharge.map(({ name }) => name));
};
