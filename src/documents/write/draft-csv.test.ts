import { describe, expect, test } from 'vitest';
import { readDocument } from '../read/read-document.ts';
import { writeDraftCsv } from './draft-csv.ts';
import { writeDraftJson } from './draft-json.ts';
import { writePlansJson } from './plans-json.ts';

const sheet = `みなと市総合計画【令和6年度実績】

施策1-1 交通を便利にする

指標名\t基準値(R4)\tR6実績\t目標値(R9)\t担当課\t備考
転入と転出の差\t-684人\t-561人\t0人\t企画課、都市計画課\t住民基本台帳
男女の利用率\t男 80.1% 女 86.2%\t男 81.0% 女 85.0%\t男 82.0% 女 88.0%\t企画課\t=市調べ
`;
const draft = readDocument({ name: 'sheet.txt', bytes: new TextEncoder().encode(sheet) });

describe('CSV of a draft', () => {
  const [heading, ...rows] = writeDraftCsv(draft).trimEnd().split('\n');

  test('has the columns of the contract', () => {
    expect(heading).toBe(
      'plan,node,role,indicator,series,restated,division,municipalities,source,baseline,actual_year,actual,target,certainty,where',
    );
  });
  test('has cells as written, negative amounts exactly', () => {
    expect(rows[0]).toBe(
      'みなと市総合計画,1-1 交通を便利にする,kpi,転入と転出の差,,false,企画課、都市計画課,,住民基本台帳,-684人,R6,-561人,0人,sure,L6:1-L6:39',
    );
  });
  test('cannot run as a formula', () => expect(rows[1]).toContain(",'=市調べ,"));
  test('carries the mark that Excel needs when asked', () => {
    expect(writeDraftCsv(draft, { bom: true }).codePointAt(0)).toBe(0xfeff);
    expect(writeDraftCsv(draft).codePointAt(0)).not.toBe(0xfeff);
  });
  test('takes several drafts under one heading', () => {
    expect(writeDraftCsv([draft, draft]).trimEnd().split('\n')).toHaveLength(5);
  });
});

describe('JSON of a draft', () => {
  test('holds everything and reads back', () =>
    expect(JSON.parse(writeDraftJson(draft))).toEqual(JSON.parse(JSON.stringify(draft))));
});

describe('plans as data', () => {
  test('JSON holds the plans whole', () =>
    expect(JSON.parse(writePlansJson([draft.plan]))).toEqual({
      $schema: 'urn:michishirube:schema:plans:1',
      plans: [JSON.parse(JSON.stringify(draft.plan))],
    }));
});
