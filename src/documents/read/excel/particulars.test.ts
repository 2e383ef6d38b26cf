import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { draftOf, statedDoubts } from './testing/rows-of.ts';
import { partsOfWorkbook, relationship, relationships, zipOf } from './testing/zip-of.ts';

const heading = (at: string, text: string) => `<c r="${at}1" t="inlineStr"><is><t>${text}</t></is></c>`;
const headings = `<row r="1">${heading('A', '指標名')}${heading('B', '実績値(R6)')}${heading('C', '目標値(R9)')}</row>`;
const row = (actual: string, target = '<v>65</v>') =>
  `<row r="2"><c r="A2" t="str"><v>舗装率</v></c><c r="B2"${actual}</c><c r="C2">${target}</c></row>`;

const read = (data: string, parts: Readonly<Record<string, string>> = {}, after = '') =>
  readDocument({
    name: 'book.xlsx',
    bytes: zipOf({ ...partsOfWorkbook(`<sheetData>${headings}${data}</sheetData>${after}`), ...parts }),
  });
const withRelations = (...entries: readonly string[]) => ({
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(...entries),
});

describe('what only some programs write', () => {
  test('formulas shared by several cells have their results, or are missed like any other', () => {
    const shared = row(
      '><f t="shared" ref="B2:B3" si="0">C2-3</f><v>62</v>',
      '<f t="shared" si="0"/><v>65</v>',
    );
    expect(read(shared).rows[0]).toMatchObject({ actual: '62', target: '65', certainty: 'sure' });
    const missing = read(row('><f t="shared" si="0"/>'));
    expect(missing.rows[0]).toMatchObject({ actual: '', certainty: 'doubtful' });
  });

  test('results taken from another workbook are said to be as old as the last visit there', () => {
    const draft = read(row('><f>[1]実績!B2</f><v>62</v>'));
    expect(draft.rows[0]).toMatchObject({ actual: '62', certainty: 'sure' });
    expect(statedDoubts(draft)).toContainEqual(expect.stringMatching(/^KPI!B2 ほかのブックを参照/));
  });

  test('check boxes are said; their captions are read once, not again from the copy for old programs', () => {
    const caption = '<sp><txBody><p><r><t>□継続</t></r></p></txBody></sp>';
    const anchor = `<twoCellAnchor><from><col>5</col><row>3</row></from>${caption}</twoCellAnchor>`;
    const draft = read(row('><v>62</v>'), {
      ...withRelations(
        relationship('rId1', 'drawing', '../drawings/d.xml'),
        relationship('rId2', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'),
      ),
      'xl/drawings/d.xml': `<wsDr><AlternateContent><Choice>${anchor}</Choice><Fallback>${anchor}</Fallback></AlternateContent></wsDr>`,
      'xl/ctrlProps/ctrlProp1.xml': '<formControlPr objectType="CheckBox" checked="Checked"/>',
    });
    expect(statedDoubts(draft)).toContainEqual(expect.stringMatching(/チェックボックスなどの部品が1個/));
    const said = [...draft.plan.notes, ...draft.plan.narratives].filter(({ text }) => text.includes('□継続'));
    expect(said).toHaveLength(1);
  });

  test('check boxes in cells are words', () => {
    expect(read(row(' t="b"><v>1</v>')).rows[0]).toMatchObject({ actual: 'TRUE', certainty: 'doubtful' });
  });

  test('lists of choices, filters, tables, print titles and links change nothing', () => {
    const plain = read(row('><v>62</v>'));
    const after = [
      '<autoFilter ref="A1:C2"/>',
      '<dataValidations><dataValidation type="list" sqref="B2"><formula1>$Z$1:$Z$9</formula1></dataValidation></dataValidations>',
      '<hyperlinks><hyperlink ref="A2" display="x"/></hyperlinks>',
      '<tableParts><tablePart id="rId9"/></tableParts>',
    ].join('');
    const furnished = read(
      row('><v>62</v>'),
      {
        ...withRelations(relationship('rId9', 'table', '../tables/table1.xml')),
        'xl/tables/table1.xml':
          '<table ref="A1:C2"><tableColumns><tableColumn name="指標名"/></tableColumns></table>',
      },
      after,
    );
    expect(furnished.rows).toEqual(plain.rows);
    expect(furnished.coverage).toEqual(plain.coverage);
  });

  test('dates counted from 1904', () => {
    const parts = partsOfWorkbook(
      `<sheetData><row r="1">${heading('A', '指標名')}<c r="B1" s="1"><v>43921</v></c>${heading('C', '目標値')}</row>${row('><v>62</v>')}</sheetData>`,
    );
    const draft = readDocument({
      name: 'book.xlsx',
      bytes: zipOf({
        ...parts,
        'xl/workbook.xml':
          parts['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? '',
        'xl/_rels/workbook.xml.rels': relationships(
          relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relationship('rId2', 'styles', 'styles.xml'),
        ),
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年度&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      }),
    });
    expect(draft.rows[0]).toMatchObject({ actualYear: 2024, actual: '62' });
  });
});

test('rows and columns that are hidden are read, and each is said', async () => {
  const draft = await draftOf([
    {
      name: 'KPI',
      rows: [
        ['指標名', 'R5実績', 'R6実績', '目標値(R9)'],
        ['舗装率', '61%', '62%', '65%'],
        ['旧指標の数', '1', '2', '3'],
      ],
      hiddenRows: [3],
      hiddenColumns: ['B'],
    },
  ]);
  expect(draft.rows.map(({ indicator, certainty }) => [indicator, certainty])).toEqual([
    ['舗装率', 'sure'],
    ['旧指標の数', 'doubtful'],
  ]);
  expect(draft.doubts.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(
    expect.arrayContaining(['joined 非表示の行です。', 'joined 非表示の列も読みました。']),
  );
});
