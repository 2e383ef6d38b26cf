import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

const both = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Words of the pages that set two years, two plans or several municipalities beside each other. */
export const compareMessages = {
  title: both('くらべる', 'Compare'),
  lead: both(
    '二つの年度、二つの計画、市町村どうしを並べて見られます。順位は付けません。',
    'Two years, two plans, or municipalities side by side. Nothing is ranked.',
  ),
  nothing: both(
    'いまは、比べられるものがありません。二つの年度か二つの計画が公表されると、ここに並びます。',
    'There is nothing to compare yet. Two years or two plans have to be published first.',
  ),
  yearsTitle: both('二つの年度', 'Two years of a plan'),
  plansTitle: both('二つの計画', 'Two plans'),
  municipalitiesTitle: both('市町村どうし', 'Municipalities'),
  years: {
    title: (from: number, to: number): LocalizedText =>
      both(
        `${fiscalYearText(from).ja}と${fiscalYearText(to).ja}をくらべる`,
        `${fiscalYearText(from).en} and ${fiscalYearText(to).en} compared`,
      ),
    lead: both(
      'それぞれの年度の公表版を、公表したときの目標と評価の基準のまま並べています。',
      'Each year stands as its edition was published: with the targets and the rating scale of that time.',
    ),
    link: (year: number): LocalizedText =>
      both(`${fiscalYearText(year).ja}とくらべる`, `Compare with ${fiscalYearText(year).en}`),
    editions: both('くらべている版', 'The editions compared'),
    edition: both('公表版', 'Edition'),
    scale: both('評価の基準', 'Rating scale'),
    sameScale: both('評価の基準は、二つの版で同じです。', 'Both editions use the same rating scale.'),
    otherScale: (before: LocalizedText, after: LocalizedText): LocalizedText =>
      both(
        `評価の基準が違います(「${before.ja}」と「${after.ja}」)。同じ言葉の評価でも意味が違うため、評価の上がり下がりは示しません。`,
        `The rating scales differ (“${before.en}” and “${after.en}”): the same word does not mean the same, so no grade is said to have risen or fallen.`,
      ),
    nodes: both('施策ごとの評価', 'Grades by goal and measure'),
    table: both('すべての指標', 'All indicators'),
    noLines: both('この二つの年度に共通する指標はありません。', 'The two years have no indicator.'),
    movement: {
      better: both('評価が上がった', 'Graded better'),
      behind: both('評価が下がった', 'Graded worse'),
      known: both('新しく分かった', 'Newly known'),
      unknown: both('判定できなくなった', 'No longer graded'),
      changed: both('約束ごとが変わり、くらべられない', 'Measured or graded by other rules, so not compared'),
      added: both('新しく加わった', 'Added'),
      gone: both('なくなった', 'No longer in the plan'),
      same: both('評価が変わらない', 'Graded the same'),
      unrated: both('どちらの年度も判定なし', 'Graded in neither year'),
    },
    seeAll: ({ ja, en }: LocalizedText, count: number, shown: number): LocalizedText =>
      both(
        `「${ja}」${count}件の図をすべて見る(ここには${shown}件)`,
        `See the charts of all ${count} under “${en}” (${shown} of them are here)`,
      ),
    allOf: ({ ja, en }: LocalizedText): LocalizedText => both(`${ja}指標`, `Indicators: ${en.toLowerCase()}`),
    betweenYears: (from: number, to: number): LocalizedText =>
      both(
        `${fiscalYearText(from).ja}と${fiscalYearText(to).ja}をくらべた図です。`,
        `Charts of ${fiscalYearText(from).en} and ${fiscalYearText(to).en}.`,
      ),
    part: (first: number, last: number, count: number): LocalizedText =>
      both(`${count}件のうち${first}件目から${last}件目まで。`, `${first} to ${last} of ${count}.`),
    chartPages: both('図のページ', 'Pages of charts'),
    page: (number: number): LocalizedText => both(`${number}ページ`, `Page ${number}`),
    nextPage: both('次のページ', 'Next page'),
    back: (from: number, to: number): LocalizedText =>
      both(
        `${fiscalYearText(from).ja}と${fiscalYearText(to).ja}の比較に戻る`,
        `Back to ${fiscalYearText(from).en} and ${fiscalYearText(to).en} compared`,
      ),
    noPlace: both('施策に置かれていない指標', 'Indicators without a place in the plan'),
    was: (text: string): LocalizedText => both(`公表時: ${text}`, `as published then: ${text}`),
  },
  plans: {
    between: both('と', ' and '),
    compared: both('をくらべる', ' compared'),
    lead: {
      succession: both(
        '前の計画から引き継いだ指標を、次の計画の指標と並べています。',
        'Indicators of the earlier plan beside those of the plan that continues it.',
      ),
      shared: both(
        '二つの計画に共通する指標を並べています。値や目標が違うときは、約束ごとの違いも見てください。',
        'Indicators that the two plans share. Where figures or targets differ, look at how each is measured.',
      ),
    },
    facts: both('二つの計画', 'The two plans'),
    period: both('計画期間', 'Plan period'),
    publisher: both('公表主体', 'Published by'),
    pairs: both('並べた指標', 'Indicators side by side'),
    relation: {
      carried: both('そのまま引き継いだ', 'Carried over'),
      rebased: both('基準値を改めて引き継いだ', 'Carried over with a new baseline'),
      split: both('分けて引き継いだ', 'Split from one indicator'),
      merged: both('いくつかをまとめた', 'Merged from several'),
      same: both('同じ指標', 'The same indicator'),
      related: both('関係のある指標', 'A related indicator'),
      same_name: both(
        '同じ名前の指標(同じものとは確かめていません)',
        'Of the same name (not confirmed to be the same)',
      ),
    },
    dropped: both('引き継がなかった指標', 'Not carried over'),
    reason: (text: string): LocalizedText => both(`理由: ${text}`, `Reason: ${text}`),
    alone: both('並べていない指標', 'Indicators of only one of the plans'),
    aloneIn: (count: number): LocalizedText => both(`${count}件`, `${count}`),
    byYear: both('年度ごとの実績', 'Results by year'),
    whole: both(
      '前の指標は、それぞれ一部にあたります。足し合わせていないので、値をそのままくらべないでください。',
      'Each of the earlier indicators is a part of the new one. They are not added up: do not compare the figures as they are.',
    ),
    part: (names: readonly string[]): LocalizedText =>
      both(
        `前の指標は${names.map((name) => `「${name}」`).join('')}に分かれました。前の値は全体の値なので、そのままくらべないでください。`,
        `The earlier indicator became ${names.map((name) => `“${name}”`).join(', ')}. Its figures are those of the whole: do not compare them as they are.`,
      ),
    onlyIn: (plan: string): LocalizedText =>
      both(`次の内訳は、「${plan}」だけにあります。`, `Only “${plan}” has these lines.`),
    noCounterparts: both(
      '内訳の名前が二つの計画で違うため、どれとどれが同じかは決められません。',
      'The lines bear different names in the two plans: which of them belong together is not known.',
    ),
  },
  municipalities: {
    title: (name: string): LocalizedText => both(`${name}の市町村別の値`, `${name} by municipality`),
    lead: both(
      '団体コードの順に並べています。値の大きさでは並べません。順位も付けません。',
      'In the order of municipality codes, never by value, and without ranks.',
    ),
    noShares: both(
      '人口あたりなどに直した値は、計画に分母が書かれているときだけ示します。ここでは計画に書かれた値のままです。',
      'Figures are as the plans give them. A figure per head or per household appears only where a plan gives its denominator.',
    ),
    denominator: (text: string): LocalizedText => both(`分母: ${text}`, `Denominator: ${text}`),
    sameTerms: both(
      'どの市町村の値も、同じ約束ごとで測っています。',
      'The figures of all municipalities are measured in the same way.',
    ),
    otherTerms: both(
      '約束ごとが違う値があります。表の「約束ごとの違い」を見て、そのままくらべないでください。',
      'Some figures are measured differently. See the column of differences; do not compare them as they are.',
    ),
    link: both('市町村どうしを並べて見る', 'See the municipalities side by side'),
    titleOf: (name: string, year: number): LocalizedText =>
      both(
        `${name}の市町村別の値(${fiscalYearText(year).ja})`,
        `${name} by municipality, ${fiscalYearText(year).en}`,
      ),
    newestOfEach: both('それぞれの最新', 'Newest of each plan'),
    severalYears: both(
      'それぞれの計画の最新の公表版の値です。年度が違う値があります。',
      'Figures are those of the newest edition of each plan, and not all of one fiscal year.',
    ),
    gaps: both('この年度の値がない市町村', 'Municipalities without a figure of this year'),
    why: {
      unpublished: both('この年度は公表されていません', 'nothing was published for this year'),
      absent: both('この年度の公表版には、この値がありません', 'the edition of this year does not have it'),
    },
    plan: both('出どころの計画', 'Plan'),
    own: both('この指標の内訳', 'A line of this indicator'),
    map: both('地図', 'Map'),
  },
  indicator: both('指標', 'Indicator'),
  line: both('内訳', 'Line'),
  movement: both('変化', 'What became of it'),
  result: both('実績', 'Result'),
  grade: both('評価', 'Grade'),
  differs: both('約束ごとの違い', 'Differences in how it is measured'),
  known: both('値あり', 'known'),
  noDifference: both('なし', 'none'),
  said: both('書かれていない', 'not said'),
  charts: both('図', 'Charts'),
  twoOfPlan: both('この計画の年度をくらべる', 'Compare years of this plan'),
  withOthers: both('ほかの計画とくらべる', 'Compare with another plan'),
  beside: both('計画どうしを並べて見る', 'See the two plans side by side'),
  terms: {
    definition: both('定義', 'Definition'),
    formula: both('計算式', 'Formula'),
    numerator: both('分子', 'Numerator'),
    denominator: both('分母', 'Denominator'),
    unit: both('単位', 'Unit'),
    measureType: both('測り方', 'Kind of measure'),
    direction: both('望ましい向き', 'Desired direction'),
    window: both('数える期間', 'Period counted'),
    actualsAre: both('実績の書き方', 'Results are'),
    baseline: both('基準値', 'Baseline'),
    target: both('目標値', 'Target'),
    targetYear: both('目標の年度', 'Target year'),
  },
  columns: {
    place: both('施策', 'Place in the plan'),
    indicator: both('指標', 'Indicator'),
    line: both('内訳', 'Line'),
    movement: both('変化', 'Movement'),
    year_before: both('前の年度', 'Earlier year'),
    result_before: both('前の年度の実績', 'Result of the earlier year'),
    grade_before: both('前の年度の評価', 'Grade of the earlier year'),
    year_after: both('後の年度', 'Later year'),
    result_after: both('後の年度の実績', 'Result of the later year'),
    grade_after: both('後の年度の評価', 'Grade of the later year'),
    differs: both('約束ごとの違い', 'Terms that differ'),
    municipality_code: both('団体コード', 'Municipality code'),
    municipality: both('市町村', 'Municipality'),
    plan_id: both('計画ID', 'Plan id'),
    reporting_year: both('年度', 'Fiscal year'),
    status: both('実績の状態', 'Status of the result'),
    unit: both('単位', 'Unit'),
    baseline: both('基準値', 'Baseline'),
    result: both('実績', 'Result'),
    target: both('目標値', 'Target'),
    relation: both('関係', 'Relation'),
    plan_first: both('一つ目の計画', 'First plan'),
    indicator_first: both('一つ目の計画の指標', 'Indicator of the first plan'),
    plan_second: both('二つ目の計画', 'Second plan'),
    indicator_second: both('二つ目の計画の指標', 'Indicator of the second plan'),
  },
} as const;
