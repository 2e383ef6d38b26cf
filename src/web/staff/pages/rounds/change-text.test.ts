import { expect, test } from 'vitest';
import { parseCell } from '#domain';
import { changeText } from './change-text.ts';

test.each<[string | undefined, string, string | null]>([
  ['15人', '18人', '+3人 (+20.0%)'],
  ['1,500人', '1,200人', '−300人 (−20.0%)'],
  ['61.0%', '62.5%', '+1.5ポイント'],
  ['62.5%', '61%', '−1.5ポイント'],
  ['△10人', '5人', '+15人 (+150.0%)'],
  ['0件', '3件', '+3件'],
  ['20件', '20件', '±0'],
  ['20件', '20人', null],
  ['20件', '未確定', null],
  ['小学校 79.5% 中学校 66.6%', '80%', null],
  [undefined, '20件', null],
])('%s, then %s: %s', (before, now, expected) => {
  expect(changeText(before, parseCell(now))).toBe(expected);
});
