import { dateText, fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';
import { webMessages } from './words.ts';

interface Tally {
  readonly classes: readonly {
    readonly grade: { readonly label: LocalizedText; readonly tone: string };
    readonly count: number;
  }[];
  readonly unrated: readonly {
    readonly reason: keyof typeof webMessages.grade.reasons;
    readonly count: number;
  }[];
  readonly unratedCount: number;
  readonly total: number;
}

/** Sentences of the public pages that hold figures or names. */
export const webSentences = {
  noIndicators: (): LocalizedText => ({ ja: '指標はありません。', en: 'No indicators.' }),

  /** 「指標54件のうち、達成8件、順調10件、…、判定なし9件。」 */
  tally: (of: string, { classes, unratedCount, total }: Tally): LocalizedText => {
    const counted = classes.filter((each) => each.count > 0);
    return {
      ja: `${of}: ${total}件のうち、${[
        ...counted.map(({ grade, count }) => `${grade.label.ja}${count}件`),
        ...(unratedCount > 0 ? [`判定なし${unratedCount}件`] : []),
      ].join('、')}。`,
      en: `${of}: of ${total}, ${[
        ...counted.map(({ grade, count }) => `${count} ${grade.label.en.toLowerCase()}`),
        ...(unratedCount > 0 ? [`${unratedCount} not graded`] : []),
      ].join(', ')}.`,
    };
  },

  reasons: (unrated: Tally['unrated']): LocalizedText => ({
    ja: `(${unrated.map(({ reason, count }) => `${webMessages.grade.reasons[reason].ja} ${count}`).join('、')})`,
    en: `(${unrated.map(({ reason, count }) => `${webMessages.grade.reasons[reason].en} ${count}`).join(', ')})`,
  }),

  edition: (publication: { readonly number: number; readonly publishedOn: string }): LocalizedText => ({
    ja: `第${publication.number}版 ${dateText(publication.publishedOn).ja}公表`,
    en: `Edition ${publication.number}, published ${dateText(publication.publishedOn).en}`,
  }),

  approvedBy: (name: string): LocalizedText => ({ ja: `承認: ${name}`, en: `Approved by ${name}` }),

  planPeriod: ({ from, to }: { readonly from: number; readonly to: number }): LocalizedText => ({
    ja: `${fiscalYearText(from).ja}〜${fiscalYearText(to).ja}(${from}〜${to}年度)`,
    en: `${fiscalYearText(from).en} to ${fiscalYearText(to).en}`,
  }),

  /** How many indicators, and how many lines where breakdowns are counted one by one. */
  counted: (indicators: number, lines: number): LocalizedText =>
    indicators === lines
      ? { ja: `指標${indicators}件`, en: `${indicators} indicators` }
      : {
          ja: `指標${indicators}件(内訳ごとに数えて${lines}件)`,
          en: `${indicators} indicators (${lines} counting each line of a breakdown)`,
        },

  /** The plan's state in one sentence, in the words of its own scale: 「54件のうち、達成・順調が25件、遅れが20件。…」 */
  state: ({ classes, unratedCount, total }: Tally): LocalizedText => {
    const groups = [
      classes.filter(({ grade }) => grade.tone !== 'behind' && grade.tone !== 'worse'),
      classes.filter(({ grade }) => grade.tone === 'behind' || grade.tone === 'worse'),
    ].filter((group) => group.length > 0);
    const count = (group: Tally['classes']) => group.reduce((sum, each) => sum + each.count, 0);
    const ja = groups.map(
      (group) => `${group.map(({ grade }) => grade.label.ja).join('・')}が${count(group)}件`,
    );
    const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
    const en = groups.map(
      (group) =>
        `${count(group)} are ${either.format(group.map(({ grade }) => grade.label.en.toLowerCase()))}`,
    );
    return {
      ja: `${total}件のうち、${ja.join('、')}です。${unratedCount > 0 ? `${unratedCount}件はまだ判定できません。` : ''}`,
      en: `Of ${total}, ${en.join(' and ')}.${unratedCount > 0 ? ` ${unratedCount} cannot be graded yet.` : ''}`,
    };
  },

  shown: (shown: number | string, all: number | string): LocalizedText =>
    shown === all
      ? { ja: `${all}件すべてを表示しています。`, en: `All ${all} are shown.` }
      : { ja: `${all}件のうち${shown}件を表示しています。`, en: `${shown} of ${all} are shown.` },

  matching: (matching: number, all: number): LocalizedText => ({
    ja: `${all}件のうち${matching}件が条件に合います。`,
    en: `${matching} of ${all} match.`,
  }),

  partOfList: (from: number, to: number, all: number): LocalizedText => ({
    ja: `全${all}件のうち${from}〜${to}件目`,
    en: `${from} to ${to} of ${all}`,
  }),

  sheetOf: (title: string): LocalizedText => ({
    ja: `${title}の指標の表`,
    en: `Table of the indicators of ${title}`,
  }),

  yearColumn: (year: number): LocalizedText => ({
    ja: `${fiscalYearText(year).ja}実績`,
    en: `${fiscalYearText(year).en} result`,
  }),

  dueYear: (year: number): LocalizedText => ({
    ja: `${fiscalYearText(year).ja}まで`,
    en: `by ${fiscalYearText(year).en}`,
  }),

  /** Text beneath the bullet bar's picture for those who cannot see it. */
  bullet: (facts: readonly { readonly name: LocalizedText; readonly figure: string }[]): LocalizedText => ({
    ja: facts.map(({ name, figure }) => `${name.ja} ${figure}`).join('、'),
    en: facts.map(({ name, figure }) => `${name.en} ${figure}`).join(', '),
  }),

  bulletTitle: (name: string): LocalizedText => ({ ja: `${name}の位置`, en: `Where ${name} stands` }),
  towardsTarget: (): LocalizedText => ({
    ja: '右へ進むほど目標に近づきます。',
    en: 'Further right is closer to the target.',
  }),

  trendTitle: (name: string): LocalizedText => ({ ja: `${name}の年ごとの動き`, en: `${name}, year by year` }),

  trendPoint: (year: number, figure: string): LocalizedText => ({
    ja: `${fiscalYearText(year).ja} ${figure}`,
    en: `${fiscalYearText(year).en} ${figure}`,
  }),

  place: (source: string, line: number): LocalizedText => ({
    ja: `${source} ${line}行目`,
    en: `${source}, line ${line}`,
  }),
  cellPlace: (source: string, sheet: string, cell: string): LocalizedText => ({
    ja: `${source} シート「${sheet}」${cell}`,
    en: `${source}, sheet “${sheet}”, ${cell}`,
  }),
  pagePlace: (source: string, page: number): LocalizedText => ({
    ja: `${source} ${page}ページ`,
    en: `${source}, page ${page}`,
  }),
  entered: (): LocalizedText => ({ ja: 'データとして登録', en: 'entered as data' }),

  window: ({ from, to }: { readonly from: number; readonly to: number }): LocalizedText => ({
    ja: `${fiscalYearText(from).ja}〜${fiscalYearText(to).ja}`,
    en: `${fiscalYearText(from).en} to ${fiscalYearText(to).en}`,
  }),

  change: (from: string, to: string): LocalizedText => ({ ja: `${from} → ${to}`, en: `${from} → ${to}` }),
} as const;
