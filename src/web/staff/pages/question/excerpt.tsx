import type { ExcerptLine } from '#app';
import type { ImportQuestion } from '#domain';
import { staffMessages as messages } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';

const words = messages.question;

interface ExcerptProps extends Pick<PageSetting, 'locale'> {
  readonly question: ImportQuestion;
  /** null when the source is no text: then the place says what stands there. */
  readonly lines: readonly ExcerptLine[] | null;
}

/** What the source says at a question's place: lines with the characters marked, or the cell or page by name. */
export const Excerpt = ({ question, lines, locale }: ExcerptProps) => {
  const { place, raw } = question;
  const japanese = inJapanese(locale);
  if (lines !== null && lines.length > 0)
    return (
      <div class="excerpt" {...japanese}>
        {lines.map(({ line, before, marked, after }) => (
          <p class="excerpt-line">
            <span class="excerpt-number" lang={locale}>
              {words.line(line)[locale]}
            </span>
            <span class="excerpt-text">
              {before}
              {marked !== '' && raw !== '' ? <mark>{marked}</mark> : marked}
              {after}
            </span>
          </p>
        ))}
      </div>
    );
  return (
    <div class="excerpt">
      {place.kind === 'cell' && (
        <p class="excerpt-number">{words.sheetCell(place.sheet, place.cell)[locale]}</p>
      )}
      {place.kind === 'page' && <p class="excerpt-number">{words.page(place.page)[locale]}</p>}
      {place.kind === 'text' && <p class="excerpt-number">{words.line(place.line)[locale]}</p>}
      <p class="excerpt-text" {...japanese}>
        {raw === '' ? words.blankCell[locale] : <mark>{raw}</mark>}
      </p>
    </div>
  );
};
