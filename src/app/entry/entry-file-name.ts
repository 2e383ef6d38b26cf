import { shortJapaneseYear } from '#messages';

/** Name of an answerer's workbook, one that every system takes for a file: 「R7_商工課.xlsx」. */
export const entryFileName = (year: number, name: string): string =>
  `${shortJapaneseYear(year)}_${name.replaceAll(/[/\\:*?"<>|\p{Cc}\s]+/gu, '_').slice(0, 80)}.xlsx`;
