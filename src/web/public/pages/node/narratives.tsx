import { FiscalYear } from '#components';
import type { Narrative, NarrativeKind } from '#domain';
import { type Locale, webMessages as messages } from '#messages';
import { inJapanese } from '../../public-page.ts';

const order: readonly NarrativeKind[] = [
  'summary',
  'progress',
  'cause',
  'issues',
  'direction',
  'issues_and_direction',
  'policy',
  'other',
];

const byKind = (a: Narrative, b: Narrative) => order.indexOf(a.kind) - order.indexOf(b.kind);

/** What the divisions wrote: newest year first, 課題 beside the 今後の方向性 that answers it. */
export const Narratives = ({
  narratives,
  locale,
}: {
  readonly narratives: readonly Narrative[];
  readonly locale: Locale;
}) => {
  const years = [...Map.groupBy(narratives, (each) => each.year)].sort(([a], [b]) => b - a);
  return years.map(([year, own]) => (
    <section class="node-section">
      <h2>
        <FiscalYear year={year} locale={locale} />
      </h2>
      <div class={own.length > 1 ? 'narratives narratives-pair' : 'narratives'}>
        {own.toSorted(byKind).map((narrative) => (
          <section class={`narrative narrative-${narrative.kind}`}>
            <h3>{messages.node.narrative[narrative.kind][locale]}</h3>
            <p class="prose" {...inJapanese(locale)}>
              {narrative.text}
            </p>
          </section>
        ))}
      </div>
    </section>
  ));
};
