import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, findingKey, importFile, installationDesk, listFindings } from '#app';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { contradictingSheet } from './fixtures/contradicting-sheet.ts';
import { bytesOf } from './fixtures/import-documents.ts';
import { formsOf } from './fixtures/page-forms.ts';

// Documents hold marks that turn the direction of writing, mostly from being copied together. Pages leave them out; what
// stands in the plan can be corrected all the same.

const folder = mkdtempSync(join(tmpdir(), 'michishirube-turning-'));
const origin = 'http://127.0.0.1:8420';
let opened: OpenStorage;
let desk: Desk;
let site: ReturnType<typeof createStaffSite>;

beforeAll(async () => {
  opened = await openStorage({ folder });
  const clock = { now: () => '2025-05-29T03:03:00.000Z' };
  desk = installationDesk({ storage: opened.storage, ids, clock });
  site = createStaffSite({ services: desk });
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (path: string, body?: URLSearchParams) =>
  site.request(`${origin}${path}`, body === undefined ? {} : { method: 'POST', body, headers: { origin } });

test.each([
  ['a sentence', '30%減', '3\u200e0%減', '30%減となった', '20%減となった'],
  ['a cell', '455戸 (R4)', '455\u200e戸 (R4)', '(R4)', '(R6)'],
])('%s that holds one is shown without it, and corrected', async (name, from, to, wrong, right) => {
  const plan = name === 'a cell' ? 'cell' : 'sentence';
  const bytes = bytesOf(contradictingSheet({ 青葉町: plan, [from]: to }));
  await importFile(desk, { name: '評価シート.txt', bytes }, { planId: plan, publish: null });
  let corrected = 0;
  for (const { finding } of (await listFindings(desk, plan)).findings) {
    const key = findingKey(finding);
    const path = `/staff/plans/${plan}/findings/${key}`;
    const html = await (await page(path)).text();
    expect(html).not.toContain('\u200e');
    const form = formsOf(html).find(
      ({ deed, fields }) =>
        deed === 'correct' && fields.some((each) => each.name === 'seen' && each.value.includes(wrong)),
    );
    if (form === undefined) continue;
    const body = new URLSearchParams();
    for (const each of form.fields)
      body.append(
        each.name,
        each.name.startsWith('text-')
          ? each.value.replace(wrong, right)
          : each.name.startsWith('by-')
            ? '企画課'
            : each.value,
      );
    const answer = await page(form.action, body);
    expect([key, answer.status]).toEqual([key, 303]);
    corrected += 1;
    break;
  }
  expect(corrected).toBe(1);
  const stored = JSON.stringify(await opened.storage.transaction(({ plans }) => plans.find(plan)));
  expect(stored).toContain(right);
});
