import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

interface YearFigure {
  readonly year: number;
  readonly figure: string;
}

/** What pictures say to those who do not see them: names and findings. Figures stand in the table beneath. */
export const chartMessages = {
  noResult: { ja: '実績はまだありません。', en: 'There is no result yet.' },
  expectedReached: { ja: '実績は目安に届いています。', en: 'The result is as good as expected.' },
  expectedMissed: { ja: '実績は目安に届いていません。', en: 'The result falls short of what was expected.' },
  targetReached: { ja: '目標に届いています。', en: 'The target is reached.' },
  awayFromTarget: {
    ja: '基準値より目標から遠ざかっています。',
    en: 'It is further from the target than the baseline.',
  },
  /** `percent` of the way from the baseline, or from nothing where a sum grows, to the target. */
  way: (percent: number): LocalizedText => ({
    ja: `目標までの道のりの${percent}%のところです。`,
    en: `It is ${percent}% of the way to the target.`,
  }),
  movement: (from: YearFigure, to: YearFigure, change: 'more' | 'less' | 'same'): LocalizedText => {
    const ja = { more: '増えました', less: '減りました', same: '変わっていません' }[change];
    const en = { more: 'more than', less: 'less than', same: 'the same as' }[change];
    const [before, after] = [fiscalYearText(from.year), fiscalYearText(to.year)];
    return {
      ja: `${before.ja}の${from.figure}から${after.ja}の${to.figure}へ、${ja}。`,
      en: `${to.figure} in ${after.en}, ${en} ${from.figure} in ${before.en}.`,
    };
  },
  besideExpected: {
    above: { ja: '目安の線より上です。', en: 'Above the expected path.' },
    below: { ja: '目安の線より下です。', en: 'Below the expected path.' },
    on: { ja: '目安の線どおりです。', en: 'On the expected path.' },
  },
  gradeCounts: (of: string, total: number): LocalizedText => ({
    ja: `${of}: 指標${total}件の評価の内訳`,
    en: `${of}: how ${total === 1 ? '1 indicator is' : `${total} indicators are`} graded`,
  }),
  /** Least and greatest value of a map, as they are written there. */
  mapRange: (low: string, high: string, without: number): LocalizedText => ({
    ja: `${low === high ? `どの市町村も${low}です。` : `値は${low}から${high}までです。`}${without > 0 ? `値がない市町村は${without}です。` : ''}`,
    en: `${low === high ? `All show ${low}.` : `From ${low} to ${high}.`}${without > 0 ? ` ${without} without a value.` : ''}`,
  }),
} as const;
