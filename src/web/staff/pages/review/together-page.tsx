import type { QuestionFilter, Together, TogetherDecision } from '#app';
import { ScrollRegion } from '#components';
import { importMessages, type Locale, readingReasonText, reviewMessages as words } from '#messages';
import { inItsLanguage, inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { importCrumbs } from '../imports/import-crumbs.ts';
import { ReadingWords } from '../question/reading-words.tsx';
import { filterQuery } from './filter-query.ts';

interface TogetherProps extends PageSetting {
  readonly pending: { readonly id: string; readonly file: { readonly name: string } };
  readonly filter: QuestionFilter;
  readonly decision: TogetherDecision;
  readonly together: Together;
  /** Names the step, so that pressing twice is pressing once. */
  readonly step: string;
  /** They are no longer those that the person has looked at. */
  readonly changed?: boolean;
}

/** Within rows that are the document's own words. */
const Why = ({ reason, locale }: { readonly reason: string; readonly locale: Locale }) => {
  const text = readingReasonText(reason);
  return <td {...inItsLanguage(text, locale)}>{text[locale]}</td>;
};

/** What answering many questions in one step would do, and the button that does it. */
export const togetherPage = (props: TogetherProps): StaffPage => {
  const { pending, filter, decision, together, step, changed, locale, addresses } = props;
  const { questions, fingerprint } = together;
  const query = filterQuery(filter);
  const title = words.together.heading[decision](questions.length)[locale];
  return {
    title,
    crumbs: importCrumbs(props, pending),
    ...(changed ? { status: 409 as const } : {}),
    body: (
      <>
        {changed && (
          <p class="notice notice-warning" role="alert">
            {importMessages.changedMeanwhile()[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{questions.length === 0 ? words.together.title[locale] : title}</h1>
          <p class="lead">{words.together[questions.length === 0 ? 'empty' : 'lead'][locale]}</p>
        </header>
        {questions.length > 0 && (
          <ScrollRegion label={title}>
            <table class="sheet">
              <thead>
                <tr>
                  <th scope="col">{words.together.what[locale]}</th>
                  <th scope="col">{words.together.before[locale]}</th>
                  <th scope="col">{words.together.after[locale]}</th>
                  <th scope="col">{words.together.why[locale]}</th>
                </tr>
              </thead>
              <tbody {...inJapanese(locale)}>
                {questions.map(({ question }) => (
                  <tr>
                    <th scope="row">{question.about}</th>
                    <td class="excerpt-text">{question.raw}</td>
                    <td>
                      {decision === 'proposed' ? (
                        <strong>{question.proposal}</strong>
                      ) : question.kind === 'value' && question.recorded ? (
                        <ReadingWords reading={question.recorded.reading} locale={locale} />
                      ) : (
                        words.answers.confirmed[locale]
                      )}
                    </td>
                    <Why reason={question.reason ?? ''} locale={locale} />
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
        <form
          class="review-together"
          method="post"
          action={addresses.together(pending.id, { ...query, decision })}
        >
          <input type="hidden" name="fingerprint" value={fingerprint} />
          <input type="hidden" name="step" value={step} />
          <p class="buttons">
            {questions.length > 0 && (
              <button class="button" type="submit">
                {words.together.confirm(questions.length)[locale]}
              </button>
            )}
            <a href={addresses.review(pending.id, query)}>{words.together.cancel[locale]}</a>
          </p>
        </form>
      </>
    ),
  };
};
