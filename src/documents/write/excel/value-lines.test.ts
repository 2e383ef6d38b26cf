import { expect, test } from 'vitest';
import { valueLines } from './value-lines.ts';

test.each([
  ['小学校 79.5% 中学校 66.6% (R5)', 8, '小学校 79.5%\n中学校 66.6%\n(R5)'],
  ['小学校 79.5% 中学校 66.6% (R5)', 10, '小学校 79.5%\n中学校 66.6% (R5)'],
  ['小学校 79.5%', 9, '小学校 79.5%'],
  ['基準値を維持 (R10)', 7, '基準値を維持\n(R10)'],
  ['一語だけの長い値 12件', 5, '一語だけの長い値 12件'],
  ['延べ12件', 2, '延べ12件'],
])('%s in a column of %i', (text, width, lines) => expect(valueLines(text, width)).toBe(lines));
