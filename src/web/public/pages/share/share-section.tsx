import type { PublishedIndicator, PublishedPlan } from '#app/published';
import { type Locale, webSentences, shareMessages as words } from '#messages';
import type { Addresses } from '../../addresses.ts';
import type { SiteSetting } from '../../public-page.ts';

export interface ShareSectionProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly locale: Locale;
  readonly addresses: Addresses;
  readonly site: SiteSetting;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly locale: Locale;
}

/** A text to copy: selectable as it is; the script puts a button beside it. */
const CopyField = ({ id, label, value, locale }: FieldProps) => (
  <div class="copy-field">
    <label for={id}>{label}</label>
    <input
      class="copy-text"
      id={id}
      value={value}
      readonly
      data-copy={words.copy[locale]}
      data-copied={words.copied[locale]}
      data-by-hand={words.byHand[locale]}
    />
  </div>
);

/** Height in pixels that the embedded page needs, with some room for narrow frames. */
const frameHeight = 900;

/** Code to embed the indicator elsewhere, addresses of its pictures, and the source line that goes with them. */
export const ShareSection = ({ plan, indicator, locale, addresses, site }: ShareSectionProps) => {
  const { publication } = plan;
  const { id, name } = indicator.indicator;
  const { planId } = publication;
  const whole = (address: string, kind: 'page' | 'file' = 'page') => site.whole(address, kind);
  const edition = webSentences.edition(publication);
  const here = whole(addresses.indicator(planId, id));
  const source = words.sourceLine(publication.plan.title, name, edition, here)[locale];
  const title = `${name} | ${publication.plan.title}`.replaceAll('"', '&quot;');
  const lines = indicator.lines.flatMap((line, place) => (line.evaluation === null ? [] : [place + 1]));
  const first = lines[0] ?? 1;
  return (
    <section class="node-section no-print">
      <details class="share">
        <summary>
          <h2>{words.title[locale]}</h2>
        </summary>
        <p class="muted">{words.lead[locale]}</p>
        <CopyField
          id="share-frame"
          label={words.frame[locale]}
          value={`<iframe src="${whole(addresses.embed(planId, id))}" title="${title}" width="100%" height="${frameHeight}" loading="lazy"></iframe>`}
          locale={locale}
        />
        {lines.length > 0 && (
          <>
            <CopyField
              id="share-svg"
              label={words.svg[locale]}
              value={whole(addresses.chart(planId, id, first, 'svg'), 'file')}
              locale={locale}
            />
            {site.picture !== null && (
              <CopyField
                id="share-png"
                label={words.png[locale]}
                value={whole(addresses.chart(planId, id, first, 'png'), 'file')}
                locale={locale}
              />
            )}
          </>
        )}
        <CopyField id="share-source" label={words.source[locale]} value={source} locale={locale} />
      </details>
    </section>
  );
};
