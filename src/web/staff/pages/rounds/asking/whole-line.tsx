import { questionText, type SharedQuestion, wholeWords } from '#app';
import { ScrollRegion } from '#components';
import type { WholeSoFar } from '#domain';
import { type Locale, roundAskingMessages, partMessages as words } from '#messages';
import { inJapanese } from '../../../staff-page.ts';

/** The whole of a line so far: its figure, of how many it is made, and who is missing. A part is never shown as a total. */
export const WholeLine = ({ whole, locale }: { readonly whole: WholeSoFar; readonly locale: Locale }) => {
  const { figure, coverage, isPartial, missing, excluded } = wholeWords(whole);
  return (
    <div class={isPartial ? 'whole whole-partial' : 'whole'}>
      {coverage !== null && (
        <p>
          {figure === null ? (
            <span class="muted">{words.noneYet[locale]}</span>
          ) : (
            <strong {...inJapanese(locale)}>{figure}</strong>
          )}{' '}
          <span>{coverage[locale]}</span>{' '}
          {isPartial && <span class="state state-open">{words.partial[locale]}</span>}
        </p>
      )}
      {coverage === null && <p class="muted">{words.rules.own[locale]}</p>}
      {missing !== null && (
        <p class="muted" {...inJapanese(locale)}>
          {missing[locale]}
        </p>
      )}
      {excluded !== null && (
        <p class="muted" {...inJapanese(locale)}>
          {excluded[locale]}
        </p>
      )}
    </div>
  );
};

/** The lines whose parts municipalities answer, each with its whole so far. */
export const WholeTable = ({
  shared,
  locale,
}: {
  readonly shared: readonly SharedQuestion[];
  readonly locale: Locale;
}) => {
  const lines = shared.flatMap((each) => (each.whole === null ? [] : [{ ...each, whole: each.whole }]));
  return lines.length === 0 ? null : (
    <section class="staff-section">
      <h2 id="wholes">{words.wholeTitle[locale]}</h2>
      <ScrollRegion label={words.wholeTitle[locale]}>
        <table class="sheet sheet-narrow" aria-labelledby="wholes">
          <thead>
            <tr>
              <th scope="col">{roundAskingMessages.line[locale]}</th>
              <th scope="col">{words.wholeTitle[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ question, whole, made }) => (
              <tr>
                <th scope="row" {...inJapanese(locale)}>
                  <span class="row-node">{question.where}</span>
                  {questionText(question)}
                </th>
                <td>
                  {made !== null && (
                    <p>
                      <strong {...inJapanese(locale)}>{made.answer.text || made.answer.state}</strong>{' '}
                      {words.rules.own[locale]}
                    </p>
                  )}
                  {(made === null || whole.rule !== 'own') && <WholeLine whole={whole} locale={locale} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
};
