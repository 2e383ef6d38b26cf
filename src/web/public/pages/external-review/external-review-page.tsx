import { plansOf, publishedOpinionTable } from '#app/published';
import { DataLinks, YearText } from '#components';
import { evidenceFormats, nodeLabel, tableRecords } from '#domain';
import { dayText, webMessages as messages, externalReviewMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { EditionMark } from '../edition-mark.tsx';
import { PublishedOpinions, saysSomethingOf } from './published-opinions.tsx';

/** 外部評価: what the committee said of a year's results, and what the divisions answered. */
export const externalReviewPage: PublicPage = {
  path: '/plans/:plan/external-review',
  dataPath: '/plans/:plan/external-review',
  query: [],
  ofYear: true,
  addresses: async (published, addresses, year) =>
    (await plansOf(published, year)).flatMap(({ publication }) =>
      publication.externalReview === undefined ? [] : [addresses.externalReview(publication.planId)],
    ),
  async answer({ published, locale, params, year }) {
    const plan = await published.plan(params.plan ?? '', year);
    const review = plan?.publication.externalReview;
    if (plan === undefined || review === undefined) return undefined;
    const { planId, plan: content } = plan.publication;
    const addresses = addressesFor(locale, year);
    const here = addresses.externalReview(planId);
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const table = () => publishedOpinionTable(plan, review);
    const nodes = content.nodes.filter(({ id }) => saysSomethingOf(review, id));
    return {
      title: `${words.published.title[locale]} ${review.title}`,
      description: words.published.lead[locale],
      crumbs: [
        { title: messages.site.home[locale], href: addresses.home() },
        { title: content.title, href: addresses.plan(planId), lang: 'ja' },
      ],
      dataLinks,
      data: { table, json: () => ({ opinions: tableRecords(table()) }) },
      body: () => (
        <>
          <EditionMark plan={plan} locale={locale} />
          <header class="page-head">
            <p class="eyebrow">{words.published.title[locale]}</p>
            <h1 {...inJapanese(locale)}>
              <YearText text={review.title} locale={locale} />
            </h1>
            <p class="lead">{words.published.lead[locale]}</p>
            {review.meetingOn !== null && (
              <p>
                {words.published.meeting[locale]}:{' '}
                <YearText text={dayText(review.meetingOn)[locale]} locale={locale} />
              </p>
            )}
          </header>
          {saysSomethingOf(review, null) && (
            <section class="node-section">
              <h2>{words.wholePlan[locale]}</h2>
              <PublishedOpinions review={review} node={null} locale={locale} />
            </section>
          )}
          {nodes.map((node) => (
            <section class="node-section">
              <h2 {...inJapanese(locale)}>
                <a href={addresses.node(planId, node.id)}>{nodeLabel(content, node)}</a>
              </h2>
              <PublishedOpinions review={review} node={node.id} locale={locale} />
            </section>
          ))}
          {review.files.length > 0 && (
            <section class="node-section">
              <h2>{words.published.files[locale]}</h2>
              <ul class="review-files">
                {review.files.map(({ kind, name, sha256, type }) => {
                  const extension = evidenceFormats[type].extensions[0];
                  return (
                    <li>
                      {words.fileKinds[kind][locale]}:{' '}
                      {published.keepsFiles ? (
                        <a
                          href={addresses.reviewFile(planId, sha256, extension)}
                          download={name}
                          {...inJapanese(locale)}
                        >
                          {name}
                        </a>
                      ) : (
                        <span {...inJapanese(locale)}>{name}</span>
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
