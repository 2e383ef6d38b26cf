import { parseCell, type RecordedValue } from '#domain';
import type { ComponentExamples } from '../gallery/component-examples.ts';
import { Quantity } from './quantity.tsx';
import { Absence, RecordedFigure } from './recorded-figure.tsx';

const recorded = (cell: string): RecordedValue => ({ cell, reading: parseCell(cell), provenance: null });

/** One cell of each kind that a sheet may hold. */
const cells: readonly (readonly [name: string, cell: string])[] = [
  ['a number with its unit', '3,951億円'],
  ['zero', '0件'],
  ['below zero', '△684人'],
  ['of another time', '1,425億円 (R4)'],
  ['over some years', '延べ100件 (R6-R9)'],
  ['a bound', '60.0%以上'],
  ['several values', '小学校 79.5% 中学校 66.6%'],
  ['words', '基準値を維持 (R10)'],
  ['not settled', '未確定'],
  ['not surveyed', '未調査'],
  ['not applicable', '該当なし'],
  ['blank', ''],
  ['in doubt', '(口10)'],
];

export const figureExamples: readonly ComponentExamples[] = [
  {
    of: 'Quantity',
    states: [
      ['thousands', '1495371', '千円'],
      ['decimals of the source', '75.50', '%'],
      ['below zero', '-561', '人'],
      ['without a unit', '1.14', ''],
    ].map(([name = '', value = '', unit = '']) => ({
      name,
      show: (locale) => <Quantity value={value} unit={unit} locale={locale} />,
    })),
  },
  {
    of: 'Absence',
    states: (['pending', 'not_measured', 'none', 'blank'] as const).map((status) => ({
      name: status,
      show: (locale) => <Absence status={status} locale={locale} />,
    })),
  },
  {
    of: 'RecordedFigure',
    states: cells.map(([name, cell]) => ({
      name,
      show: (locale: 'ja' | 'en') => (
        <RecordedFigure recorded={recorded(cell)} locale={locale} evidence="#RecordedFigure" />
      ),
    })),
  },
];
