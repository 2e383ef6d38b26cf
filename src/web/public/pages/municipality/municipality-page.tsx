import {
  byMunicipality,
  type MunicipalityLine,
  type MunicipalityPart,
  municipalitiesOf,
  type PublishedNode,
  type PublishedPlan,
  type PublishedRow,
} from '#app/published';
import { municipalityName } from '#domain';
import { type Locale, pageMessages as messages, webMessages } from '#messages';
import { type Addresses, addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { GradeLines } from '../grade-lines.tsx';
import { furtherPages, ListPages, NextPage, pageOf, titleOfPage } from '../long-list.tsx';

const words = messages.municipality;

/** A line of the page: values of its own, or a measure with one of its indicators, or with none. */
type Line = { readonly plan: PublishedPlan } & (
  | { readonly own: MunicipalityLine; readonly node?: never; readonly row?: never }
  | { readonly node: PublishedNode; readonly row: PublishedRow | null; readonly own?: never }
);

/** In the order of the page. */
const linesOfMunicipality = (parts: readonly MunicipalityPart[]): readonly Line[] =>
  parts.flatMap(({ plan, nodes, own }): readonly Line[] => [
    ...own.map((each) => ({ plan, own: each })),
    ...nodes.flatMap((node): readonly Line[] =>
      (node.rows.length === 0 ? [null] : node.rows).map((row) => ({ plan, node, row })),
    ),
  ]);

interface PartProps {
  readonly part: MunicipalityPart;
  /** What of it stands on the page. */
  readonly lines: readonly Line[];
  readonly locale: Locale;
  readonly addresses: Addresses;
}

const Part = ({ part: { plan, nodes }, lines, locale, addresses }: PartProps) => {
  const { planId, plan: content } = plan.publication;
  const own = lines.flatMap((line) => (line.own === undefined ? [] : [line.own]));
  const efforts = Map.groupBy(
    lines.flatMap((line) => (line.node === undefined ? [] : [line])),
    ({ node }) => node,
  );
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
      {(efforts.size > 0 || nodes.length === 0) && (
        <h3>
          {words.takesPart[locale]} <small class="muted">{words.efforts(nodes.length)[locale]}</small>
        </h3>
      )}
      {[...efforts].map(([node, rows]) => (
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
              lines={rows.flatMap(({ row }) => (row === null ? [] : [{ indicator: row.indicator }]))}
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
  async further(published, addresses) {
    const plans = await published.plans();
    return municipalitiesOf(plans).flatMap((code) =>
      furtherPages(linesOfMunicipality(byMunicipality(plans, code)).length).map((page) =>
        addresses.municipality(code, page),
      ),
    );
  },
  async answer({ published, locale, params }) {
    const code = params.municipality ?? '';
    const parts = byMunicipality(await published.plans(), code);
    const page = pageOf(linesOfMunicipality(parts), params);
    if (parts.length === 0 || page === undefined) return undefined;
    const addresses = addressesFor(locale);
    const name = municipalityName(code);
    const pages = { of: page, locale, addressOf: (number: number) => addresses.municipality(code, number) };
    const shown = parts
      .map((part) => ({ part, lines: page.lines.filter(({ plan }) => plan === part.plan) }))
      // A plan that names the municipality and holds nothing for it says so on the first page.
      .filter(({ part, lines }) => lines.length > 0 || (page.page === 1 && part.nodes.length === 0));
    return {
      title: titleOfPage(words.ofMunicipality(name)[locale], page),
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
          <ListPages {...pages} />
          {shown.map((each) => (
            <Part {...each} locale={locale} addresses={addresses} />
          ))}
          <NextPage {...pages} />
        </>
      ),
    };
  },
};
