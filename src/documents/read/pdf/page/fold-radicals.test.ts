import { expect, test } from 'vitest';
import { foldRadicals } from './fold-radicals.ts';

test.each([
  ['⽬標値', '目標値'],
  ['⼈⼝', '人口'],
  ['市⺠の⻑期の⻘い⻄', '市民の長期の青い西'],
  ['①3.30％、12.5㎡、１２', '①3.30％、12.5㎡、１２'],
])('%s is read as %s', (given, read) => expect(foldRadicals(given)).toBe(read));
