import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan, Storage } from '#domain';
import { cityPlan } from '../../test/fixtures/city-plan.ts';
import { largePlan } from '../../test/fixtures/large-plan.ts';
import { regionPlan } from '../../test/fixtures/region-plan.ts';
import { verifyMachineReadable } from '../documents/machine-readable/verify-machine-readable.ts';
import { readDocument } from '../documents/read/read-document.ts';
import { type ExportFormat, exportPlans } from './export-plans.ts';
import { PlanNotFoundError } from './plan-not-found-error.ts';

const example = (path: string): Plan =>
  readDocument({ name: path, bytes: readFileSync(resolve(import.meta.dirname, '../../examples', path)) })
    .plan;

/** Words and values that tables of this kind trip over. */
const awkward: Plan = {
  ...cityPlan,
  id: 'awkward',
  title: '①みなと市　総合計画\n(第Ⅱ期)',
  nodes: cityPlan.nodes.map((node, at) => ({
    ...node,
    code: at % 2 ? '①' : '(㈱)',
    title: ` ${node.title}　の　㎡ `,
  })),
  indicators: cityPlan.indicators.map((indicator, at) => ({
    ...indicator,
    name: at === 0 ? '=HYPERLINK("x")' : at === 1 ? '面　積' : `${indicator.name}①`,
    divisions: ['企画課', '財政課 税務係', '@建設課'],
    source: '第1表\n第2表',
  })),
};

const plans: Record<string, Plan> = {
  strategy: example('yonezawa/strategy-r6.txt'),
  vision: example('okitama/vision-r6.txt'),
  city: cityPlan,
  region: regionPlan,
  large: largePlan(300),
  awkward,
};

const storing = (stored: readonly Plan[]): Pick<Storage, 'transaction'> => ({
  transaction: (work) =>
    work({
      plans: {
        list: async () =>
          stored.map(({ id, title, kind, publisher }) => ({
            id,
            title,
            kind,
            publisher,
            updatedAt: '',
            revision: 1,
          })),
        find: async (id: string) => stored.find((plan) => plan.id === id),
      },
    } as unknown as Parameters<typeof work>[0]),
});

const exported = (stored: readonly Plan[], format: ExportFormat, locale: 'ja' | 'en' = 'ja', plan?: string) =>
  exportPlans(
    { storage: storing(stored), by: { kind: 'installation' } },
    { format, locale, ...(plan === undefined ? {} : { plan }) },
  );

/** Points that a file surely breaks, with the first place. */
const broken = (name: string, bytes: Uint8Array): string[] =>
  verifyMachineReadable({ name, bytes })
    .points.filter(({ state }) => state === 'broken')
    .map(({ id, faults }) => `${id} ${faults[0]?.cell} ${faults[0]?.message.ja}`);

describe('data files pass the 15 points', () => {
  describe.each(Object.keys(plans))('%s', (name) => {
    const plan = plans[name] ?? cityPlan;
    test.each(['ja', 'en'] as const)('CSV, %s', async (locale) =>
      expect(broken('p.csv', await exported([plan], 'csv', locale))).toEqual([]),
    );
    test('workbook', async () => expect(broken('p.xlsx', await exported([plan], 'xlsx'))).toEqual([]));
  });

  test('all plans in one file', async () => {
    const all = Object.values(plans);
    expect(broken('p.csv', await exported(all, 'csv'))).toEqual([]);
    expect(broken('p.xlsx', await exported(all, 'xlsx'))).toEqual([]);
  });
});

describe('an export', () => {
  test('of a plan that is not there', () =>
    expect(exported([cityPlan], 'csv', 'ja', 'nobody')).rejects.toThrow(PlanNotFoundError));

  test('of one plan, of all', async () => {
    const ids = async (plan?: string) =>
      (
        JSON.parse(new TextDecoder().decode(await exported([cityPlan, regionPlan], 'json', 'ja', plan))) as {
          plans: Plan[];
        }
      ).plans.map(({ id }) => id);
    expect(await ids()).toEqual([cityPlan.id, regionPlan.id]);
    expect(await ids(regionPlan.id)).toEqual([regionPlan.id]);
  });

  test('as CSV opens in a spreadsheet: mark, CRLF, nothing that runs', async () => {
    const bytes = await exported([awkward], 'csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false);
    expect(text).not.toMatch(/(?:^|[,"])[=@]/m);
  });

  test('twice gives the same file', async () => {
    expect(await exported([cityPlan], 'xlsx')).toEqual(await exported([cityPlan], 'xlsx'));
  });
});
