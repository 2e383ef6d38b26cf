import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from '../../../../test/fixtures/published.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { foldText } from './fold-text.ts';
import { search } from './search.ts';

describe('what is the same to a search', () => {
  test.each([
    ['カタカナとひらがな', 'コミュニティ', 'こみゅにてぃ'],
    ['全角と半角', 'ＵＲＬ１２', 'url12'],
    ['半角カナと濁点', 'ﾃﾞｰﾀ', 'データ'],
    ['長音', 'サーバー', 'サーバ'],
    ['空白', '待 機　児童', '待機児童'],
    ['旧字', '米澤市', '米沢市'],
    ['異体字', '髙畠町', '高畠町'],
    ['書き方', '子供の居場所', '子どもの居場所'],
    ['書き方', '障がい者', '障害者'],
    ['送り仮名', '取り組み', '取組'],
    ['合字', '㎡', 'm2'],
    ['ハイフン', 'CO-2', 'CO2'],
  ])('%s: %s, %s', (_what, a, b) => {
    expect(foldText(a).text).toBe(foldText(b).text);
  });

  test.each([
    ['濁点', 'はし', 'ばし'],
    ['読みは知らない', '雪', 'ゆき'],
    ['大小の数', '10', '100'],
  ])('not: %s', (_what, a, b) => {
    expect(foldText(a).text).not.toBe(foldText(b).text);
  });

  test('every character knows its place, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, places } = foldText(text);
        expect(places).toHaveLength(folded.length + 1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.at(-1)).toBe(text.length);
        expect(foldText(folded).text).toBe(folded);
      }),
    );
  });
});

describe('search over what is published', () => {
  let plans: readonly PublishedPlan[];
  beforeAll(async () => {
    plans = await fixtures.typical().plans();
  });
  const titles = (typed: string) =>
    search(plans, typed, { from: 0, limit: 100 }).results.map(({ of }) => of.title);
  const text = (pieces: readonly { text: string; found: boolean }[] | null | undefined) =>
    (pieces ?? []).map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join('');

  test('one character is enough, and no spaces are needed', () => {
    expect(titles('医')).toContain('目標とする医師の数');
    expect(titles('共同研究')[0]).toBe('企業と大学の共同研究の数');
  });

  test('what was found is marked in the title as it is written', () => {
    const [first] = search(plans, 'キョウドウ研究　大学', { from: 0, limit: 1 }).results;
    expect(first).toBeUndefined();
    const [found] = search(plans, '大学 共同研究', { from: 0, limit: 1 }).results;
    expect(text(found?.title)).toBe('企業と[大学]の[共同研究]の数');
  });

  test('narratives are searched, with an excerpt around the place', () => {
    const found = search(plans, '担い手の年齢', { from: 0, limit: 1 });
    expect(found.total).toBeGreaterThan(1);
    expect(text(found.results[0]?.excerpt)).toContain('[担い手の年齢]が高く');
  });

  test('titles come before texts, and all terms have to be there', () => {
    const found = search(plans, '診療', { from: 0, limit: 100 }).results;
    const inTitle = found.map(({ title }) => title.some((piece) => piece.found));
    expect(inTitle).toEqual(inTitle.toSorted((a, b) => Number(b) - Number(a)));
    expect(titles('診療 共同研究')).toEqual([]);
  });

  test('nothing typed finds nothing; a page holds so many', () => {
    expect(search(plans, ' 　ー', { from: 0, limit: 10 })).toEqual({ total: 0, results: [] });
    const all = search(plans, 'の', { from: 0, limit: 1000 });
    const second = search(plans, 'の', { from: 5, limit: 5 });
    expect(second.total).toBe(all.total);
    expect(second.results).toEqual(all.results.slice(5, 10));
  });

  test('whatever is typed, marks are where it stands and no character is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (typed) => {
        for (const { of, title } of search(plans, typed, { from: 0, limit: 20 }).results)
          expect(title.map((piece) => piece.text).join('')).toBe(of.title);
      }),
    );
  });
});
