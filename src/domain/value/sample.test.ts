import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCell } from './parse-cell.ts';
import type { Reading, ReadingPart } from './reading.ts';

/**
 * The sample of the specification: 159 cells of twelve prefectures and municipalities with their
 * readings. Every reading must agree in every field; the basis may come from the indicator's name.
 */
const file = path.resolve(import.meta.dirname, '../../../../shared/cells-sample.tsv');
const rows = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(1) : [];

/** Cells that must not be claimed as sure, with the reason: the cell alone does not tell. */
const doubtful: Readonly<Record<string, string>> = {
  '0（2）': 'that the bracket is the running total stands outside the table',
  '10(11)': 'that the bracket is the running total stands outside the table',
  '4(7)km': 'the bracket is presumably the running total',
  '4億3,0000万円': 'misplaced comma',
  '625百万円 (17年度)': 'fiscal year without an era',
  '3,416t (17年度)': 'fiscal year without an era',
};

interface Expected {
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly basis: string | null;
  readonly period: string | null;
  readonly status: string;
  readonly scope?: string;
  readonly note?: string;
  readonly parts?: readonly {
    readonly label: string;
    readonly value: number;
    readonly unit: string;
    readonly qualifier?: string;
    readonly rank?: number;
  }[];
}

/** Notes that describe the sample's table rather than the cell. */
const outsideTheCell = new Set(['1次評価 A-D']);

describe.skipIf(rows.length === 0)('sample of the specification (skipped where ../shared is absent)', () => {
  it.each(rows.map((row) => row.split('\t')))(
    '%s %s %s 「%s」',
    (_place, _kind, indicator, cell = '', json = '') => {
      const { note, ...expected }: Expected = JSON.parse(json);
      const reading = parseCell(cell, indicator === undefined ? {} : { indicator });
      expect(sampleForm(reading)).toEqual({ ...expected, parts: expected.parts ?? [] });
      expect(reading.certainty, reading.reason ?? '').toBe(cell in doubtful ? 'doubtful' : 'sure');
      if (note !== undefined && !outsideTheCell.has(note)) {
        expect(reading.notes).toContain(note.replace('脚注', ''));
      }
    },
  );
});

const sampleForm = (reading: Reading) => ({
  value: number(reading.value),
  unit: reading.unit,
  qualifier: reading.qualifier,
  basis: reading.basis ?? reading.inherited?.basis ?? null,
  period: reading.period?.text ?? null,
  status: reading.status,
  ...(reading.scope === undefined ? {} : { scope: reading.scope }),
  parts: reading.parts.map((part: ReadingPart) => ({ ...part, value: number(part.value) })),
});

const number = (text: string | null): number | null => (text === null ? null : Number(text));
