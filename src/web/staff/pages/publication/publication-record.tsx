import { type Publication, stateFindings } from '#domain';
import { dateText, findingMessages, fiscalYearText, type Locale, staffFindingMessages } from '#messages';
import { inJapanese } from '../../staff-page.ts';

const words = staffFindingMessages.publish;

interface RecordProps {
  readonly latest: Publication | undefined;
  readonly locale: Locale;
}

/** Who approved the publication in force, and what was explained in it, by whom and when. */
export const PublicationRecord = ({ latest, locale }: RecordProps) => {
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
