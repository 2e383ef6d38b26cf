import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanDraft } from '#domain';
import { readDocument } from './read-document.ts';

const seeds = resolve(import.meta.dirname, '../../../../shared/seeds');
const strategyFile = resolve(seeds, '000_df838fbe734fa72b.txt');
const visionFile = resolve(seeds, '003_e6d44b6a45ff6942.txt');
const present = existsSync(strategyFile) && existsSync(visionFile);
const title = (text: string) => (present ? text : `${text} (skipped: the seed documents are absent)`);

/** line, node, indicator, division (vision: municipalities / source), baseline, actual of R6, target; by eye from the scans. */
type Fact = readonly [number, string, string, string, string, string, string];

const strategyFacts: readonly Fact[] = [
  [18, '1', '市町村内総生産', '商工課', '3,951億円', '3,808億円', '4,500億円'],
  [
    30,
    '1-1',
    '市内企業と山形大学工学部教員の共同研究数',
    '商工課',
    '21件/年 (R4)',
    '20件/年',
    '延べ100件 (R6-R9)',
  ],
  [
    31,
    '1-1',
    '山形大学の研究成果等に基づく事業化数',
    '商工課',
    '延べ12件 (H30年6月~R4)',
    '延べ12件',
    '延べ40件 (R6-R9)',
  ],
  [32, '1-1', '本市への新たな企業立地件数', '商工課', '-', '0件', '延べ4件'],
  [45, '1-2', 'TEAM NEXT YONEZAWAの登録数', '魅力推進課', '215件(~ R4年10月)', '244件', '295件'],
  [46, '1-2', '付加価値額', '商工課', '1,383億円 (R3年)', '1,425億円 (R4年)', '1,650億円'],
  [47, '1-2', '創業支援等事業計画に基づく創業者数', '商工課', '32人/年 (R4)', '42人/年', '延べ96人 (R6-R9)'],
  [64, '1-3', '新規就農者数(林業従事者を含む)', '農業振興課', '19人/年', '16人/年', '延べ40人 (R6-R9)'],
  [65, '1-3', '農畜産物の産出額', '農業振興課', '69.9億円', '81.3億円', '72億円'],
  [66, '1-3', 'かぁちゃんの台所販売額', '農業振興課', '40,005千円', '48,452千円', '延べ 160,000千円 (R6-R9)'],
  [
    81,
    '1-4',
    '学生と地元企業のマッチングを目的としたセミナー・ガイダンス・イベント参加人数',
    '商工課',
    '1,973人/年(R4)',
    '1,553人/年',
    '延べ 8,000人 (R6-R9)',
  ],
  [82, '1-4', '新規高等学校卒業求職者の県内事業所への就職率', '商工課', '75.1% (R4)', '76.5%', '79.8%'],
  [
    83,
    '1-4',
    '新規地元大学・短大卒業者就職者の県内事業所への就職率',
    '商工課',
    '17.1% (R4)',
    '18.1%',
    '24.0%',
  ],
  [84, '1-4', '米沢市シルバー人材センター登録会員数', '高齢福祉課', '371人 (R4)', '395人', '420人'],
  [85, '1-4', '民間企業の障がい者雇用率(ハローワーク管内)', '商工課', '2.16% (R4年)', '2.18%', '2.7%'],
  [106, '2', '社会増減(転入者数–転出者数)', '政策企画i', '-684人', '-561', '0人'],
  [
    124,
    '2-1',
    '移住相談(イベント参加者含む)を介した移住者数',
    '地域振興課',
    '24名/年',
    '29名/年',
    '延べ 100人 (R6-R9)',
  ],
  [125, '2-1', '住宅リフォーム(移住型)件数', '建築住宅課', '5件', '2件', '延べ15件 (R6-R9)'],
  [
    126,
    '2-1',
    '学生と地元企業のマッチングを目的としたセミナー・ガイダンス・イベント参加人数',
    '商工課',
    '1,973人/年',
    '1,553人/年',
    '延べ 8,000人 (R6-R9)',
  ],
  [127, '2-1', '奨学金返還支援制度利用者数', '地域振興課', '11名/年', '22名/年', '延べ80人 (R6-R9)'],
  [144, '2-2', '年間観光入込客数', '観光課', '3,166,304人', '3,361,172人', '3,800,000人'],
  [145, '2-2', '四季のまつりの入込客数', '観光課', '329,400人', '285,000人', '378,900人'],
  [
    146,
    '2-2',
    'アニメや漫画等、サブカルチャーを活用した事業実施による観光入込客数の増加数',
    '観光課',
    '0人',
    '642人',
    '6,000人',
  ],
  [148, '2-2', '道の駅米沢への来場者数', '観光課', '1,650,145人', '1,708,080人', '1,897,600人'],
  [165, '2-3', 'ふるさと応援寄附金額', '商工課', '1,692,995千円', '1,495,371千円', '4,000,000千円'],
  [166, '2-3', '合宿誘致参加者数', 'スポーツ課', '241人', '144人', '延べ 4,400人 (R6-R9)'],
  [184, '3', '合計特殊出生率', '政策企画課', '1.24', '1.14', '1.5'],
  [196, '3-1', '婚活イベントの実施回数', '地域振興課', '1回/年 (R4)', '2回/年', '延べ8回 (R6-R9)'],
  [197, '3-1', '乳児家庭全戸訪問事業', 'こども家庭課', '訪問率 100% (R4)', '訪問率 100%', '訪問率 100%'],
  [198, '3-1', '各年10月1日の待機児童数', '子育て支援課', '1人 (R5)', '0人', '0人'],
  [215, '3-2', '審議会・委員会等の女性登用率', '地域振興課', '28.9%', '33.2%', '40%'],
  [
    230,
    '3-3',
    '授業にICTを活用して指導することができる教員の割合(学校における教育の情報化の実態等に関する調査)',
    '学校教育課',
    '88.4% (R4)',
    '84.91%',
    '95.0%',
  ],
  [
    231,
    '3-3',
    '地域や社会をよくするために何かしてみたいと思う子どもの割合(全国学力学習状況調査)',
    '学校教育課',
    '小学校 79.5% 中学校 66.6% (R5)',
    '小学校 85.8% 中学校 81.4%',
    '小学校 82.0% 中学校 70.0%',
  ],
  [249, '4', '将来も住み続けたいと思える市民の割合', '政策企画課', '40.4%', '73.4% (※)', '50.0%'],
  [
    263,
    '4-1',
    '市街地中心部の文化施設利用者数',
    '都市計画課',
    '365,458人(R4)',
    '417,212人',
    '延べ 170万人 (R6-R9)',
  ],
  [
    264,
    '4-1',
    '創業支援等事業計画に基づく空き店舗利活用者数',
    '商工課',
    '2人/年 (R3)',
    '3人/年',
    '延べ 8人 (R6-R9)',
  ],
  [277, '4-2', '空き家・空き地利活用支援事業補助金実施件数', '建築住宅課', '28件', '15件', '60件'],
  [278, '4-2', '住宅リフォーム支援事業費補助件数', '建築住宅課', '230件', '187件', '延べ800件 (R6-R9)'],
  [294, '4-3', '特定健診', '健康課', '47.9% (R3)', '未確定 (※)', '60.0% 以上'],
  [295, '4-3', '住民主体の通いの場参加者数', '高齢福祉課', '491人 (R4)', '590人', '840人'],
  [
    315,
    '4-4',
    '冬期間に不安に感じる高齢者の割合(雪対策に関するアンケート)',
    '高齢福祉課',
    '22.7% (R4)',
    '_ (*)',
    '20%',
  ],
  [316, '4-4', '除排雪協力会の組織数', '土木課', '508団体 (R4)', '531団体', '538団体'],
  [
    317,
    '4-4',
    'アンケートで雪対策全般について満足に感じている人の割合',
    '地域振興課',
    '23.0% (R1)',
    '19.5% (R6)',
    '50%',
  ],
  [318, '4-4', '自主防災組織の組織率', '防災危機管理課', '72.6% (R5)', '74.8%', '90.0%'],
  [319, '4-4', '消防団員の充足率', '防災危機管理課', '85.8% (R5)', '84.9%', '100%'],
  [338, '4-5', '再生可能エネルギー設備導入量', '環境課', '42.6MW (R4)', '45.3MW (R4)', '47.9MW'],
  [339, '4-5', '太陽光発電設備導入住宅戸数', '環境課', '997戸 (R4)', '1070戸 (R4)', '1,062戸'],
  [340, '4-5', 'CO₂排出量', '環境課', '747 1 t-CO₂ (R1)', '670 1 t-CO ₂ (R3)', '586.2 1 t-CO₂'],
  [
    356,
    '4-6',
    '置賜地域移住交流推進協議会と連携した移住希望者に対するセミナー開催数',
    '地域振興課',
    '1回',
    'O回',
    '基準値以上',
  ],
  [357, '4-6', '道の駅米沢への来場者数', '観光課', '1,650,145人', '1,708,080人', '1,897,600人'],
  [373, '4-7', '電子入札件数', '契約検査課', '0件 (R4)', '0件', '80件'],
  [374, '4-7', '市民公開GISに搭載したデータ数', '魅力推進課', '5件 (R5)', '17件', '20件'],
];

const visionFacts: readonly Fact[] = [
  [4, '(1)①ア1', '平日夜間·休日診療機能数', '全市町 / 各市町保健担当課調', '3 (R4)', '3', '(口10)'],
  [5, '(1)①ア2', '置賜地域医療情報ネットワークシステム(OKI-net)等の継続', '全市町 / ', '_', '-', '-'],
  [6, '(1)①ア3', '目標医師数(置賜地域)', '全市町 / 山形県医師確保計画', '386人 (R2)', '-', '424人'],
  [7, '(1)①ア4', '透析医療の体制確保', '全市町 / ', '_', '-', '_'],
  [8, '(1)②ア1', '病児保育事業の実施施設数', '全市町 / 各市町子ども担当課', '5 (R4)', '5', '(口10)'],
  [9, '(1)②ア2', '一時預かり事業の実施施設数', '全市町 / 各市町子ども担当課調べ', '22 (R4)', '24', 'を維持'],
  [10, '(1)②ア3', '児童遊園等の施設数', '全市町 / 子ども', '11 (R4)', '12', '基準値を維持 (R10)'],
  [11, '(1)②ア4', '児童発達支援センターの設置市町村数', '全市町 / 各市町福祉担', '3 (R4)', '4', '8'],
  [12, '(1)②イ1', '市民後見人養成者数', '全市町 / 置賜成年後見セン', '0 (R4)', '0', '40 (R10)'],
  [
    13,
    '(1)②イ2',
    '属性や世代を問わない包括的な相談支援窓口の設置市町村数',
    '全市町 / 各市町福祉担当課調',
    '2 (R4)',
    '2',
    '8 (R10)',
  ],
  [14, '(1)②イ3', '施設利用者数', '長井市 / 長井市', '0 (R4)', '0', '1,000人 (R10)'],
  [17, '(1)③1', '各学年1名の担任の配置', '全市町 / ', '-', '-', '-'],
  [18, '(1)④ア1', '各市町事業の実施件数', '全市町 / 農産担', '36 (R4)', '34', '基準値を維持 (R10)'],
  [
    19,
    '(1)④ア2',
    '鳥獣被害金額',
    '全市町 / 米森村課べ資ら 沢林整課県か り 技 が 料 数 り り り り り り り り り り り り り り り り り り',
    '56,211千円 (R4)',
    '未確定',
    '以下',
  ],
  [20, '(1)④イ1', '繁殖雌牛の頭数', '全市町 / 当課調', '2,497頭 (R4)', '2,599頭', '2,924頭 (R10)'],
  [21, '(1)④イ2', '飼料作物作付面積', '全市町 / ', '2057.5h a (R4)', '1917.4h a', '2109.2h a (R10)'],
  [
    22,
    '(1)④イ3',
    '受精卵移植頭数(受精卵を移植した親牛頭数)',
    '全市町 / 各市町畜産担当課調',
    '265頭 (R4)',
    '350頭',
    '325頭 (R10)',
  ],
  [23, '(1)④イ4', 'と畜頭数', '全市町 / 米沢市農政課調べ', '3,558頭 (R4)', '2,702頭', '3,600頭 (R10)'],
  [
    24,
    '(1)④イ5',
    '各市町PRイベントの実施件数',
    '全市町 / 各市町畜産担当課調ベ',
    '7 (R4)',
    '7',
    '基準値を維持 (R10)',
  ],
  [
    25,
    '(1)④イ6',
    '貸付牛頭数',
    '米南高川小飯豊市市市町町町 / 各市町畜産担当課調ベ',
    '246頭 (R4)',
    '221頭',
    '292頭 (R10)',
  ],
  [
    26,
    '(1)④1',
    '新規高等学校卒業求職者の県内事業所への就職率',
    '全市町 / ハローワーク米沢',
    '75.1% (R4)',
    '75.50%',
    '81.0% (R10)',
  ],
  [
    27,
    '(1)④1',
    '新規高等学校卒業求職者の県内事業所への就職率',
    '全市町 / ハローワーク長井',
    '77.4% (R4)',
    '71.40%',
    '78.0% (R10)',
  ],
  [30, '(1)④工1', '置賜地域観光入込客数', '全市町 / 観光者', '623万人 (R3)', '764万人 (R5)', '人'],
  [
    31,
    '(1)④工1',
    '置賜地域外国人旅行者数',
    '全市町 / 外国人旅行内県内実績調査',
    '1,111人 (R3)',
    '41,498人 (R5)',
    '人',
  ],
  [32, '(1)④工2', '置賜地域観光入込客数', '全市町 / ', '623万人 (R3)', '764万人 (R5)', '人'],
  [33, '(1)④工3', '置賜地域観光入込客数', '全市町 / 山形県観光者', '623万人 (R3)', '764万人 (R5)', '人'],
  [
    34,
    '(1)④工4',
    '旧長井小学校第一校舎の来館者数',
    '長井市 / 長井市',
    '60,027人 (R4)',
    '50,124人',
    '66,000人 (R10)',
  ],
  [
    35,
    '(1)④工4',
    'タス内商業施設の集客者数',
    '長井市 / 調べ',
    '127,097人 (R4)',
    '72,621人',
    '136,697人 (R10)',
  ],
  [36, '(1)⑤ア1', '資源化率', ' / (置広ごみ処理基本計画に', '12.4% (R4)', '12.40%', '20.0% (R10)'],
  [37, '(1)⑤ア1', '二酸化炭素排出量', ' / 各市町', '2,124 <del>T</del> t-CO2 (H25)', '未確定', ''],
  [38, '(1)⑤ア2', '荒廃森林の整備', '全市町 / ', '-', '_', '_'],
  [39, '(1)⑥', 'ソフト連携等の検討', '全市町 / ', '_', '-', '-'],
  [40, '(1)⑦1', '車両・通信設備等の計画的な整備・更新', '全市町 / ', '_', '-', '-'],
  [43, '(2)①ア1', '要望活動の継続', '全市町 / ', '-', '-', '-'],
  [
    44,
    '(2)①ア2',
    '米坂線の鉄道沿線活性化関連施策の取組数',
    ' / た鉄道沿線活性化プ',
    '32 (R5)',
    '39',
    '基準値以上 (R10)',
  ],
  [
    45,
    '(2)①ア2',
    'フラワー長井線の鉄道沿線活性化関連施策の取組数',
    ' / コロジェク',
    '28 (R5)',
    '31',
    '基準値以上 (R10)',
  ],
  [
    46,
    '(2)①ア3',
    '圏域内バス等の利用者数',
    '全市町 / 交通担',
    '320,254人 (R4)',
    '368,517人',
    '基準値を維持 (R10)',
  ],
  [47, '(2)①ア4', '路線交換の継続', '米長南高川飯豊西町町町町町町 / ', '-', '_', '-'],
  [48, '(2)①ア5', '要望活動の継続', ' / ', '-', '-', '-'],
  [49, '(2)②1', '広域移住相談会の実施件数', ' / 米沢市地域振興課調ベ', '1 (R4)', '1', '基準値以上 (R10)'],
  [50, '(2)②2', '広域連携事業の実施数', '全市町 / 米沢市地域振興課調', '1 (R4)', '1', '基準値以上 (R10)'],
  [51, '(3)ア1', '職員研修事業の実施件数', '全市町 / : 米沢市総務課調べ', '3 (R4)', '2', 'を維持'],
  [52, '(3)ア2', '広域連携事業の実施件数', '全市町 / 置賜広域行政事務組合調べ', '5 (R4)', '5', ''],
  [53, '(3)ア3', '連携取組事業数', '全市町 / 米沢市政策企', '0 (R4)', '1', '5'],
];

const read = (path: string): PlanDraft => readDocument({ name: 'seed.txt', bytes: readFileSync(path) });
const lineOf = (draft: PlanDraft, index: number) => {
  const place = draft.rows[index]?.place;
  return place?.kind === 'text' ? place.line : null;
};
const factsOf = (draft: PlanDraft, place: (row: PlanDraft['rows'][number]) => string) =>
  draft.rows.map((row, index) => [
    lineOf(draft, index),
    row.node.split(' ')[0],
    row.indicator,
    place(row),
    row.baseline,
    row.actual,
    row.target,
  ]);
const notUnderstood = (draft: PlanDraft) =>
  draft.residue
    .filter(({ reason }) => reason === 'not_understood')
    .map(({ place }) => (place.kind === 'text' ? place.line : null));
const linesOf = (draft: PlanDraft, certainty: string) =>
  draft.rows.flatMap((row, index) => (row.certainty === certainty ? [lineOf(draft, index)] : []));

describe.skipIf(!present)(title('米沢市 総合戦略評価シート R6'), () => {
  const draft = present ? read(strategyFile) : ({ rows: [] } as never);

  test('every row as it stands on paper', () => {
    expect(factsOf(draft, (row) => row.division)).toEqual(strategyFacts);
    expect(draft.rows.every(({ actualYear }) => actualYear === 2024)).toBe(true);
  });
  test('4 KGI, 48 KPI, two of them restated on a second place of the same indicator', () => {
    expect(draft.rows.filter(({ role }) => role === 'kgi')).toHaveLength(4);
    const restated = draft.plan.placements.filter((placement) => placement.restated);
    expect(restated).toHaveLength(2);
    for (const { indicatorId, restatedRow } of restated) {
      expect(draft.plan.placements.filter((placement) => placement.indicatorId === indicatorId)).toHaveLength(
        2,
      );
      expect(restatedRow?.series[0]?.baseline?.cell).not.toBe('');
    }
    expect(draft.plan.indicators).toHaveLength(50);
  });
  test('the tree, the projects, the narratives', () => {
    expect(draft.plan.levels.map(({ name }) => name)).toEqual(['基本目標', '施策']);
    expect(draft.plan.nodes).toHaveLength(21);
    expect(draft.plan.projects).toHaveLength(17);
    expect(
      draft.plan.projects.every((project) => project.text.length > 30 && project.divisions.length === 1),
    ).toBe(true);
    expect(draft.plan.narratives.map(({ nodeId, kind }) => `${nodeId} ${kind}`)).toEqual(
      ['1', '2', '3', '4'].flatMap((node) => [`${node} issues`, `${node} direction`]),
    );
  });
  test('footnotes stand with their cells', () => {
    const footnotes = draft.plan.indicators.flatMap(({ name, series }) =>
      series.flatMap(({ actuals }) =>
        actuals.flatMap(({ recorded }) => (recorded.footnote ? [[name.slice(0, 4), recorded.footnote]] : [])),
      ),
    );
    expect(footnotes).toEqual([
      ['将来も住', '参考値:新総合計画アンケート結果より'],
      ['特定健診', 'R6法定報告値:R7年秋に確定'],
      ['冬期間に', '次回、令和8年度実施予定'],
    ]);
  });
  test('only what is no text is left over', () => {
    expect(notUnderstood(draft)).toEqual([110, 163, 163, 313, 371]);
  });
  test('damaged rows are doubtful, with what neighbouring facts propose', () => {
    expect(linesOf(draft, 'doubtful')).toEqual(expect.arrayContaining([18, 106, 184, 294, 295]));
    expect(draft.doubts.flatMap(({ proposal }) => proposal ?? [])).toEqual(
      expect.arrayContaining(['政策企画課', '特定健診受診率', '【主な事業】']),
    );
  });
});

describe.skipIf(!present)(title('置賜定住自立圏 共生ビジョン R6'), () => {
  const draft = present ? read(visionFile) : ({ rows: [] } as never);

  test('every row as it stands on paper', () => {
    expect(factsOf(draft, (row) => `${row.municipalities} / ${row.source}`)).toEqual(visionFacts);
  });
  test('39 initiatives under four levels; the two job centres are two lines of one indicator', () => {
    expect(draft.plan.levels.map(({ name }) => name)).toEqual(['政策分野', '分野', '取組事項', '具体的取組']);
    expect(draft.plan.nodes.filter(({ level }) => level === 'level-4')).toHaveLength(39);
    expect(
      draft.plan.nodes.filter(({ level }) => level === 'level-4').every(({ page }) => page !== undefined),
    ).toBe(true);
    expect(draft.rows.flatMap(({ series }) => series ?? [])).toEqual([
      'ハローワーク米沢',
      'ハローワーク長井',
    ]);
    expect(draft.plan.indicators).toHaveLength(43);
  });
  test('damaged rows are doubtful, with what neighbouring facts propose', () => {
    const damaged = [
      4, 8, 10, 11, 12, 13, 14, 17, 18, 19, 20, 25, 26, 27, 30, 31, 32, 33, 36, 37, 39, 44, 45, 46, 47, 51,
      52, 53,
    ];
    expect(linesOf(draft, 'doubtful')).toEqual(expect.arrayContaining(damaged));
    expect(linesOf(draft, 'sure')).toEqual(expect.arrayContaining([6, 23]));
    expect(draft.doubts.flatMap(({ proposal }) => proposal ?? [])).toEqual(
      expect.arrayContaining([
        'エ',
        'ウ',
        '各市町子ども担当課調べ',
        '米沢市、長井市、南陽市、高畠町、川西町、飯豊町',
      ]),
    );
  });
  test('only what is no text is left over', () => expect(notUnderstood(draft)).toEqual([27, 31, 36]));
});

describe('the example plans read without anything left over', () => {
  const root = resolve(import.meta.dirname, '../../..');
  test.each([
    ['examples/yonezawa/strategy-r6.txt', 'yonezawa-strategy', 52],
    ['examples/okitama/vision-r6.txt', 'okitama-vision', 44],
  ])('%s', (path, layout, rows) => {
    const draft = read(resolve(root, path));
    expect(draft.layout).toBe(layout);
    expect(draft.rows).toHaveLength(rows);
    expect(notUnderstood(draft)).toEqual([]);
  });
});
