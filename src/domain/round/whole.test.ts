import { describe, expect, test } from 'vitest';
import { Exact } from '../decimal.ts';
import { type Part, type Whole, wholeOf } from './whole.ts';

const part = (municipality: string, value: string | null, more: Partial<Part> = {}): Part => ({
  municipality,
  value: value === null ? null : new Exact(value),
  ...more,
});
const read = ({ value, missing, included }: Whole) => [value?.toString() ?? null, missing, included];

describe('the whole of a 圏域 and its parts', () => {
  test.each<[string, Parameters<typeof wholeOf>, readonly unknown[]]>([
    ['合計', ['sum', [part('062022', '12'), part('062090', '0.5')]], ['12.5', [], ['062022', '062090']]],
    [
      '合計, one not answered',
      ['sum', [part('062022', '12'), part('062090', null)]],
      ['12', ['062090'], ['062022']],
    ],
    ['nobody has answered', ['sum', [part('062022', null)]], [null, ['062022'], []]],
    [
      '該当なし is no missing part',
      ['sum', [part('062022', '3'), part('062090', null, { notApplicable: true })]],
      ['3', [], ['062022']],
    ],
    ['0 is an answer', ['sum', [part('062022', '0')]], ['0', [], ['062022']]],
    [
      '率 of sums, not the mean of rates',
      [
        'ratio_of_sums',
        [
          part('062022', '30', { denominator: new Exact(40) }),
          part('062090', '5', { denominator: new Exact(60) }),
        ],
      ],
      ['35', [], ['062022', '062090']],
    ],
    ['率 without a denominator', ['ratio_of_sums', [part('062022', '30')]], [null, ['062022'], []]],
    [
      '率 of nothing',
      ['ratio_of_sums', [part('062022', '0', { denominator: new Exact(0) })]],
      [null, [], ['062022']],
    ],
    [
      '実施した市町の数',
      ['count', [part('062022', '1'), part('062090', '0'), part('062138', null)]],
      ['1', ['062138'], ['062022', '062090']],
    ],
  ])('%s', (_name, given, whole) => {
    expect(read(wholeOf(...given))).toEqual(whole);
  });
});
