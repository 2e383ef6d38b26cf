import { createHash } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { componentStyles, inOtherLanguage, PageFrame, ScrollRegion, withDesignTokens } from '#components';
import { apiMessages, type Locale, type LocalizedText, webMessages } from '#messages';
import { apiPath } from '../api-addresses.ts';
import type { OpenApiDocument } from '../openapi-document.ts';
import docs from './docs.css';
import {
  inLanguage,
  type Operation,
  operationsOf,
  type Property,
  propertiesOf,
  valuesOf,
} from './read-document.ts';

const words = apiMessages.page;

const css = withDesignTokens([componentStyles, docs].join('\n'));
const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);

/** Style of the pages about data for programs; its address changes with its content. */
export const docsStylesheet = { path: `${apiPath}/assets/docs-${hash}.css`, css };

interface Framed {
  readonly locale: Locale;
  readonly path: string;
  /** Where the site stands; undefined for files, whose places their writer knows. */
  readonly origin: string | undefined;
  readonly siteName: string | undefined;
  readonly title: LocalizedText;
  readonly lead: LocalizedText;
  readonly children: Child;
}

/** A page about the data for programs, within the site. */
const framedPage = async (page: Framed): Promise<string> => {
  const { locale, path, origin } = page;
  const otherLanguage = inOtherLanguage(locale, path);
  const prefix = locale === 'ja' ? '' : `/${locale}`;
  const home = `${prefix}/`;
  const html = await (
    <PageFrame
      locale={locale}
      siteName={page.siteName ?? webMessages.site.name[locale]}
      title={page.title[locale]}
      description={page.lead[locale]}
      stylesheet={docsStylesheet.path}
      navigation={[
        { title: webMessages.site.home[locale], href: home },
        { title: webMessages.site.ratings[locale], href: `${prefix}/ratings` },
      ]}
      links={{ home, otherLanguage }}
      {...(origin === undefined
        ? {}
        : { preview: { url: `${origin}${path}`, otherLanguage: `${origin}${otherLanguage}` } })}
      crumbs={[{ title: webMessages.site.home[locale], href: home }]}
    >
      <div class="api-docs">
        <header class="page-head">
          <h1>{page.title[locale]}</h1>
          <p class="lead">{page.lead[locale]}</p>
        </header>
        {page.children}
      </div>
    </PageFrame>
  ).toString();
  return `<!doctype html>${html}`;
};

interface TableProps {
  readonly locale: Locale;
  readonly label: string;
  readonly rows: readonly Property[];
  readonly required: boolean;
}

const PropertyTable = ({ locale, label, rows, required }: TableProps) => (
  <ScrollRegion label={label}>
    <table>
      <thead>
        <tr>
          <th scope="col">{words.name[locale]}</th>
          <th scope="col">{words.values[locale]}</th>
          <th scope="col">{words.meaning[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, schema, always }) => (
          <tr>
            <th scope="row">
              <code>{name}</code>
              {required && !always && <small class="muted"> {words.optional[locale]}</small>}
            </th>
            <td>
              <code>{valuesOf(schema)}</code>
            </td>
            <td>{inLanguage(schema.description, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

const OperationPart = ({ operation, locale }: { readonly operation: Operation; readonly locale: Locale }) => (
  <section id={operation.id}>
    <h3>
      {inLanguage(operation.summary, locale)}: <code>{operation.path}</code>
    </h3>
    {operation.description !== undefined && <p>{inLanguage(operation.description, locale)}</p>}
    {operation.parameters.length > 0 && (
      <PropertyTable
        locale={locale}
        label={words.parameterTable(operation.path)[locale]}
        rows={operation.parameters}
        required={false}
      />
    )}
    <p>
      {words.answers[locale]}: <a href={`#shape-${operation.resource}`}>{operation.resource}</a>
    </p>
  </section>
);

export interface DocsPage {
  readonly locale: Locale;
  readonly document: OpenApiDocument;
  readonly origin: string;
  readonly siteName: string | undefined;
  /** The interface is files: no conditions. */
  readonly files: boolean;
}

/** The OpenAPI document as a page: no script, nothing from elsewhere. */
export const docsPage = ({ locale, document, origin, siteName, files }: DocsPage): Promise<string> => {
  const prefix = locale === 'ja' ? '' : `/${locale}`;
  const shapes = Object.entries(document.components.schemas ?? {});
  return framedPage({
    locale,
    path: `${prefix}${apiPath}/docs`,
    origin: files ? undefined : origin,
    siteName,
    title: words.title,
    lead: words.lead,
    children: (
      <>
        <section class="prose">
          {(files ? apiMessages.descriptionOfFiles : apiMessages.description)[locale]
            .split('\n\n')
            .map((part) =>
              part.startsWith('- ') ? (
                <ul>
                  {part.split('\n').map((line) => (
                    <li>{line.slice(2).replaceAll('`', '')}</li>
                  ))}
                </ul>
              ) : (
                <p>{part}</p>
              ),
            )}
          <p>
            <a href={`${apiPath}/openapi.json`}>{words.contract[locale]}</a>
          </p>
        </section>
        <section id="start">
          <h2>{words.start[locale]}</h2>
          <ul>
            {(files
              ? ['/plans.json', '/plans.csv', '/indicators.json', '/observations.jsonld']
              : ['/plans', '/plans.csv', '/indicators?q=人口', '/observations?kind=actual&limit=10']
            ).map((path) => (
              <li>
                <a href={`${apiPath}${path}`}>
                  <code>{`${origin}${apiPath}${path}`}</code>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section id="download">
          <h2>{apiMessages.download[locale]}</h2>
          <ul>
            {['catalog.jsonld', 'catalog.ttl', 'datapackage.json', 'observations.parquet'].map((name) => (
              <li>
                <a href={`${apiPath}/${name}`}>
                  <code>{`${apiPath}/${name}`}</code>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section id="addresses">
          <h2>{words.addresses[locale]}</h2>
          {operationsOf(document).map((operation) => (
            <OperationPart operation={operation} locale={locale} />
          ))}
        </section>
        <section id="shapes">
          <h2>{words.shapes[locale]}</h2>
          {shapes.map(([name, schema]) => (
            <section id={`shape-${name}`}>
              <h3>{name}</h3>
              {schema.description !== undefined && <p>{inLanguage(schema.description, locale)}</p>}
              {propertiesOf(schema).length > 0 ? (
                <PropertyTable
                  locale={locale}
                  label={words.shapeTable(name)[locale]}
                  rows={propertiesOf(schema)}
                  required
                />
              ) : (
                <p>
                  <code>{valuesOf(schema)}</code>
                </p>
              )}
            </section>
          ))}
        </section>
        {!files && (
          <section id="errors">
            <h2>{words.errors[locale]}</h2>
            <dl>
              {Object.entries(apiMessages.problems).map(([kind, { title, detail }]) => (
                <div id={kind}>
                  <dt>
                    <code>{kind}</code> {title[locale]}
                  </dt>
                  <dd>{detail[locale]}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </>
    ),
  });
};
