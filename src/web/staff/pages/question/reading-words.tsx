import { formatReading, type Reading, saysSomething } from '#domain';
import { staffMessages as messages } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';

const words = messages.question;

/** A reading in words, with what it takes from the heading said apart. */
export const ReadingWords = ({
  reading,
  locale,
}: Pick<PageSetting, 'locale'> & { readonly reading: Reading }) => {
  const { inherited } = reading;
  const taken = saysSomething(reading)
    ? [inherited?.unit, inherited?.period?.text].filter((text) => text !== undefined)
    : [];
  return (
    <span class="reading">
      {saysSomething(reading) ? (
        <strong>{formatReading(reading, locale) || words.blankCell[locale]}</strong>
      ) : (
        <span class="muted">{words.noValue[locale]}</span>
      )}
      {taken.length > 0 && (
        <span class="hint">
          {' '}
          {words.inherited[locale]}: <span {...inJapanese(locale)}>{taken.join('、')}</span>
        </span>
      )}
    </span>
  );
};
