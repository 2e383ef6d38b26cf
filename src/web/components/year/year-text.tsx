import { type Era, eraOn, eras } from '#domain';
import { type Locale, shortJapaneseYear } from '#messages';

interface SwitchedYear {
  readonly era: string;
  readonly western: string;
}

const names = eras.map(({ name }) => name).join('|');
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/**
 * 「令和6」 of 令和6年度, R6 of a period; in English FY2024, the year of a date, and a year by itself: amounts are written
 * with separators.
 */
const japanese = new RegExp(
  `(${names})(元|\\d{1,2})(?=年)|(?<![A-Za-z\\d])([MTSHR])(\\d{1,2})(?=年|[^\\dA-Za-z]|$)`,
  'gu',
);
const english = new RegExp(
  `\\bFY(\\d{4})\\b|(?<=\\b(?:(\\d{1,2}) )?(${months}) )(\\d{4})\\b|(?<![\\w.,:/-])((?:19|20)\\d\\d)(?![\\w/-]|[.,:]\\d)`,
  'gu',
);

const westernOf = (era: Era | undefined, year: string): number | null =>
  era === undefined ? null : era.firstYear + (year === '元' ? 1 : Number(year)) - 1;

const fromJapanese = (match: RegExpMatchArray): SwitchedYear | null => {
  const [era = '', name, year = '', letter, number = ''] = match;
  const of = eras.find((each) => each.name === name || each.letter === letter);
  const western = westernOf(of, name === undefined ? number : year);
  return western === null ? null : { era, western: String(western) };
};

const romanised: Readonly<Record<string, string>> = {
  明治: 'Meiji',
  大正: 'Taisho',
  昭和: 'Showa',
  平成: 'Heisei',
  令和: 'Reiwa',
};

const inEra = (year: number, isoDate: string): string | null => {
  const era = eraOn(isoDate);
  return era === undefined ? null : `${romanised[era.name] ?? era.name} ${year - era.firstYear + 1}`;
};

const fromEnglish = (match: RegExpMatchArray): SwitchedYear | null => {
  const [western = '', fiscal, day, month = '', dated, alone] = match;
  const place = months.split('|').indexOf(month) + 1;
  // A year, and a month without a day, bear the era of their last day, as they are named in Japanese.
  const iso =
    dated === undefined
      ? `${fiscal ?? alone}-12-31`
      : `${dated}-${String(place).padStart(2, '0')}-${(day ?? '28').padStart(2, '0')}`;
  const era = inEra(Number(fiscal ?? dated ?? alone), iso);
  return era === null ? null : { era, western };
};

export interface YearTextProps {
  /** A text of ours, never one of a document: what was written stays as it was written. */
  readonly text: string;
  readonly locale: Locale;
  /** Within a picture. */
  readonly inPicture?: boolean;
}

/** A text in which every year follows the reader's choice between 和暦 and 西暦, by style alone. */
export const YearText = ({ text, locale, inPicture = false }: YearTextProps) => {
  const Piece = inPicture ? 'tspan' : 'span';
  const isJapanese = locale === 'ja';
  const pieces: (string | SwitchedYear)[] = [];
  let at = 0;
  for (const match of text.matchAll(isJapanese ? japanese : english)) {
    const found = isJapanese ? fromJapanese(match) : fromEnglish(match);
    if (found === null) continue;
    pieces.push(text.slice(at, match.index), found);
    at = match.index + match[0].length;
  }
  pieces.push(text.slice(at));
  return (
    <>
      {pieces.map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <>
            <Piece class={isJapanese ? 'year-era' : 'year-era year-instead'}>{piece.era}</Piece>
            <Piece class={isJapanese ? 'year-western year-instead' : 'year-western'}>{piece.western}</Piece>
          </>
        ),
      )}
    </>
  );
};

/** 「R5」 as it is said, 「令和5年」, for texts that are only heard. English years are written as they are said. */
export const spokenYears = (text: string): string =>
  text.replaceAll(japanese, (written, _era, _year, letter: string | undefined, number, at: number) => {
    const era = eras.find((each) => each.letter === letter);
    const follows = text.at(at + written.length) === '年' ? '' : '年';
    return era === undefined ? written : `${era.name}${number}${follows}`;
  });

/** The two lines under a year of an axis, the language's own first. */
export const axisYears = (locale: Locale, year: number): readonly { name: string; text: string }[] => {
  const era = { name: 'year-era', text: shortJapaneseYear(year) };
  const western = { name: 'year-western', text: String(year) };
  return locale === 'ja' ? [era, western] : [western, era];
};
