import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCell } from './parse-cell.ts';
import type { Reading, ReadingPart } from './reading.ts';

/**
 * cells.tsv: cells as tables of municipalities write them, each with its reading in short form. An
 * empty field is its default (no unit, qualifier none, basis null, no period, status known, no parts).
 * `?` must be doubtful, with a reason; of a reading that is only `?` nothing else is compared.
 */
const rows = readFileSync(path.join(import.meta.dirname, 'cells.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [cell = '', ...expected] = line.split('\t');
    return { cell, expected: expected.join('|') };
  });

describe('value cells', () => {
  it.each(rows)('$cell', ({ cell, expected }) => {
    const [
      value = '',
      unit = '',
      qualifier = '',
      basis = '',
      period = '',
      status = '',
      parts = '',
      marks = '',
    ] = expected.split('|').map((field) => field.trim());
    const doubtful = expected.includes('?');
    const reading = parseCell(cell);
    expect(reading.certainty, reading.reason ?? '').toBe(doubtful ? 'doubtful' : 'sure');
    expect(reading.reason !== null).toBe(doubtful);
    if (/^[|?]*$/.test(expected)) return;
    expect(shortForm(reading)).toEqual({
      value,
      unit,
      qualifier: qualifier || 'none',
      basis: basis || null,
      period: period || null,
      status: status || 'known',
      parts,
      strict: `${parts}${marks}`.includes('!') || expected.endsWith('!'),
    });
  });
});

const shortForm = (reading: Reading) => ({
  value: reading.value ?? '',
  unit: reading.unit,
  qualifier: reading.qualifier,
  basis: reading.basis,
  period: reading.period?.text ?? null,
  status: reading.status,
  parts: reading.parts.map(partForm).join(';'),
  strict: reading.strict === true,
});

const partForm = ({ label, value, unit, qualifier }: ReadingPart): string =>
  `${label}=${value ?? ''}${unit}${qualifier ?? ''}`;
