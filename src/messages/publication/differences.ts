import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';
import { planChangeMessages } from '../staff/plan-changes.ts';

const kinds: Readonly<Record<'added' | 'removed' | 'changed' | 'renamed' | 'moved', LocalizedText>> = {
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'removed' },
  changed: { ja: '変更', en: 'changed' },
  renamed: { ja: '名称の変更', en: 'renamed' },
  moved: { ja: '移動', en: 'moved' },
};

const parts: Readonly<Record<string, LocalizedText>> = {
  ...planChangeMessages.part,
  series: { ja: '内訳', en: 'series' },
  summary: { ja: '目標のまとめ', en: 'summary' },
  answer: { ja: '回答', en: 'answer' },
  evaluation: { ja: '評価', en: 'evaluation' },
  scale: { ja: '評価の基準', en: 'rating scale' },
  finding: { ja: '点検の指摘', en: 'finding' },
  review: { ja: '外部評価', en: 'external review' },
  round: { ja: '照会', en: 'round' },
};

const properties: Readonly<Record<string, LocalizedText>> = {
  ...planChangeMessages.property,
  parentId: planChangeMessages.property.parent,
  node: { ja: '位置', en: 'place' },
  order: { ja: '並び順', en: 'order' },
  level: { ja: '階層', en: 'level' },
  kind: { ja: '種類', en: 'kind' },
  publisher: { ja: '公表主体', en: 'publisher' },
  yearConvention: { ja: '年の書き方', en: 'meaning of years' },
  label: { ja: '内訳の名称', en: 'name of the line' },
  note: { ja: '備考', en: 'note' },
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
  text: { ja: '文章', en: 'text' },
  numerator: { ja: '分子', en: 'numerator' },
  denominator: { ja: '分母', en: 'denominator' },
  surveyCycle: { ja: '調査周期', en: 'survey cycle' },
  inForce: { ja: '使う年度', en: 'years in force' },
  approval: { ja: '変更と公表の承認', en: 'approval of changes and publications' },
  ratingScale: { ja: '評価の基準', en: 'rating scale' },
  predecessors: { ja: '引継ぎ元の指標', en: 'indicators it continues' },
  succession: { ja: '計画の引継ぎ', en: 'succession' },
  outputs: { ja: '活動実績', en: 'outputs' },
  budget: { ja: '予算額', en: 'budget' },
  settledCost: { ja: '決算額', en: 'settled cost' },
  year: { ja: '年度', en: 'year' },
  restated: { ja: '再掲', en: 'restated' },
  role: { ja: '指標の種類', en: 'kind of indicator' },
  referencePeriod: { ja: '対象時点', en: 'reference period' },
  dueYear: { ja: '目標年度', en: 'due year' },
  reading: { ja: '読み', en: 'reading' },
  reviewed: { ja: '確認の記録', en: 'recorded decision' },
  footnote: { ja: '注', en: 'footnote' },
  changed: { ja: '変更の理由', en: 'reason of the change' },
  measureType: { ja: '測り方', en: 'measure type' },
  direction: { ja: '方向', en: 'direction' },
  window: { ja: '累計の期間', en: 'window' },
  actualsAre: { ja: '実績の数え方', en: 'how results are counted' },
  fallingRate: { ja: '達成率の計算', en: 'how the rate is computed' },
  referenceOnly: { ja: '参考値', en: 'reference only' },
  contributions: { ja: '取りまとめ前の回答', en: 'answers not merged yet' },
  grade: { ja: '評価', en: 'grade' },
  achievement: { ja: '達成率', en: 'achievement' },
  progress: { ja: '進捗率', en: 'progress' },
  expected: { ja: '目安', en: 'expected value' },
  pace: { ja: '進度', en: 'pace' },
  classes: { ja: '区分', en: 'classes' },
  stage: { ja: '段階', en: 'stage' },
  state: { ja: '状態', en: 'state' },
  title: planChangeMessages.property.title,
  message: { ja: 'お知らせ', en: 'message' },
  steps: { ja: '日程', en: 'time table' },
  asked: { ja: '照会先', en: 'who is asked' },
  wholeRule: { ja: '全体の作り方', en: 'how the whole is made' },
  texts: { ja: '聞く文章', en: 'texts asked for' },
  fields: { ja: '事業について聞くこと', en: 'what is asked of projects' },
  remindBefore: { ja: '締切を知らせる日(営業日前)', en: 'working days before which reminders go out' },
  part: { ja: '対象の期間', en: 'part of the year' },
  taken: { ja: '済んだ手順', en: 'steps taken' },
};

interface Told {
  readonly kind: keyof typeof kinds;
  readonly part: string;
  readonly property: string | null;
  readonly name: string;
  readonly year: number | null;
  readonly where: string;
}

interface Sides {
  readonly before: string | null;
  readonly after: string | null;
  readonly inEnglish?: { readonly before: string | null; readonly after: string | null };
}

const nameOf = ({ part, name }: Told): LocalizedText =>
  part === 'narrative' && name in planChangeMessages.narrative
    ? planChangeMessages.narrative[name as keyof typeof planChangeMessages.narrative]
    : { ja: name, en: name };

/** Both sides as a reader of the language reads them. */
const sidesIn = (told: Sides, locale: 'ja' | 'en'): Pick<Sides, 'before' | 'after'> =>
  (locale === 'en' && told.inEnglish) || told;

/** Words for differences between two versions. */
export const differenceMessages = {
  kind: kinds,
  /** 「実績値 令和6年度」「指標 名称の変更」「評価 進捗率」 */
  what: ({ kind, part, property, year }: Told): LocalizedText => {
    // Of a text, only the text itself can differ.
    const field = part === 'narrative' && property === 'text' ? null : property;
    const named = field === null ? null : (properties[field] ?? { ja: field, en: field });
    const each = (locale: 'ja' | 'en') =>
      [
        parts[part]?.[locale] ?? part,
        year === null ? '' : fiscalYearText(year)[locale],
        named?.[locale] ?? '',
        kind === 'changed' ? '' : `(${kinds[kind][locale]})`,
      ]
        .filter((text) => text !== '')
        .join(' ');
    return { ja: each('ja'), en: each('en') };
  },
  /** What follows from a change, in one breath: 「評価 遅れ → 順調」「点検の指摘(追加)」 */
  follows: (told: Told & Sides): LocalizedText => {
    const named = told.property === null ? parts[told.part] : properties[told.property];
    const each = (locale: 'ja' | 'en') => {
      const { before, after } = sidesIn(told, locale);
      return told.kind === 'changed'
        ? `${named?.[locale] ?? told.part} ${before ?? differenceMessages.nothing[locale]} → ${after ?? differenceMessages.nothing[locale]}`
        : `${named?.[locale] ?? told.part}(${kinds[told.kind][locale]}): ${after ?? before ?? ''}`;
    };
    return { ja: each('ja'), en: each('en') };
  },
  /** 「1-1 産業 共同研究数」 */
  place: (told: Told): LocalizedText => {
    const name = nameOf(told);
    const each = (locale: 'ja' | 'en') => [told.where, name[locale]].filter((text) => text !== '').join(' ');
    return {
      ja: each('ja') || '計画全体',
      en: each('en') || 'The whole plan',
    };
  },
  /** 「1-1 産業 共同研究数 実績値 令和6年度: 20件 → 24件」 */
  inFull: (told: Told & Sides): LocalizedText => {
    const each = (locale: 'ja' | 'en') => {
      const { before, after } = sidesIn(told, locale);
      return `${differenceMessages.place(told)[locale]} ${differenceMessages.what(told)[locale]}: ${before ?? differenceMessages.nothing[locale]} → ${after ?? differenceMessages.nothing[locale]}`;
    };
    return { ja: each('ja'), en: each('en') };
  },
  sidesIn,
  nothing: { ja: '(なし)', en: '(none)' },
} as const;
