import { findingKey } from '#app';
import { type Plan, type Publication, type StatedFinding, stateFindings } from '#domain';
import { dateText, findingMessages, fiscalYearText, staffFindingMessages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';

const words = staffFindingMessages.publish;

interface PublishProps extends PageSetting {
  readonly plan: Plan;
  /** Errors that wait for an answer. */
  readonly open: readonly StatedFinding[];
  readonly latest: Publication | undefined;
  readonly problems?: Problems;
  readonly entered?: { readonly year: string; readonly approvedBy: string };
  /** Number of the edition that was published just before. */
  readonly done: number | null;
}

/** Publishing a stored plan, what stands in its way, and the record of the publication in force. */
export const publishPage = (props: PublishProps): StaffPage => {
  const { plan, open, latest, locale, addresses, problems = {}, entered, done } = props;
  const years = plan.reportingYears.toSorted((a, b) => b - a);
  return {
    title: `${words.title[locale]} | ${plan.title}`,
    crumbs: [
      { title: staffFindingMessages.title[locale], href: addresses.plans() },
      { title: plan.title, href: addresses.findings(plan.id), lang: 'ja' },
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done !== null && (
          <p class="notice" role="status">
            {words.done(done)[locale]} <a href={addresses.publicSide()}>{addresses.publicSide()}</a>
          </p>
        )}
        <header class="page-head">
          <p class="muted">{words.title[locale]}</p>
          <h1 {...inJapanese(locale)}>{plan.title}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        {open.length > 0 && (
          <section class="notice notice-warning open-errors" id="errors" tabindex={-1}>
            <p>{words.refused(open.length)[locale]}</p>
            <ul>
              {open.map(({ finding }) => (
                <li>
                  <a href={addresses.finding(plan.id, findingKey(finding))}>{finding.message[locale]}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <form class="form" method="post" action={addresses.publish(plan.id)}>
          <div class="field">
            <label for="year">{words.year[locale]}</label>
            <select class="input input-short" id="year" name="year">
              {years.map((year) => (
                <option value={String(year)} selected={entered?.year === String(year)}>
                  {fiscalYearText(year)[locale]}
                </option>
              ))}
            </select>
          </div>
          <Field
            name="approvedBy"
            label={words.approvedBy}
            hint={words.approvedByHint}
            value={entered?.approvedBy ?? ''}
            japanese
            {...{ locale, problems }}
          />
          <p>
            <button class="button" type="submit">
              {words.button[locale]}
            </button>
          </p>
        </form>
        <PublicationRecord latest={latest} locale={locale} />
      </>
    ),
  };
};

/** Who approved the publication in force, and what was explained in it, by whom and when. */
const PublicationRecord = ({ latest, locale }: Pick<PublishProps, 'latest' | 'locale'>) => {
  if (latest === undefined)
    return (
      <section class="staff-section">
        <h2>{words.latest[locale]}</h2>
        <p>{words.none[locale]}</p>
      </section>
    );
  const stated = stateFindings(latest.findings, latest.explanations ?? []);
  const open = stated.filter(({ state }) => state.kind !== 'explained').length;
  return (
    <section class="staff-section">
      <h2>{words.latest[locale]}</h2>
      <p>
        {words.edition(latest.number, fiscalYearText(latest.reportingYear))[locale]} ·{' '}
        <span {...inJapanese(locale)}>
          {findingMessages.recordOf(latest.approvedBy, dateText(latest.publishedOn))[locale]}
        </span>
      </p>
      {stated.some(({ state }) => state.kind === 'explained') && <h3>{words.explained[locale]}</h3>}
      <ul class="correction-list">
        {stated.map(({ finding, state }) =>
          state.kind !== 'explained' ? null : (
            <li>
              <p>{finding.message[locale]}</p>
              <p class="finding-explanation" {...inJapanese(locale)}>
                {
                  findingMessages.explainedBy(
                    state.explanation.by,
                    dateText(state.explanation.at),
                    state.explanation.text,
                  )[locale]
                }
              </p>
            </li>
          ),
        )}
      </ul>
      {open > 0 && <p class="muted">{words.openLeft(open)[locale]}</p>}
    </section>
  );
};
