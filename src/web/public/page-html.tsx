import { documentMarkup, EmbedFrame, inOtherLanguage, PageFrame } from '#components';
import {
  compareMessages,
  type Locale,
  webMessages as messages,
  pageMessages,
  searchMessages,
  shareMessages,
} from '#messages';
import { addressesFor } from './addresses.ts';
import type { PageAnswer, SiteSetting } from './public-page.ts';
import { script } from './script.ts';
import { stylesheet } from './stylesheet.ts';

export interface FramedPage {
  readonly locale: Locale;
  /** Path and query that it was asked with. */
  readonly path: string;
  readonly site: SiteSetting;
  readonly answer: PageAnswer;
}

/** A page as a whole document, within the site. */
export const pageHtml = async ({ locale, path, site, answer }: FramedPage): Promise<string> => {
  const addresses = addressesFor(locale);
  const { current } = answer;
  const otherLanguage = inOtherLanguage(locale, path);
  return documentMarkup(
    <PageFrame
      locale={locale}
      siteName={site.siteName}
      title={answer.title}
      description={answer.description}
      stylesheet={stylesheet.path}
      script={script.path}
      navigation={[
        { title: messages.site.home[locale], href: addresses.home(), current: current === 'home' },
        {
          title: searchMessages.title[locale],
          href: addresses.search(),
          current: current === 'search',
        },
        {
          title: messages.site.municipalities[locale],
          href: addresses.municipalities(),
          current: current === 'municipalities',
        },
        {
          title: compareMessages.title[locale],
          href: addresses.compare(),
          current: current === 'compare',
        },
        { title: messages.site.ratings[locale], href: addresses.ratings(), current: current === 'ratings' },
      ]}
      footerLinks={[
        { title: pageMessages.division.index[locale], href: addresses.divisions() },
        { title: shareMessages.feed[locale], href: addresses.feed() },
        ...(site.hasApi ? [{ title: shareMessages.api[locale], href: addresses.api() }] : []),
        { title: messages.site.accessibility[locale], href: addresses.accessibility() },
      ]}
      links={{
        home: addresses.home(),
        otherLanguage,
        feed: addresses.feed(),
        ...answer.dataLinks,
      }}
      isHome={current === 'home'}
      preview={{
        url: site.whole(path, 'page'),
        ...(site.announcesUnder === null ? {} : { otherLanguage: site.whole(otherLanguage, 'page') }),
        ...(answer.card === undefined || site.picture === null
          ? {}
          : { image: site.whole(answer.card, 'file') }),
      }}
      crumbs={answer.crumbs}
      linkedData={answer.dataset}
    >
      {answer.body()}
    </PageFrame>,
  );
};

/** A page for the frames of others: itself and nothing around it. */
export const embedHtml = async ({ locale, site, answer }: FramedPage): Promise<string> => {
  return documentMarkup(
    <EmbedFrame locale={locale} title={`${answer.title} | ${site.siteName}`} stylesheet={stylesheet.path}>
      {answer.body()}
    </EmbedFrame>,
  );
};
