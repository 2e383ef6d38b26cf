import type { Look } from '#app';
import type { ImportQuestion } from '#domain';
import { staffMessages as messages, sourceViewMessages } from '#messages';
import { LookView } from '../../look/look-view.tsx';
import { inJapanese, type PageSetting } from '../../staff-page.ts';

const words = messages.question;

interface ExcerptProps extends PageSetting {
  readonly question: ImportQuestion;
  /** null when the document cannot be shown: then the characters alone are. */
  readonly look: Look | null;
  /** The document with the place marked. */
  readonly href: string;
  /** Tells this excerpt from others on the page. */
  readonly label: string;
}

/** What the source says at a question's place, in its neighbourhood. */
export const Excerpt = ({ question, look, locale, href, label }: ExcerptProps) => {
  const { place, raw } = question;
  return (
    <div class="excerpt">
      {place.kind !== 'entered' && (
        <p class="excerpt-place">
          {place.kind === 'cell' && words.sheetCell(place.sheet, place.cell)[locale]}
          {place.kind === 'page' && words.page(place.page)[locale]}
          {place.kind === 'text' && words.line(place.line)[locale]}{' '}
          <a href={href}>{sourceViewMessages.openHere[locale]}</a>
        </p>
      )}
      {look === null ? (
        <p class="excerpt-text" {...inJapanese(locale)}>
          {raw === '' ? words.blankCell.ja : <mark>{raw}</mark>}
        </p>
      ) : (
        <LookView look={look} locale={locale} label={label} />
      )}
    </div>
  );
};
