import { describe, expect, test } from 'vitest';
import { absoluteChart } from './absolute.ts';
import { chartPicture, type PictureProps } from './picture.tsx';
import { colourOf, pictureStyle } from './picture-style.ts';
import { wrapText } from './wrap-text.ts';

describe('lines of a picture', () => {
  test.each([
    ['あいうえおかきくけこ', 5, 3, ['あいうえお', 'かきくけこ']],
    ['あいうえお。かきくけ', 5, 3, ['あいうえお。', 'かきくけ']],
    ['あいうえおかきくけこ', 3, 2, ['あいう', 'えお…']],
    ['to the target by 2028', 6, 3, ['to the', 'target by', '2028']],
    ['', 5, 2, []],
  ])('%s in %d em', (text, em, lines, expected) => {
    expect(wrapText(text, em, lines)).toEqual(expected);
  });
});

test('shares of the width and heights of letters become pixels', () => {
  const chart =
    '<svg class="trend" role="img"><title id="a">名</title><line x1="10%" y1="50%" x2="90.5%" y2="0.5rem"/></svg>';
  expect(absoluteChart(chart, { x: 5, y: 6, width: 200, height: 40 })).toBe(
    '<svg class="trend" x="5" y="6" width="200" height="40"><line x1="20" y1="20" x2="181" y2="8"/></svg>',
  );
});

test('a picture brings all its colours: no role, no token is left', () => {
  const everything = '<g class="bullet bullet-track bullet-way bullet-actual trend trend-label trend-point">';
  expect(pictureStyle('behind', everything)).not.toMatch(/var\(|rem|@media/);
  expect(pictureStyle('behind', everything)).toContain(colourOf('behind'));
  expect(pictureStyle('behind', '<line class="bullet-way"/>')).toBe(
    `.bullet-way { stroke: ${colourOf('behind')}; stroke-width: 12px;}`,
  );
  expect(colourOf('ink')).toMatch(/^#/);
  expect(() => colourOf('nothing')).toThrow('no colour');
});

const props: PictureProps = {
  title: '共同研究の数 <1>',
  tone: 'behind',
  grade: '△ 遅れ',
  sentence: '1年目は20件。4年で100件の目標に対し目安を下回りました。',
  bullet: {
    id: 'b',
    title: 't',
    description: 'd',
    tone: 'behind',
    baseline: null,
    actual: 20,
    expected: 25,
    target: 100,
    fromZero: true,
    mirrored: false,
  },
  trend: null,
  source: '青葉野市 総合戦略 第1版',
  description: '実績 20件、目標 100件',
};

test('texts stay texts, and what cannot be drawn is left out', () => {
  const picture = chartPicture(props);
  expect(picture).toContain('共同研究の数 &lt;1&gt;');
  expect(picture).toContain('class="bullet tone-behind"');
  expect(picture).not.toContain('class="trend"');
  const bare = chartPicture({
    ...props,
    bullet: { ...props.bullet, actual: null, expected: null, target: null },
  });
  expect(bare).not.toContain('class="bullet');
});
