import { describe, expect, test } from 'vitest';
import { joinName, joinProse, joinValue } from './join-words.ts';

describe('names: breaks inside Japanese words go, other spaces stay', () => {
  test.each([
    ['市内企業と山形大学工学 部教員の共同研究数', '市内企業と山形大学工学部教員の共同研究数'],
    [
      '学生と地元企業のマッチ ングを目的としたセミ ナー・ガイダンス',
      '学生と地元企業のマッチングを目的としたセミナー・ガイダンス',
    ],
    ['TEAM NEXT YONEZAWAの登録数', 'TEAM NEXT YONEZAWAの登録数'],
    ['行政DX の推進', '行政DXの推進'],
    ['社会増減 (転入者数 – 転出者数)', '社会増減(転入者数–転出者数)'],
    ['健康寿命　男性', '健康寿命 男性'],
    ['担　当　課', '担当課'],
    ['圏 域 マ ネ', '圏域マネ'],
    ['待機児童数\n（保育所）', '待機児童数（保育所）'],
  ])('%s → %s', (written, joined) => expect(joinName(written)).toBe(joined));
});

describe('value cells: units join their number, labels and doubtful characters stay apart', () => {
  test.each([
    ['623万 人 (R3)', '623万人 (R3)'],
    ['1,973 人/年(R4)', '1,973人/年(R4)'],
    ['延べ 160,000 千円 (R6-R9)', '延べ 160,000千円 (R6-R9)'],
    ['延べ12件 (H30年6 月~R4)', '延べ12件 (H30年6月~R4)'],
    ['小学校 79.5% 中学校 66.6% (R5)', '小学校 79.5% 中学校 66.6% (R5)'],
    ['男 80.1 女 86.2', '男 80.1 女 86.2'],
    ['小学校 5校 中学校 3校', '小学校 5校 中学校 3校'],
    ['3地区 累計5地区', '3地区 累計5地区'],
    ['747 1 t-CO₂ (R1)', '747 1 t-CO₂ (R1)'],
    ['2057.5h a (R4)', '2057.5h a (R4)'],
    ['基準値 を維持 (R10)', '基準値を維持 (R10)'],
    ['-684人', '-684人'],
  ])('%s → %s', (written, joined) => expect(joinValue(written)).toBe(joined));
});

describe('prose: labels of a list stay apart', () => {
  test.each([
    ['事業を実 施した。', '事業を実施した。'],
    ['転出者2,503 人と561人', '転出者2,503人と561人'],
    ['推移 令和4年度:5団体 令和5年度:6団体', '推移 令和4年度:5団体 令和5年度:6団体'],
    ['終えた。 次に', '終えた。 次に'],
  ])('%s → %s', (written, joined) => expect(joinProse(written)).toBe(joined));
});
