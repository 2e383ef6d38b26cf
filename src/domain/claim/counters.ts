import { unitTable } from '../value/unit-table.ts';

/** Counters of running text that no value cell is written in. */
const spoken = `
倍 割 分の1 人工 家族 家庭 協議会 拠点 町内会 品種 題材 セット 袋 食 泊 日間 年間 週間 月間 時間 分間 週
kL 延べ人 ビット Mbps 杯 着 単位 ポスト 箱 発 畝 ケース 便数 件数 いいね 病院 橋 学級 人泊
`
  .trim()
  .split(/\s+/u);

/** Units of cells that are more often the beginning of another word in a text (3等, 2案, 5つ星, 4式典). */
const notInText = new Set([
  '等',
  '案',
  '式',
  '例',
  '作',
  '級',
  'コ',
  '年',
  '月',
  '日',
  '時',
  '分',
  '秒',
  'p',
  'P',
]);

const words = [
  ...unitTable.flatMap(([, forms]) => forms.split(' ').map((form) => form.split('=')[0] ?? '')),
  ...spoken,
].filter((word) => word !== '' && !notInText.has(word));

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Patterns of the units and counters that follow a number in running text, longest first. */
export const counters: readonly string[] = [...new Set(words)]
  .sort((a, b) => b.length - a.length)
  .map((word) => (/^[A-Za-z]+$/u.test(word) ? `${escaped(word)}(?![A-Za-z])` : escaped(word)));
