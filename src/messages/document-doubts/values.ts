import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Why a value of an indicator is not certain beside what the reading of its cell says. */
export const valueDoubts = {
  undecided: text('読み方が決まりません。', 'It is not certain how to read this.'),
  unsure: text('読み取りが不確かです。', 'The reading is not certain.'),
  dashMisread: text('横線が「_」と読まれているようです。', 'A dash seems to have been misread as “_”.'),
  allBlank: text('値の欄がすべて空の行です。', 'All value cells of the row are blank.'),
  baselineBlank: text(
    '基準値の欄が空です。原本で確かめてください。',
    'The cell of the baseline is blank. Look in the original.',
  ),
  actualBlank: text(
    '実績値の欄が空です。原本で確かめてください。',
    'The cell of the result is blank. Look in the original.',
  ),
  targetBlank: text(
    '目標値の欄が空です。原本で確かめてください。',
    'The cell of the target is blank. Look in the original.',
  ),
  twoActuals: text('同じ年度の実績が二つの欄にあります。', 'Two cells hold a result of the same year.'),
  actualWithoutYear: text(
    '何年度の実績か、文書からは分かりません。',
    'The document does not tell which year the result is of.',
  ),
  reportingYearOfTitle: text(
    '表題にある年度を、実績を報告する年度としました。',
    'The year in the title was taken as the year whose results are reported.',
  ),
  severalSheetYears: text(
    'シートによって年度が違うため、最も新しい年度を報告年度としました。',
    'The sheets name different years; the newest was taken as the reporting year.',
  ),
};
