import { byMunicipality, type MunicipalityPart, municipalitiesOf } from '#app/published';
import { type Locale, pageMessages as messages, webMessages } from '#messages';
import { type Addresses, addressesFor } from '../../addresses.ts';
import { municipalityName } from '../../municipality-name.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { GradeLines } from '../grade-lines.tsx';

const words = messages.municipality;

interface PartProps {
  readonly part: MunicipalityPart;
  readonly locale: Locale;
  readonly addresses: Addresses;
}

const Part = ({ part: { plan, nodes, own }, locale, addresses }: PartProps) => {
  const { planId, plan: content } = plan.publication;
  return (
    <section class="gathered">
      <h2 {...inJapanese(locale)}>
        <a href={addresses.plan(planId)}>{content.title}</a>
      </h2>
      {content.municipalities.length > 1 && <p class="muted">{words.shared[locale]}</p>}
      {own.length > 0 && (
        <>
          <h3>{words.own[locale]}</h3>
          <GradeLines
            plan={plan}
            lines={own.map(({ row, line }) => ({ indicator: row.indicator, line }))}
            locale={locale}
            addresses={addresses}
          />
        </>
      )}
      <h3>
        {words.takesPart[locale]} <small class="muted">{words.efforts(nodes.length)[locale]}</small>
      </h3>
      {nodes.map((node) => (
        <article class="effort">
          <h4 {...inJapanese(locale)}>
            <span class="branch-level">
              {node.level} {node.node.code}
            </span>{' '}
            <a href={addresses.node(planId, node.node.id)}>{node.node.title}</a>
          </h4>
          {node.rows.length > 0 && (
            <GradeLines
              plan={plan}
              lines={node.rows.map(({ indicator }) => ({ indicator }))}
              locale={locale}
              addresses={addresses}
            />
          )}
        </article>
      ))}
    </section>
  );
};

/** What the plans hold for one municipality. */
export const municipalityPage: PublicPage = {
  path: '/municipalities/:municipality',
  query: [],
  addresses: async (published, addresses) =>
    municipalitiesOf(await published.plans()).map((code) => addresses.municipality(code)),
  async answer({ published, locale, params }) {
    const code = params.municipality ?? '';
    const parts = byMunicipality(await published.plans(), code);
    if (parts.length === 0) return undefined;
    const addresses = addressesFor(locale);
    const name = municipalityName(code);
    return {
      title: words.ofMunicipality(name)[locale],
      description: words.description(name)[locale],
      crumbs: [
        { title: webMessages.site.home[locale], href: addresses.home() },
        { title: words.title[locale], href: addresses.municipalities() },
      ],
      current: 'municipalities',
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.ofMunicipality(name)[locale]}</h1>
            <dl class="fact-line">
              <div>
                <dt>{words.code[locale]}</dt>
                <dd>{code}</dd>
              </div>
            </dl>
          </header>
          {parts.map((part) => (
            <Part part={part} locale={locale} addresses={addresses} />
          ))}
        </>
      ),
    };
  },
};
