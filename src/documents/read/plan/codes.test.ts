import { describe, expect, test } from 'vitest';
import { codeAt, ordinalOf, splitCode, startsWithLookalike } from './codes.ts';

describe('codes of nodes', () => {
  test.each([
    ['1-1 先端技術', 'hyphen', '1-1', '先端技術', 1],
    ['(1) 生活機能', 'brackets', '(1)', '生活機能', 1],
    ['②福祉', 'circled', '②', '福祉', 2],
    ['ウ商工業の活性化', 'kana', 'ウ', '商工業の活性化', 3],
    ['3 医療従事者確保', 'number', '3', '医療従事者確保', 3],
    ['Ⅲ 教育', 'roman', 'Ⅲ', '教育', 3],
    ['基本目標2 ひと', 'label', '2', 'ひと', 2],
  ])('%s', (text, style, code, title, ordinal) => {
    expect(splitCode(text)).toEqual({ style, code, title });
    expect(ordinalOf(code)).toBe(ordinal);
  });

  test.each(['イベントの開催', '3市5町の連携', '医療'])('%s has none', (text) =>
    expect(splitCode(text)).toBeNull(),
  );

  test('the code expected next, and what a scan makes of it', () => {
    expect(codeAt(4, 'kana')).toBe('エ');
    expect(startsWithLookalike('工広域観光', 'エ')).toBe(true);
    expect(startsWithLookalike('工広域観光', 'オ')).toBe(false);
  });
});
