import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimalText } from '../decimal.ts';
import { formatReading } from './format-reading.ts';
import { parseCell } from './parse-cell.ts';
import type { Reading } from './reading.ts';

const cells = readFileSync(path.join(import.meta.dirname, 'cells.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t')[0] ?? '');

/** Pieces of cells put together at random: far more nonsense than any scan produces. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '12',
        '1,234',
        '0.5',
        '3,00',
        '８',
        '人',
        '件',
        '%',
        '千円',
        '万',
        '億',
        '年',
        'R6',
        '令和6年度',
        '(',
        ')',
        '（',
      ],
      ...[
        '）',
        '、',
        '・',
        ' ',
        '延べ',
        '累計',
        '以上',
        '未満',
        '維持',
        '増',
        '減',
        '△',
        '-',
        '―',
        '~',
        '※',
        '①',
        'O',
        'l',
      ],
      ...[
        '小学校',
        '男',
        '全国',
        '位',
        '/',
        ':',
        '未確定',
        'なし',
        'を',
        '約',
        '1日当たり',
        '<br>',
        '口10',
        '５年間',
        '2019',
      ],
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));

const essence = (reading: Reading) => ({
  value: reading.value,
  unit: reading.unit,
  qualifier: reading.qualifier,
  strict: reading.strict ?? false,
  basis: reading.basis,
  period: reading.period?.value ?? null,
  status: reading.status,
});

const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ');
const fullWidth = (text: string): string =>
  text
    .replace(/[0-9.,%()]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    .replace(/ /g, '　');

const digitsOf = (text: string): string => halfWidth(text).replace(/\D/g, '');

/** True when the digits of `needle` occur in this order among those of `hay`. */
const occursIn = (needle: string, hay: string): boolean => {
  let from = 0;
  for (const digit of needle) {
    const at = hay.indexOf(digit, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return true;
};

const invariants = (cell: string): void => {
  const reading = parseCell(cell);
  expect(reading.certainty === 'doubtful').toBe(reading.reason !== null);
  const values = [reading.value, ...reading.parts.map(({ value }) => value)].filter(
    (value) => value !== null,
  );
  for (const value of values) expect(isDecimalText(value), `${cell} → ${value}`).toBe(true);
  if (reading.certainty === 'sure' && reading.status === 'known') {
    expect(values.length, cell).toBeGreaterThan(0);
  }
};

describe('laws of reading cells', () => {
  it('any text at all gets a reading, and doubts always have a reason', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), invariants), { numRuns: 2000 });
    fc.assert(fc.property(pieces, invariants), { numRuns: 5000 });
  });

  it('every digit of a sure value stands in the cell, in order (mixed scales and kanji apart)', () => {
    fc.assert(
      fc.property(pieces, (cell) => {
        const reading = parseCell(cell);
        if (
          reading.certainty !== 'sure' ||
          reading.value === null ||
          /[十百千万億兆]\d|時間/.test(halfWidth(cell))
        )
          return;
        expect(occursIn(digitsOf(reading.value), digitsOf(cell)), `${cell} → ${reading.value}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(cells)('full and half width read alike: %s', (cell) => {
    const plain = parseCell(cell);
    for (const variant of [halfWidth(cell), fullWidth(cell)]) {
      const other = parseCell(variant);
      expect({ ...essence(other), certainty: other.certainty }, variant).toEqual({
        ...essence(plain),
        certainty: plain.certainty,
      });
    }
  });

  it.each(cells)('white space around a cell says nothing: %s', (cell) => {
    expect(essence(parseCell(` ${cell}\n`))).toEqual(essence(parseCell(cell)));
  });

  it.each(cells)('what was read surely reads back from its words: %s', (cell) => {
    const reading = parseCell(cell);
    if (reading.certainty === 'doubtful' || reading.parts.length > 0) return;
    const words = formatReading(reading, 'ja');
    const again = parseCell(words);
    if (reading.status === 'qualitative' && reading.qualifier === 'none') return;
    expect(essence(again), words).toEqual(essence(reading));
    expect(again.certainty, `${words}: ${again.reason}`).toBe('sure');
  });

  it('random amounts survive printing and reading', () => {
    const amount = fc.record({
      digits: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      decimals: fc.integer({ min: 0, max: 3 }),
      unit: fc.constantFrom(
        '',
        '人',
        '件',
        '%',
        '千円',
        '百万円',
        '億円',
        '万人',
        'ha',
        '千t-CO₂',
        '人/日',
        'ポイント',
      ),
      qualifier: fc.constantFrom('none', 'gte', 'lte', 'maintain' as const),
      basis: fc.constantFrom('cumulative', 'per_year', null),
    });
    fc.assert(
      fc.property(amount, ({ digits, decimals, unit, qualifier, basis }) => {
        const text = digits
          .toString()
          .replace('-', '')
          .padStart(decimals + 1, '0');
        const whole = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
        const value = digits < 0n && /[1-9]/.test(whole) ? `-${whole}` : whole;
        const reading: Reading = {
          ...{ value, unit, qualifier, basis, period: null, status: 'known', parts: [], notes: [] },
          ...{ certainty: 'sure', reason: null },
        } as Reading;
        const words = formatReading(reading, 'ja');
        expect(essence(parseCell(words)), words).toEqual(essence(reading));
      }),
    );
  });
});
