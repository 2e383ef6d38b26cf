import type { Finding } from '#domain';
import { type Locale, webMessages as messages } from '#messages';

/** What was still open when the figures were published: said openly, with the places that disagree. */
export const FindingList = ({
  findings,
  locale,
}: {
  readonly findings: readonly Finding[];
  readonly locale: Locale;
}) =>
  findings.length === 0 ? null : (
    <section class="findings" aria-labelledby="findings">
      <h2 id="findings">{messages.indicator.findings[locale]}</h2>
      <ul class="finding-list">
        {findings.map((finding) => (
          <li>
            <p>{finding.message[locale]}</p>
            {finding.quotes.length > 0 && (
              <ul class="quotes" lang={locale === 'ja' ? undefined : 'ja'}>
                {finding.quotes.map((quote) => (
                  <li>
                    <span class="muted">{quote.label}</span> 「{quote.text}」
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
