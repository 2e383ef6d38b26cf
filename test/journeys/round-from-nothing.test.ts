import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CellValue } from '@cj-tech-master/excelts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  installationDesk,
  listRounds,
  listSubmissions,
  questionText,
  saveAnswers,
  takeStep,
  viewSubmission,
} from '#app';
import { type AnswerField, blankAnswer, type Plan, stateTerm, type ValueStatus } from '#domain';
import { type Filling, fill, handled } from '../../src/documents/read/entry/testing/returned-workbook.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { asOneOfDemo, follow } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';

const sheet = resolve(import.meta.dirname, '../../examples/yonezawa/strategy-r6.txt');

/** Three divisions of the sheet, each with one who answers (`login`) and a chief (`login-chief`). */
const kanko = { division: '観光課', login: 'kanko' };
const shoko = { division: '商工課', login: 'shoko' };
const nogyo = { division: '農業振興課', login: 'nogyo' };
const three = [kanko, shoko, nogyo];

let browser: Browser;
let demo: ServedDemo;
/** The plan as it was before the round. */
let imported: Plan | undefined;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchBrowser(),
    serveDemo([], {
      people: three.flatMap(({ division, login }) => [
        { login, division, role: 'respondent' as const },
        { login: `${login}-chief`, division, role: 'chief' as const },
      ]),
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const desk = () => installationDesk(demo.services);
const theRound = async () => {
  const [round] = await listRounds(desk());
  if (round === undefined) throw new Error('no round was prepared');
  return round;
};
const thePlan = async () => {
  const plan = await demo.services.storage.transaction(({ plans }) => plans.find('yonezawa-strategy'));
  if (plan === undefined) throw new Error('the plan was not stored');
  return plan;
};
const questionsOf = async (name: string) =>
  (await viewSubmission(desk(), { round: (await theRound()).id, answerer: { kind: 'division', name } }))
    .questions;
const address = async (path = '') => `${demo.origin}/staff/rounds/${(await theRound()).id}${path}`;
const answersOf = ({ division }: { readonly division: string }) =>
  address(`/answers/${encodeURIComponent(`division:${division}`)}`);
const field = (name: string, part: string) => `[aria-label="${name} ${part}"]`;
const press = (page: Page, deed: string) => follow(page, `button[value="${deed}"]`);

/** Every kind of page that is met: no axe violation, nothing sideways at the width of the moment. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await violations(page), name).toEqual([]);
  expect(await sideways(page), name).toBeLessThanOrEqual(0);
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/nothing-${name}.png`, fullPage: true });
};

/** A page of somebody who has come in by a button of the demo, on a narrow screen. */
const as = (
  login: string,
  visit: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> =>
  asOneOfDemo(browser, demo, login, visit, {
    bypassCSP: true,
    viewport: { width: 320, height: 900 },
    ...options,
  });
const withoutScript: BrowserContextOptions = { javaScriptEnabled: false };

test('on an empty installation the planner brings the sheet in and stores it as a new plan', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/imports`);
    await page.setInputFiles('#file', sheet);
    await look(page, 'imports');
    await follow(page, 'main form button[type="submit"]');
    await look(page, 'import');
    expect(await page.textContent('main')).toContain('すべて確かに読み取れました');
    await follow(page, '.buttons >> text=計画を選ぶ');
    expect(await page.isChecked('input[value="new"]')).toBe(true);
    expect(await page.inputValue('#id')).toBe('yonezawa-strategy');
    await look(page, 'target');
    await follow(page, 'text=変わる内容を見る');
    await look(page, 'changes');
    await follow(page, 'button:text("取り込む")');
    expect(await page.textContent('h1')).toBe(
      '新しい計画「米沢市デジタル田園都市構想総合戦略」を保存しました。',
    );
    await look(page, 'imported');
  });
  imported = await thePlan();
});

test('opens the round of R7 with what is suggested, and every division of the sheet is asked', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds`);
    await look(page, 'rounds');
    await follow(page, 'text=新しい照会を準備する');
    expect(await page.inputValue('#year')).toBe('2025');
    await look(page, 'new');
    await follow(page, 'button:has-text("準備する")');
    expect(await page.textContent('main')).toContain('文章: 課題、今後の方向性。');
    await look(page, 'draft');
    await follow(page, 'button:has-text("照会を始める")');
    expect(await page.textContent('.lead')).toContain('まだ開いていないもの 18件');
    await look(page, 'board');
  });
  expect((await theRound()).state).toBe('open');
});

test('one division pastes its block into the grid', async () => {
  await as(kanko.login, async (page) => {
    await look(page, 'my');
    await follow(page, 'a:has-text("回答する")');
    const lines = [
      '３，４０１，２３０\t\t\t',
      '290,500\t速報\t\t"雨で二日、\n中止"',
      '0\t確定\t\t',
      '\t未確定\t\t',
    ];
    await page.focus(field('年間観光入込客数', '実績'));
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', ${JSON.stringify(`${lines.join('\r\n')}\r\n`)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await page.locator('[data-status]', { hasText: 'に保存しました' }).waitFor();
    await page.locator('[data-remarks="0"]', { hasText: '3,401,230人' }).waitFor();
    await look(page, 'grid');
    await press(page, 'submission.submit');
    await page.waitForURL(/done=/);
    expect(await page.textContent('[role="status"]')).toContain('提出しました');
    await look(page, 'submitted');
  });
});

/** What stands in the workbook when it comes back, by the indicator's name: numbers as numbers, texts as texts. */
const inWorkbook: Readonly<Record<string, Partial<Record<AnswerField, CellValue>>>> = {
  市町村内総生産: { text: 3850, state: '速報', period: 'R4年度' },
  市内企業と山形大学工学部教員の共同研究数: { text: 26 },
  山形大学の研究成果等に基づく事業化数: { text: '延べ13件' },
  本市への新たな企業立地件数: { text: 0 },
  付加価値額: { state: '未調査' },
  創業支援等事業計画に基づく創業者数: { text: '３９人', note: '県の調べ' },
  '学生と地元企業のマッチングを目的としたセミナー・ガイダンス・イベント参加人数': { text: 1610 },
  新規高等学校卒業求職者の県内事業所への就職率: { text: 77.25 },
  '新規地元大学・短大卒業者就職者の県内事業所への就職率': { text: '18.0%' },
  '民間企業の障がい者雇用率(ハローワーク管内)': { text: '2.31' },
  ふるさと応援寄附金額: { text: '1,502,900' },
  創業支援等事業計画に基づく空き店舗利活用者数: { state: '該当なし' },
};
const issues = '人手が足りない。\n価格への転嫁も遅れている。';
const progress = '直売の日を月二回に増やした。';

test('one answers by workbook: downloads it, fills it in, looks at the difference and saves', async () => {
  const questions = await questionsOf(shoko.division);
  const asked = questions.filter(({ question }) => question.kind === 'value');
  expect(asked.map(({ question }) => questionText(question))).toEqual(Object.keys(inWorkbook));
  await as(shoko.login, async (page) => {
    await page.goto(await answersOf(shoko));
    await follow(page, 'a:has-text("Excelで回答する")');
    await look(page, 'workbook');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
    expect(download.suggestedFilename()).toBe('R7_商工課.xlsx');
    const filling: Filling = new Map([
      ...Object.values(inWorkbook).map((given, at) => [asked[at]?.question.key ?? '', given] as const),
      ...questions.flatMap(({ question: { item, key } }) =>
        item.kind === 'text' && item.text === 'issues' ? [[key, { text: issues }] as const] : [],
      ),
    ]);
    const filled = await handled(new Uint8Array(await readFile(await download.path())), fill(filling));
    await page.setInputFiles('#file', {
      name: 'R7_商工課.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(filled),
    });
    await follow(page, 'button:has-text("違いを確かめる")');
    expect(await page.textContent('main')).toContain('まだ何も保存していません');
    await look(page, 'workbook-review');
    await follow(page, 'main button:has-text("保存する")');
    expect(await page.textContent('[role="status"]')).toContain('保存しました');
    expect(await page.inputValue(field('本市への新たな企業立地件数', '実績'))).toBe('0');
    await press(page, 'submission.submit');
    await page.waitForURL(/done=/);
  });
});

test('one answers with plain forms, is sent back by the planner with a reason, and answers again', async () => {
  const open = async (page: Page) => {
    await follow(page, 'a:has-text("回答する")');
    expect(new URL(page.url()).pathname).toBe(new URL(await answersOf(nogyo)).pathname);
  };
  await as(
    nogyo.login,
    async (page) => {
      await open(page);
      await page.selectOption(field('新規就農者数(林業従事者を含む)', '状態'), '未調査');
      await page.fill(field('農畜産物の産出額', '実績'), '80.6');
      await press(page, 'submission.submit');
      expect(await page.textContent('.error-summary')).toContain('かぁちゃんの台所販売額');
      expect(await page.inputValue(field('農畜産物の産出額', '実績'))).toBe('80.6');
      await page.fill(field('かぁちゃんの台所販売額', '実績'), '49,010千円');
      await page.fill('textarea[aria-label$="取組状況"]', progress);
      await press(page, 'submission.submit');
      expect(await page.textContent('[role="status"]')).toContain('提出しました');
    },
    withoutScript,
  );
  await as(`${nogyo.login}-chief`, async (page) => {
    await follow(page, 'a:has-text("承認する")');
    await look(page, 'chief');
    await press(page, 'submission.approve');
  });
  await as('demo-planner', async (page) => {
    await page.goto(await answersOf(nogyo));
    await press(page, 'submission.return');
    expect(await page.textContent('.error-summary')).toContain('理由');
    await look(page, 'reason-missing');
    await page.fill('#reason', '新規就農者数は県の集計が出ています');
    await press(page, 'submission.return');
    await look(page, 'returned');
  });
  await as(
    nogyo.login,
    async (page) => {
      expect(await page.textContent('.notice-warning')).toContain('県の集計が出ています');
      await open(page);
      expect(await page.textContent('.notice-warning')).toContain('県の集計が出ています');
      await page.selectOption(field('新規就農者数(林業従事者を含む)', '状態'), '');
      await page.fill(field('新規就農者数(林業従事者を含む)', '実績'), '18');
      await press(page, 'submission.submit');
      expect(await page.textContent('[role="status"]')).toContain('提出しました');
    },
    withoutScript,
  );
});

/** The fifteen other divisions of the sheet have no figure yet. */
const restAnswers = async (): Promise<void> => {
  const round = await theRound();
  for (const { answerer } of await listSubmissions(desk(), round)) {
    if (answerer.kind !== 'division' || three.some(({ division }) => division === answerer.name)) continue;
    const one = { round: round.id, answerer };
    const { questions } = await viewSubmission(desk(), one);
    await saveAnswers(
      desk(),
      one,
      questions.flatMap(({ question: { kind, key } }) =>
        kind === 'value' ? [{ key, answer: { ...blankAnswer, state: stateTerm('pending') }, seen: 0 }] : [],
      ),
    );
    for (const deed of ['submission.submit', 'submission.approve', 'submission.accept'] as const)
      await takeStep(desk(), one, deed);
  }
};

test('the chiefs approve, the planner accepts and settles', async () => {
  for (const { login } of three)
    await as(`${login}-chief`, async (page) => {
      await follow(page, 'a:has-text("承認する")');
      await press(page, 'submission.approve');
      expect(await page.textContent('[role="status"]')).toContain('承認しました');
    });
  await restAnswers();
  await as('demo-planner', async (page) => {
    await page.goto(await address('/review'));
    await look(page, 'review');
    const boxes = page.locator('main input[type="checkbox"]');
    expect(await boxes.count()).toBe(3);
    for (const box of await boxes.all()) await box.check();
    await follow(page, 'button:has-text("確認済みにする")');
    expect(await page.textContent('[role="status"]')).toContain('3件を確認済み');
    await page.goto(await address());
    await follow(page, 'button:has-text("この照会を確定する")');
    expect(await page.textContent('[role="status"]')).toContain('確定しました');
    await look(page, 'settled');
  });
  expect((await theRound()).state).toBe('settled');
});

/** What has to stand in the plan for R7: cell, value, unit, status, basis, period meant, note. */
type Standing = readonly [
  cell: string,
  value: string | null,
  unit: string,
  status: ValueStatus,
  basis?: string | null,
  period?: unknown,
  note?: string,
];
const standing: Readonly<Record<string, Standing>> = {
  年間観光入込客数: ['3,401,230人', '3401230', '人', 'known'],
  四季のまつりの入込客数: ['290,500人(速報値)', '290500', '人', 'known', null, null, '雨で二日、\n中止'],
  'アニメや漫画等、サブカルチャーを活用した事業実施による観光入込客数の増加数': ['0人', '0', '人', 'known'],
  道の駅米沢への来場者数: ['未確定', null, '', 'pending'],
  市町村内総生産: [
    '3,850億円(R4年度)(速報値)',
    '3850',
    '億円',
    'known',
    null,
    { kind: 'fiscal_year', year: 2022 },
  ],
  市内企業と山形大学工学部教員の共同研究数: ['26件', '26', '件', 'known'],
  山形大学の研究成果等に基づく事業化数: ['延べ13件', '13', '件', 'known', 'cumulative'],
  本市への新たな企業立地件数: ['0件', '0', '件', 'known'],
  付加価値額: ['未調査', null, '', 'not_measured'],
  創業支援等事業計画に基づく創業者数: ['３９人', '39', '人', 'known', null, null, '県の調べ'],
  '学生と地元企業のマッチングを目的としたセミナー・ガイダンス・イベント参加人数': [
    '1,610人',
    '1610',
    '人',
    'known',
  ],
  新規高等学校卒業求職者の県内事業所への就職率: ['77.25%', '77.25', '%', 'known'],
  '新規地元大学・短大卒業者就職者の県内事業所への就職率': ['18.0%', '18.0', '%', 'known'],
  '民間企業の障がい者雇用率(ハローワーク管内)': ['2.31%', '2.31', '%', 'known'],
  ふるさと応援寄附金額: ['1,502,900千円', '1502900', '千円', 'known'],
  創業支援等事業計画に基づく空き店舗利活用者数: ['該当なし', null, '', 'none'],
  '新規就農者数(林業従事者を含む)': ['18人', '18', '人', 'known'],
  農畜産物の産出額: ['80.6億円', '80.6', '億円', 'known'],
  かぁちゃんの台所販売額: ['49,010千円', '49010', '千円', 'known'],
};

test('the settled figures stand in the plan exactly as they were meant, and nothing else has changed', async () => {
  const plan = await thePlan();
  const lines = plan.indicators.flatMap(({ name, divisions, series }) =>
    series.map(({ actuals }) => ({
      name,
      divisions,
      actual: actuals.find(({ reportingYear }) => reportingYear === 2025),
    })),
  );
  const isOfThree = (divisions: readonly string[]) =>
    three.some(({ division }) => divisions.includes(division));
  expect(
    Object.fromEntries(
      lines
        .filter(({ divisions }) => isOfThree(divisions))
        .map(({ name, actual }) => {
          const { cell, reading } = actual?.recorded ?? {};
          return [
            name,
            [
              ...[cell, reading?.value, reading?.unit, reading?.status, reading?.basis, reading?.certainty],
              ...[actual?.referencePeriod, actual?.note],
            ],
          ];
        }),
    ),
  ).toEqual(
    Object.fromEntries(
      Object.entries(standing).map(
        ([name, [cell, value, unit, status, basis = null, period = null, note]]) => [
          name,
          [cell, value, unit, status, basis, 'sure', period, note],
        ],
      ),
    ),
  );
  const others = lines.filter(({ divisions }) => !isOfThree(divisions));
  expect(new Set(others.map(({ actual }) => actual?.recorded.reading.status))).toEqual(new Set(['pending']));
  expect(
    plan.narratives.filter(({ year }) => year === 2025).map(({ nodeId, kind, text }) => [nodeId, kind, text]),
  ).toEqual([['1', 'issues', issues]]);
  expect(plan.projects.filter(({ year }) => year === 2025).map(({ text }) => text)).toEqual([progress]);

  const without2025 = (indicators: Plan['indicators']) =>
    indicators.map((indicator) => ({
      ...indicator,
      series: indicator.series.map((series) => ({
        ...series,
        actuals: series.actuals.filter(({ reportingYear }) => reportingYear !== 2025),
      })),
    }));
  expect(without2025(plan.indicators)).toEqual(imported?.indicators);
  expect(plan.narratives.filter(({ year }) => year !== 2025)).toEqual(imported?.narratives);
  expect(plan.projects.filter(({ year }) => year !== 2025)).toEqual(imported?.projects);
});

test('no page of the journey broke', () => {
  expect(demo.errors).toEqual([]);
});
