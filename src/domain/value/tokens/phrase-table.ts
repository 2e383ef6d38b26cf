import type { Basis, Qualifier, ValueStatus } from '../reading.ts';

/** What a word of the cells says. */
export type Meaning =
  /** A bound or direction; `at` 'before' stands before the number (「最低3回」). */
  | {
      readonly kind: 'qualifier';
      readonly qualifier: Qualifier;
      readonly strict?: true;
      readonly at?: 'before';
    }
  | { readonly kind: 'basis'; readonly basis: Basis; readonly noted?: true }
  /** Kept as a note. */
  | { readonly kind: 'note' }
  /** Says nothing that the reading holds (particles, 「実績」「値」). */
  | { readonly kind: 'neutral' }
  /** What a worded or relative target is measured against. */
  | { readonly kind: 'base' }
  /** What was or will be done (「策定」「実施」). */
  | { readonly kind: 'action' }
  | {
      readonly kind: 'status';
      readonly status: ValueStatus;
      readonly uncertain?: 'zero_or_none' | 'status_uncertain';
    }
  | { readonly kind: 'sign'; readonly negative: boolean }
  /** 「合計」: the sum over the window, where there is one; else of the parts. */
  | { readonly kind: 'total' };

const rows: readonly (readonly [Meaning, string])[] = [
  [{ kind: 'qualifier', qualifier: 'gte' }, '以上 以上とする 以上を目指す'],
  [
    { kind: 'qualifier', qualifier: 'gte', strict: true },
    '超 超え を超える 超える を上回る 上回る を上回ること より大きい より多い',
  ],
  [{ kind: 'qualifier', qualifier: 'lte' }, '以下 以内 以下とする 以内とする'],
  [{ kind: 'qualifier', qualifier: 'lte', strict: true }, '未満 を下回る 下回る より小さい より少ない'],
  [{ kind: 'qualifier', qualifier: 'gte', at: 'before' }, '最低 最低でも 少なくとも 下限'],
  [{ kind: 'qualifier', qualifier: 'lte', at: 'before' }, '最大 最大で 上限 最高で'],
  [
    { kind: 'qualifier', qualifier: 'maintain' },
    '維持 維持する 維持すること 維持継続 キープ 横ばい 同水準 同程度 同等 並み 並 同数 現状どおり 現状通り 据置 据え置き',
  ],
  [
    { kind: 'qualifier', qualifier: 'increase' },
    '増 増加 増加させる 増加する 増やす 増加傾向 増加傾向へ 増大 純増 皆増 向上 向上させる 向上する 上昇 上昇傾向 上昇させる 拡大 拡大する 拡充 アップ UP up Up 伸長 引き上げ 引上げ 引き上げる 底上げ 倍増 高める',
  ],
  [
    { kind: 'qualifier', qualifier: 'decrease' },
    '減 減少 減少させる 減少する 減らす 減少傾向 減少傾向へ 純減 削減 削減する 引き下げる 低減 低減する 縮減 縮小 縮小する 低下 低下させる 抑制 抑制する 短縮 軽減 引き下げ 引下げ 半減 ダウン DOWN down Down 圧縮',
  ],
  [
    { kind: 'basis', basis: 'cumulative' },
    '延べ のべ 延 累計 累計値 累計で 累積 累積値 通算 総計 総延べ 延べ総数 累計数 延べ人数 延人数 のべ人数 延べ件数 延べ回数 延べ数 期間累計 期間合計 期間計 期間中 期間内 計画期間中 計画期間内 計画期間 計画期間累計 計画期間合計',
  ],
  [
    { kind: 'basis', basis: 'per_year' },
    '年 年間 毎年 毎年度 各年 各年度 単年度 単年 年当たり 年あたり 1年当たり 1年あたり 年度ごと 年ごと 年度毎 年毎 一年間',
  ],
  [{ kind: 'basis', basis: 'per_year', noted: true }, '年平均 年度平均 年間平均'],
  [
    { kind: 'basis', basis: 'point' },
    '時点 現在 末時点 末現在 年度末 年度末時点 年度末現在 期末 期末現在 年末 年末時点 当該年度末',
  ],
  [
    { kind: 'note' },
    '約 ほぼ およそ おおむね おおよそ 概ね 凡そ 程度 前後 ほど くらい 余 余り あまり 弱 強 台 速報 速報値 確定値 確報 確報値 暫定 暫定値 推計 推計値 推定 推定値 見込 見込み 見込値 見込み値 見込数 見込額 見込量 参考 参考値 平均 平均値 概算 概数 予定 予測 予測値 予算 決算 当初予算 決算額 再掲 新規 改 うち数 内数 外数 速報ベース 以降 頃 ごろ 上旬 中旬 下旬 末頃 上旬頃 中旬頃 下旬頃 直近値 最新値 過去最高 満点 未達成 未達 目標達成',
  ],
  [
    { kind: 'neutral' },
    'の に を は が で と へ も や として する させる した して して、 なる とする になる になること を目指す 目指す 目標とする こと 。 、 実績 実績値 実績数 値 目標 目標値 実績は 数値 とも ずつ まで までに 調査結果 中 内 等 など ※',
  ],
  [
    { kind: 'base' },
    '過去 直近 国の平均 基準値 基準 基準年 基準年度 基準年値 基準時 現状値 現状 現状値程度 現状程度 現況値 現況 現在値 現時点 策定時 計画策定時 計画当初 当初値 当初 初期値 前年度 前年 前年度値 前年値 前年度実績 前年実績 前年同期 前回 前回値 前回調査 前回調査時 昨年 昨年度 直前年度 前計画 前期計画 前期 全国平均 全国平均値 全国 全国値 国平均 国 国の平均 県平均 県平均値 県内平均 県 県の平均 府平均 道平均 都平均 市平均 市町村平均 県内市町村平均 類似団体平均 類似団体 圏域平均 同規模自治体平均 比 比で より よりも から に比べ に比べて と比べ と比べて に対し に対して 対 水準 の水準 実績比 目標値 前年比 前年度比 前年対比 前年度対比 対前年 対前年度 対前年比 対前年度比 基準値比 基準年比 基準年度比 現状比 現状値比 全国比 計画比 目標比 人口',
  ],
  [
    { kind: 'action' },
    '実施 実施する 実施済 実施済み 実施中 開催 開所 開館 開校 開園 事業終了 設置 設置済 設置済み 設置する 開設 整備 整備済 整備済み 整備完了 整備中 策定 策定済 策定済み 策定完了 策定中 作成 作成済 作成済み 完成 完了 完了済 終了 達成 継続 継続実施 継続する 推進 推進する 検討 検討する 構築 確立 導入 導入済 導入済み 運用 運用開始 稼働 供用 供用開始 開始 着手 着工 竣工 締結 締結済 締結済み 指定 認定 登録 選定 公表 公開 配布 発行 発信 配信 派遣 支援 参加 加入 受入 受入れ 受け入れ 利用 活用 確保 創出 創設 新設 増設 改修 改築 建設 建替 更新 改定 改訂 見直し 統合 廃止 移行 移転 調査 アンケート 研修 育成 養成 採用 配置 委嘱 任命 協議 検討中 要望 要望活動 働きかけ 連携 協力 交流 販売 出荷 生産 栽培 植栽 造成 取得 購入 寄贈 収集 処理 除去 解体 解消 改善 強化 充実 促進 普及 定着 周知 啓発 広報 PR 実証 試行 試験 運行 運航 運営 維持管理 管理 保全 保存 保護 助成 補助 交付 支給 給付 貸付 融資 減免 免除 相談 対応 訪問 巡回 点検 診断 検診 健診 接種 成立 成約 内定 就職 就業 就農 起業 創業 開業 開店 出店 立地 進出 誘致 移住 定住 受講 修了 卒業 合格 取組 取り組み 取組中 取組継続 一部実施 順次実施 全て実施 全校実施 全地区実施 全地域で実施 通年 毎月 随時 適宜 済 済み 有 有り あり 無償化 達成済 達成済み 全線開通 開通 一部開通 事業化 商品化 製品化 法人化 具体化 制度化 可決 議決 施行 制定 提出 申請 応募 受賞 入賞 優勝 出場 出展 掲載 放送 放映 搭載 検証 評価 分析 把握 報告 回収 返却 納付 収納 販路開拓 開拓 開発 発掘 発見 発生 増築 増員 増額 増便 調整 一本化 共同化 共有 可視化 電子化 デジタル化 オンライン化',
  ],
  [
    { kind: 'status', status: 'pending' },
    '未確定 集計中 調査中 公表前 未公表 公表待ち 未発表 発表前 未集計 集計前 集計待ち 算定中 算出中 精査中 確認中 照会中 照会 未判明 未算出 算定前 未確認 未定 調整中 確定前 確定待ち 確定 後日確定 後日公表 公表予定 発表予定 確定予定 集計予定 算定予定 判明予定 判明 公表後 確定後 後日 追って 今後設定 今後検討 設定予定 公表され次第 把握中 作業中 今後公表 未把握 速報待ち 数値未確定 今後確定 結果待ち データ待ち 未報告 集計未了',
  ],
  [
    { kind: 'status', status: 'not_measured' },
    '未調査 調査なし 調査無し 調査未実施 調査せず 調査未了 初回調査 次回調査 次回実施 未測定 未計測 測定なし 計測なし 測定不能 計測不能 隔年調査 調査年でない 調査年ではない 調査対象外 調査対象年度外 対象外年度 調査年度でない 調査年度ではない 調査実施年ではない 未把握のため 統計なし 調査予定 調査実施予定 測定予定 計測予定 実施年度外 調査休止 調査を実施していない 調査を行っていない 調査実施なし アンケート未実施 アンケートなし アンケート実施なし 調査は未実施 非実施年 調査非実施 5年に1度の調査 次期調査',
  ],
  [
    { kind: 'status', status: 'not_measured' },
    '未実施 隔年調査のため未実施 実施せず 未開催 データなし データ無し 算出不可 算出不能 把握不可 把握していない 算定不能',
  ],
  [
    { kind: 'status', status: 'not_measured', uncertain: 'status_uncertain' },
    '中止 中止のため 開催中止 実施中止 休止 延期 不明 開催なし 未整備 未設置 未着手 未策定 未導入 欠測 事業休止 実施なし 実施無し',
  ],
  [
    { kind: 'status', status: 'none' },
    'なし 無し 該当なし 該当無し 該当無 該当せず 対象外 対象なし 対象者なし 設定なし 設定無し 未設定 目標なし 目標設定なし 数値目標なし 数値設定なし 指標なし 非該当 無 N/A n/a NA n.a. 特になし 該当者なし 該当事業なし 該当事例なし 基準値なし 現状値なし 新規のためなし 新規事業のためなし',
  ],
  [
    { kind: 'status', status: 'none', uncertain: 'zero_or_none' },
    '実績なし 実績無し 実績無 ゼロ 皆無 皆減 無実績',
  ],
  [{ kind: 'total' }, '合計 計 総数 合算 合計値 総合計'],
  [{ kind: 'sign', negative: true }, '転出超過 社会減 自然減 マイナス 赤字 支出超過 輸入超過'],
  [{ kind: 'sign', negative: false }, '転入超過 社会増 自然増 プラス 黒字'],
];

/** Every phrase with its meaning. */
export const phraseTable: ReadonlyMap<string, Meaning> = new Map(
  rows.flatMap(([meaning, phrases]) => phrases.split(' ').map((phrase) => [phrase, meaning] as const)),
);
