import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { machineText } from './machine-text.ts';
import { isPlatformCharacter, isUncommonCharacter } from './platform-characters.ts';

describe('text for tables that machines read', () => {
  test.each([
    ['米沢市', '米沢市'],
    [' 米沢市\n総合　戦略 ', '米沢市 総合　戦略'],
    ['米沢市　　総合戦略', '米沢市 総合戦略'],
    ['合　計', '合計'],
    ['総 合 計 画', '総合計画'],
    ['a b', 'a b'],
    ['①産業', '(1)産業'],
    ['①3.30％', '(1)3.30％'],
    ['3①', '3(1)'],
    ['❷', '(2)'],
    ['⓫⓿⓵', '(11)(0)(1)'],
    ['⑴', '(1)'],
    ['⑳', '(20)'],
    ['基本目標Ⅱ', '基本目標II'],
    ['千t-CO₂', '千t-CO2'],
    ['㎡', 'm2'],
    ['10²', '10^2'],
    ['1½', '1 1/2'],
    ['㈱みなと', '(株)みなと'],
    ['㍻30年', '平成30年'],
    ['℃ ‰ 〜 ～ − － ― ‖ ￥ ％', '℃ ‰ 〜 ～ − － ― ‖ ￥ ％'],
    ['ﾊﾛｰﾜｰｸ', 'ﾊﾛｰﾜｰｸ'],
    ['髙畠町の𠮷野', '髙畠町の𠮷野'],
    ['左\u202eから\u200b右\u0007', '左から右'],
  ])('%j is %j', (text, plain) => expect(machineText(text)).toBe(plain));

  test('done twice changes nothing more, and leaves nothing that depends on the machine', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, (written) => {
        const plain = machineText(written);
        expect(machineText(plain)).toBe(plain);
        expect([...plain].filter(isPlatformCharacter)).toEqual([]);
        expect(plain).not.toMatch(/^\s|\s$|\n|\s\s/u);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([...'①Ⅱ㎡㈱㍻₂½㌶ⅳ'])('%s depends on the machine', (character) =>
    expect(isPlatformCharacter(character)).toBe(true),
  );
  test.each([...'あ亜漢ー々〆％℃△▲※〃＝＠ ｱ7a'])('%s is everywhere', (character) => {
    expect(isPlatformCharacter(character)).toBe(false);
    expect(isUncommonCharacter(character)).toBe(false);
  });
  test.each(['髙', '﨑', '𠮷', '🌾'])('%s is not everywhere, but nothing stands for it', (character) => {
    expect(isPlatformCharacter(character)).toBe(false);
    expect(isUncommonCharacter(character)).toBe(true);
  });
});
