import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import type { DataTable } from '#domain';
import { CellTooLongError } from './excel/write-sheet-excel.ts';
import { writeTableExcel } from './table-excel.ts';

const table = (kind: DataTable['columns'][number]['kind'], ...cells: (string | null)[]): DataTable => ({
  columns: [{ id: 'cell', label: { ja: '値', en: 'value' }, kind }],
  rows: cells.map((cell) => [cell]),
});
const written = async (data: DataTable) => {
  const workbook = new Workbook();
  await workbook.xlsx.load(await writeTableExcel(data, { sheet: '指標データ', locale: 'ja' }));
  return workbook;
};
const cellsOf = async (data: DataTable) => {
  const sheet = (await written(data)).getWorksheet('指標データ');
  return data.rows.map((_, at) => {
    const cell = sheet?.getCell(at + 2, 1);
    return [cell?.value ?? null, cell?.numFmt];
  });
};

describe('a table as a workbook', () => {
  test('numbers are numbers with the decimals that were written', async () =>
    expect(await cellsOf(table('number', '3951', '-684', '3.30', '0', '0.05'))).toEqual([
      [3951, '0'],
      [-684, '0'],
      [3.3, '0.00'],
      [0, '0'],
      [0.05, '0.00'],
    ]));

  test('a number that Excel would change stays text', async () =>
    expect(
      await cellsOf(table('number', '999999999999999', '9999999999999999', '0.1234567890123456')),
    ).toEqual([
      [999999999999999, '0'],
      ['9999999999999999', '@'],
      ['0.1234567890123456', '@'],
    ]));

  test('texts are texts, whatever they look like', async () =>
    expect(await cellsOf(table('text', '062022', '=1+1', '@A1', '1-1', '①㎡', null))).toEqual([
      ['062022', '@'],
      ['=1+1', '@'],
      ['@A1', '@'],
      ['1-1', '@'],
      ['(1)m2', '@'],
      [null, undefined],
    ]));

  test('one sheet, one row of headings, nothing merged', async () => {
    const workbook = await written(table('text', 'あ', 'い'));
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([['指標データ', 3]]);
    expect(workbook.worksheets[0]?.getCell(1, 1).value).toBe('値');
  });

  test('a text longer than a cell holds is refused by name', async () =>
    expect(writeTableExcel(table('text', 'あ'.repeat(32_768)), { sheet: 's', locale: 'ja' })).rejects.toThrow(
      CellTooLongError,
    ));
});
