/**
 * Units and counters that follow a number in running text, longest first. A number with none of them
 * has no unit (合計特殊出生率 1.14).
 */
const words = `
% パーセント ポイント ppt pt 倍 割 分の1
円 ドル
人泊 人回 人日 延べ人 人工 人 名 者 組 世帯 家族 家庭 戸 棟 軒 室 床 件 回 社 店舗 店 企業 事業所 事業者 法人 団体 チーム
組織 グループ サークル クラブ 協議会 会場 会 校 園 学級 クラス 教室 講座 コース 施設 拠点 基 台 両 機 隻 頭 羽 匹 本 枚 冊 点
部 通 便 路線 系統 か所 カ所 ヶ所 ヵ所 ケ所 箇所 個所 個 地区 地域 区画 区域 市町村 市町 自治体 自治会 町内会 行政区 集落
品目 品種 品 種類 商品 メニュー 項目 事業 取組 施策 案件 プロジェクト 資格 言語 作品 題材 セット 口 袋 食 泊 分野 曲
日間 年間 か月 カ月 ヶ月 ヵ月 箇月 週間 月間 時間 分間 分 秒 日 週
km² km2 km㎡ ㎢ km m² m2 m³ m3 mm cm ㎞ ㎡ ㎥ ㍍ メートル キロメートル キロ m ha ヘクタール ㌶ a アール
kg ㎏ トン t-CO2 t-CO₂ tCO2 t g mg μg ℓ L リットル kL kl
MW kW GW MWh kWh GWh Wh W MJ GJ TJ
件数 フォロワー ビュー PV アクセス セッション 回線 アカウント ダウンロード いいね ページ ビット Mbps
位 度 歩 杯 着 票 議席 単位 コマ 株 俵 樹 ポスト 箱 発 筆 畝 ケース 例 病床 便数 TEU dB ベクレル
`
  .trim()
  .split(/\s+/u);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

export const counters: readonly string[] = [...new Set(words)]
  .sort((a, b) => b.length - a.length)
  .map((word) => (/^[A-Za-z]+$/u.test(word) ? `${escaped(word)}(?![A-Za-z])` : escaped(word)));
