import type { NarrativeKind } from '#domain';
import type { ColumnKind } from './column.ts';

export interface HeadingEntry {
  readonly kind: ColumnKind;
  readonly role?: 'kgi' | 'kpi' | 'output';
  readonly narrative?: NarrativeKind;
  readonly yearly?: boolean;
  /** Without spaces, years and marks; full-width letters and brackets as half-width; letters small. */
  readonly words: readonly string[];
}

/** Words separated by white space. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/**
 * What municipalities call the columns of their sheets. Data: a new word is a new entry here or in a
 * layout, never a condition in the code. Longer words win over shorter ones.
 */
export const headingDictionary: readonly HeadingEntry[] = [
  {
    kind: 'name',
    role: 'kgi',
    words: list(`
      重要目標達成指標kgi 重要目標達成指標(kgi) 重要目標達成指標 kgi kgi(数値目標) 数値目標
      数値目標(kgi) 目標指標 基本目標の数値目標 成果目標 指標(kgi)
    `),
  },
  {
    kind: 'name',
    role: 'kpi',
    words: list(`
      重要業績評価指標kpi 重要業績評価指標(kpi) 重要業績評価指標 業績評価指標 kpi kpi名 kpi名称
      kpiの名称 kpi指標 kpi項目 指標(kpi) 指標名(kpi) 指標名 指標名称 指標の名称 指標 指標項目
      成果指標 成果指標(kpi) 成果指標名 評価指標 評価指標名 評価指標(kpi) 代表指標 まちづくり指標
      施策指標 管理指標 目標項目 進捗指標 達成指標 測定指標 モニタリング指標 アウトカム指標
      成果指標(アウトカム) 主な指標 取組指標 項目 指標内容 指標・目標
    `),
  },
  {
    kind: 'name',
    role: 'output',
    words: list(`
      活動指標 活動指標名 アウトプット指標 活動指標(アウトプット) 活動量 事業指標
    `),
  },
  {
    kind: 'series',
    words: list(`
      内訳 区分内訳 指標の内訳 対象別 市町別 施設別 細目
    `),
  },
  {
    kind: 'baseline',
    words: list(`
      基準値 基準 基準年値 基準年度値 現状値 現状 現況値 現況 策定時 策定時値 策定時の値
      策定時現状値 計画策定時 計画策定時の値 計画策定時現状値 当初値 当初 当初現状値 初期値 開始時
      計画当初値 基準値(現状値) 現状値(基準値) ベース値 従前値 戦略策定時 策定当初 基準値(策定時)
      計画開始時 出発点
    `),
  },
  {
    kind: 'actual',
    words: list(`
      実績値 実績 実績数値 実績値等 年度実績 年度実績値 年実績 年実績値 実績額 実績数 達成値 直近値
      直近実績 直近の実績 最新値 最新実績 実績(見込) 実績見込 実績値(見込) 測定値 実測値 年度末実績
      年度末現在 現在値 進捗状況(実績値) 実績(値) 年度値 年度の実績 年度の実績値 当該年度実績
      本年度実績 結果 前年度実績 前年度実績値
    `),
  },
  {
    kind: 'target',
    words: list(`
      目標値 目標 最終目標 最終目標値 目標数値 目標年度値 目標年値 計画目標 計画目標値 計画値
      期間目標 達成目標 達成目標値 kpi目標値 kgi目標値 kpi(目標値) 年度目標 年度目標値 年目標
      年目標値 目標(値) 最終年度目標 最終年度目標値 計画最終年度目標 終期目標 計画終了時目標
      到達目標 目標水準 最終年度 計画期間目標 期間目標値 目標(最終年度) めざす値 めざそう値
      目指す値 目標額 累計目標 最終値 最終 目標(最終)
    `),
  },
  {
    kind: 'target',
    yearly: true,
    words: list(`
      中間目標 中間目標値 単年度目標 単年度目標値 年次目標 年次目標値 当該年度目標 各年度目標
      年度計画 計画
    `),
  },
  {
    kind: 'baseline_year',
    words: list(`
      基準年 基準年度 基準時点 現状年度 現状値年度 基準値年度 基準値の年度 基準年次
    `),
  },
  {
    kind: 'target_year',
    words: list(`
      目標年 目標年度 目標年次 達成年度 目標値年度 目標達成年度 目標時期 達成時期
    `),
  },
  {
    kind: 'unit',
    words: list(`
      指標の単位 単位 単位名 数値単位
    `),
  },
  {
    kind: 'line',
    words: list(`
      区分 値区分 目標・実績 目標/実績 計画・実績 種類
    `),
  },
  {
    kind: 'division',
    words: list(`
      所管課・係 担当部局・課 担当課・室 主な担当課 担当部・課 部局 局名 所管部局・課 担当名 部局名
      担当部局名 所管課室 担当課 担当課名 担当課等 担当課・係 担当課室 担当所属 担当 担当部署
      担当部署名 担当部課 担当部局 担当部課名 担当室 担当係 担当班 所管課 所管課名 所管 所管部署
      所管課等 所管部課 所管部局 主管課 主管課名 主管 主管部署 主担当課 主担当 実施課 担当組織 所属
      所属名 課名 部署 部署名 部課名 責任課 関係課 関係課名 関係部署 実施主体 取組主体 取りまとめ課
      回答課 作成課
    `),
  },
  {
    kind: 'source',
    words: list(`
      備考 出典 出所 データ出所 データの出所 調べ 資料 出典等 備考(出典) 備考・出典 根拠 根拠資料
      出典・根拠 データソース 資料出所 統計資料 把握方法 測定方法 出典資料 使用データ 備考欄 摘要
      統計名
    `),
  },
  {
    kind: 'municipalities',
    words: list(`
      関係市町 関係市町村 関係自治体 構成市町 構成市町村 連携市町 連携市町村 市町村 市町 市町名
      市町村名 実施市町 実施市町村 関係団体 対象市町村
    `),
  },
  {
    kind: 'number',
    words: list(`
      no no. № 番号 通番 通し番号 連番 項番 指標番号 指標no 指標no. kpino kpino. kpi番号 整理番号
      # 順
    `),
  },
  {
    kind: 'role',
    words: list(`
      指標区分 指標種別 指標の種類 指標の区分 指標種類 指標分類 kgi/kpi 種別
    `),
  },
  {
    kind: 'level_code',
    words: list(`
      施策番号 施策コード 施策no 施策no. 目標番号 基本目標番号 政策番号 政策コード 事業番号
      事業コード 施策体系コード 体系コード 体系番号 取組番号 体系 コード
    `),
  },
  {
    kind: 'project',
    words: list(`
      主な事業 主要事業 事業名 事務事業 事務事業名 主な取組事業 構成事業 主な事業名
    `),
  },
  {
    kind: 'narrative',
    narrative: 'issues_and_direction',
    words: list(`
      課題・今後の方向性 課題及び今後の方向性 課題と今後の方向性 課題・方向性 課題と対応
      課題・今後の方針 課題及び今後の方針 課題と今後の取組 課題・改善点 課題及び対応
      今後の課題・方向性 課題・対応 課題と改善策
    `),
  },
  {
    kind: 'narrative',
    narrative: 'issues',
    words: list(`
      課題 現状と課題 課題等 現状・課題 主な課題 残された課題 要因分析 課題分析 未達成の理由
      今後の課題 問題点 問題点・課題 要因
    `),
  },
  {
    kind: 'narrative',
    narrative: 'direction',
    words: list(`
      今後の方向性 今後の方針 今後の取組 今後の取組方針 今後の展開 今後の対応 方向性 改善策
      今後の取組の方向性 次年度の取組 次年度の方針 翌年度の方針 対応方針 今後の予定 改善内容
      今後の取り組み
    `),
  },
  {
    kind: 'narrative',
    narrative: 'progress',
    words: list(`
      進捗状況 取組状況 取組実績 取組内容 取組の内容 実施状況 実施内容 事業実績 主な取組
      主な取組内容 主な取組状況 取組の状況 取組状況・成果 取組実績・成果 進捗 活動実績 取り組み状況
      取組の実績 年度取組状況 年度の取組状況 年度の取組 年度取組 年度取組実績 年度の取組実績
      実施した取組 成果 取組と成果 取組の成果 進捗状況等 年度進捗状況
    `),
  },
  {
    kind: 'narrative',
    narrative: 'summary',
    words: list(`
      総括 総合評価コメント 評価コメント 評価の理由 評価理由 所見 評価所見 内部評価 担当課評価
      コメント 総評 評価内容 自己評価
    `),
  },
  {
    kind: 'narrative',
    narrative: 'other',
    words: list(`
      外部評価 外部評価意見 委員意見 外部評価委員の意見 有識者意見 審議会意見 委員会意見 意見 対応
      事業概要 事業内容 概要 施策の内容 施策の概要
    `),
  },
  {
    kind: 'definition',
    words: list(`
      期待する効果 期待される効果 定義 指標の定義 指標の説明 指標説明 説明 指標の考え方 指標の内容
      設定理由 指標設定の考え方 定義・算出方法
    `),
  },
  {
    kind: 'formula',
    words: list(`
      算式 計算式 算出方法 算定方法 算出式 算定式 計算方法 算出根拠
    `),
  },
  {
    kind: 'settled_when',
    words: list(`
      数値確定時期 数値確定の時期 確定時期 公表時期 調査時期 把握時期 調査周期 実績確定時期
      把握周期
    `),
  },
  {
    kind: 'extra',
    words: list(`
      累計 実績累計 累計実績 合計 計 増減 増減数 進捗率 達成率 達成度 達成状況 評価 判定 評価区分
      進捗度 進捗評価 達成度評価 ランク 総合評価 増減 増減率 前年比 前年度比 前年差 対前年度比
      基準値比 目標達成率 目標達成度 達成見込 達成見込み 進捗区分 傾向 推移 方向 目標の方向
      指標の方向 重み sdgs sdgsの目標 関連するsdgs sdgsゴール 関連sdgs ゴール sdgsのゴール 予算額
      決算額 予算 決算 事業費 コスト 財源 予算額(千円) 決算額(千円) 優先度 順位 全国平均 県平均
      比較値 全国値 県値 交付金 指標の動き 目標方向 進捗状況(評価) 達成率(%) 進捗率(%) ページ 頁
      掲載ページ 担当者 連絡先
    `),
  },
];

const ranks: readonly (readonly [number, string])[] = [
  [5, '編'],
  [10, '章'],
  [12, '将来像'],
  [15, '政策分野'],
  [20, '基本目標 基本方針 基本方向 基本柱 柱 戦略 基本戦略 政策目標 政策 重点目標 重点プロジェクト 大項目'],
  [22, 'プロジェクト 目標'],
  [25, '分野'],
  [26, '節'],
  [30, '中項目 基本的方向'],
  [33, '施策分野 施策の柱'],
  [35, '基本施策 重点施策'],
  [36, '施策の方向性'],
  [40, '小項目 施策 施策名 主要施策'],
  [45, '単位施策 施策の方向 取組事項'],
  [50, '具体的施策 具体的な施策 具体的取組 具体的な取組 主な施策 取組 取組名 取組項目'],
];

/**
 * Names of levels, with their rank: a smaller rank stands above. Plans use two to four of them in this
 * order; where a sheet has them as columns, the order of the columns decides instead.
 */
export const levelWords: readonly { readonly name: string; readonly rank: number }[] = ranks.flatMap(
  ([rank, names]) => list(names).map((name) => ({ name, rank })),
);
