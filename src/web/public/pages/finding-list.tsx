import { YearText } from '#components';
import type { StatedFinding } from '#domain';
import { dateText, findingMessages, type Locale, webMessages as messages } from '#messages';

/** Where the published document disagrees with itself: said openly, with the places and what was explained. */
export const FindingList = ({
  findings,
  locale,
}: {
  readonly findings: readonly StatedFinding[];
  readonly locale: Locale;
}) =>
  findings.length === 0 ? null : (
    <section class="findings" aria-labelledby="findings">
      <h2 id="findings">{messages.indicator.findings[locale]}</h2>
      <ul class="finding-list">
        {findings.map(({ finding, state }) => (
          <li>
            <p>
              <YearText text={finding.message[locale]} locale={locale} />
            </p>
            {finding.quotes.length > 0 && (
              <ul class="quotes" lang={locale === 'ja' ? undefined : 'ja'}>
                {finding.quotes.map((quote) => (
                  <li>
                    <span class="muted">{quote.label}</span> 「{quote.text}」
                  </li>
                ))}
              </ul>
            )}
            {state.kind === 'explained' && (
              <p class="finding-explanation" lang={locale === 'ja' ? undefined : 'ja'}>
                <YearText
                  text={
                    findingMessages.explainedBy(
                      state.explanation.by,
                      dateText(state.explanation.at),
                      state.explanation.text,
                    )[locale]
                  }
                  locale={locale}
                />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
