import { type PublishedPlan, publicFindings } from '#app/published';
import { YearText } from '#components';
import { changedTargets, pendingIn } from '#domain';
import { dateText, type Locale, editionMessages as words } from '#messages';
import { inJapanese } from '../../public-page.ts';
import { editionStates } from './edition-state.tsx';

interface FactsProps {
  readonly plan: PublishedPlan;
  readonly locale: Locale;
}

/** What was published, when, by whom, by which scale; and the hash by which anybody can tell that it is unchanged. */
export const VersionFacts = ({ plan: { publication, edition }, locale }: FactsProps) => (
  <dl class="facts version-facts">
    <div>
      <dt>{words.columns.state[locale]}</dt>
      <dd>
        {editionStates(edition)
          .map((state) => state[locale])
          .join(locale === 'ja' ? '・' : ', ')}
      </dd>
    </div>
    <div>
      <dt>{words.columns.publishedOn[locale]}</dt>
      <dd>
        <YearText text={dateText(publication.publishedOn)[locale]} locale={locale} />
      </dd>
    </div>
    <div>
      <dt>{words.columns.approvedBy[locale]}</dt>
      <dd {...inJapanese(locale)}>{publication.approvedBy}</dd>
    </div>
    <div>
      <dt>{words.scale[locale]}</dt>
      <dd>{publication.scale.name[locale]}</dd>
    </div>
    <div>
      <dt>{words.hash[locale]}</dt>
      <dd>
        <code class="content-hash">{publication.contentHash}</code>
      </dd>
      <dd class="muted">{words.hashHint[locale]}</dd>
    </div>
  </dl>
);

/** Values that were 未確定, targets that had been changed, and findings, all as they were at that moment. */
export const VersionRecord = ({ plan: { publication }, locale }: FactsProps) => {
  const pending = pendingIn(publication);
  const targets = changedTargets(publication.plan);
  const stated = publicFindings(publication);
  const explained = stated.filter(({ state }) => state.kind === 'explained').length;
  return (
    <>
      <section class="node-section">
        <h2>{words.pending[locale]}</h2>
        {pending.length === 0 ? (
          <p>{words.noPending[locale]}</p>
        ) : (
          <ul class="places" {...inJapanese(locale)}>
            {pending.map(({ where, name, cell, expected }) => (
              <li>
                {where} {name}: {cell}(<span lang={locale}>{words.expected(expected)[locale]}</span>)
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="node-section">
        <h2>{words.targets[locale]}</h2>
        {targets.length === 0 ? (
          <p>{words.noTargets[locale]}</p>
        ) : (
          <ul class="places" {...inJapanese(locale)}>
            {targets.map(({ where, name, original, cell, version, on, reason }) => (
              <li>
                {where} {name}: {original} → {cell}{' '}
                <span class="muted">
                  <YearText text={words.targetVersion(version, on, reason)[locale]} locale={locale} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="node-section">
        <h2>{words.findings[locale]}</h2>
        <p>{words.findingCounts(explained, stated.length - explained)[locale]}</p>
      </section>
    </>
  );
};
