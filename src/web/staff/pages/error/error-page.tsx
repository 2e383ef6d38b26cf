import { type LocalizedText, staffMessages as messages } from '#messages';
import type { PageSetting, StaffPage } from '../../staff-page.ts';

/** A page that says what happened and what to do. */
export const errorPage = (
  { locale, addresses }: PageSetting,
  status: NonNullable<StaffPage['status']>,
  title: LocalizedText,
  hint: LocalizedText,
): StaffPage => ({
  title: title[locale],
  status,
  crumbs: [],
  body: (
    <div class="page-head">
      <h1>{title[locale]}</h1>
      <p class="lead">{hint[locale]}</p>
      <p>
        <a href={addresses.imports()}>{messages.site.imports[locale]}</a>
      </p>
    </div>
  ),
});
