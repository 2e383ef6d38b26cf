import { type Locale, webMessages as messages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import type { PageAnswer } from '../../public-page.ts';

const errorPage = (locale: Locale, title: string, hint: string): PageAnswer => ({
  title,
  description: hint,
  crumbs: [],
  body: () => (
    <div class="page-head">
      <h1>{title}</h1>
      <p class="lead">{hint}</p>
      <p>
        <a href={addressesFor(locale).home()}>{messages.site.home[locale]}</a>
      </p>
    </div>
  ),
});

/** 404: an address that leads nowhere. */
export const notFoundPage = (locale: Locale): PageAnswer =>
  errorPage(locale, messages.error.notFound[locale], messages.error.notFoundHint[locale]);

/** 500: a defect of ours. Says nothing about its inside. */
export const brokenPage = (locale: Locale): PageAnswer =>
  errorPage(locale, messages.error.broken[locale], messages.error.brokenHint[locale]);
