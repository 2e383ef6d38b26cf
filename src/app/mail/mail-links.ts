import { type Addressee, addresseeKey, type Round } from '#domain';
import type { Locale, LocalizedText } from '#messages';
import type { Post } from '../services.ts';

const both = (link: (prefix: string) => string): LocalizedText => {
  const inLocale = (locale: Locale): string => link(locale === 'ja' ? '' : `/${locale}`);
  return { ja: inLocale('ja'), en: inLocale('en') };
};

/** Addresses of pages as mails name them, in both languages. */
export const mailLinks = ({ origin }: Post) => ({
  account: both((prefix) => `${origin}${prefix}/staff/account`),
  invitation: (secret: string): LocalizedText =>
    both((prefix) => `${origin}${prefix}/staff/invitations/${secret}`),
  my: both((prefix) => `${origin}${prefix}/staff/my`),
  externalReview: (id: string): LocalizedText =>
    both((prefix) => `${origin}${prefix}/staff/reviews/${encodeURIComponent(id)}`),
  opinion: (id: string): LocalizedText =>
    both((prefix) => `${origin}${prefix}/staff/opinions/${encodeURIComponent(id)}`),
  /** The answers of one answerer, at a comment of theirs. */
  submission: ({ id }: Pick<Round, 'id'>, answerer: Addressee, comment?: string): LocalizedText =>
    both(
      (prefix) =>
        `${origin}${prefix}/staff/rounds/${encodeURIComponent(id)}/answers/${encodeURIComponent(addresseeKey(answerer))}${
          comment === undefined ? '' : `#comment-${comment}`
        }`,
    ),
});
