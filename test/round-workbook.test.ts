import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createRound,
  type Desk,
  ForeignEntryError,
  handOut,
  handOutWorkbook,
  installationDesk,
  NotPermittedError,
  openRound,
  personBy,
  RoundNotFoundError,
  receiveWorkbook,
  reviewWorkbook,
  saveAnswers,
  saveWorkbook,
  takeStep,
  UploadNotFoundError,
  viewSubmission,
} from '#app';
import { type Addressee, type Assignment, blankAnswer, type Division, type Round } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { fill, type Handling, handled } from '../src/documents/read/entry/testing/returned-workbook.ts';
import { roundCity } from './fixtures/round-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-workbook-'));
const always = { from: '2020-04-01', until: null };
const divisions: readonly Division[] = ['商工課', '学校教育課'].map((name) => ({
  id: name,
  name,
  validity: always,
  successors: [],
}));
const shoko: Addressee = { kind: 'division', name: '商工課' };
const gakko: Addressee = { kind: 'division', name: '学校教育課' };
let opened: OpenStorage;
let desk: Desk;
let round: Round;

beforeAll(async () => {
  opened = await openStorage({ folder });
  let now = Date.parse('2026-05-01T00:00:00.000Z');
  const clock = {
    now: () => {
      now += 1000;
      return new Date(now).toISOString();
    },
  };
  desk = installationDesk({ storage: opened.storage, ids, clock });
  for (const plan of [roundCity, { ...roundCity, id: 'another', title: '別の計画' }])
    await opened.storage.transaction(({ plans }) => plans.save(plan, { at: clock.now() }));
  round = await begun('midori');
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const begun = async (planId: string, part: Round['part'] = 'year', year = 2025): Promise<Round> => {
  const draft = await createRound(desk, {
    planId,
    year,
    part,
    title: `${planId} ${part} ${year}`,
    message: '',
    steps: [
      { step: 'answer', due: '2026-05-29' },
      { step: 'check', due: '2026-06-30' },
    ],
  });
  return openRound(desk, draft.id);
};
const as = (name: string, ...assignments: readonly Assignment[]): Desk => ({
  ...desk,
  by: personBy(
    { id: name, name, login: name, account: null, email: null, assignments, leftAt: null },
    '2026-05-01',
    divisions,
  ),
});
const clerk = (division = '商工課') =>
  as(`${division}の係`, { role: 'respondent', division, validity: always });
const at = (answerer: Addressee = shoko, of = round) => ({ round: of.id, answerer });
const questions = async (answerer = shoko) => (await viewSubmission(desk, at(answerer))).questions;
const keyOf = async (name: string): Promise<string> => {
  const found = (await questions()).find(
    ({ question }) => question.kind === 'value' && question.indicator.name === name,
  );
  return found?.question.key ?? '';
};
const answerOf = async (name: string) => {
  const key = await keyOf(name);
  return (await questions()).find(({ question }) => question.key === key);
};
/** The workbook as handed out now, filled in by indicator. */
const filled = async (texts: Readonly<Record<string, string>>, ...more: readonly Handling[]) => {
  const { bytes } = await handOutWorkbook(clerk(), at(), 'ja');
  const filling = new Map<string, { text: string }>();
  for (const [name, text] of Object.entries(texts)) filling.set(await keyOf(name), { text });
  return { name: 'R7_商工課.xlsx', bytes: await handled(bytes, fill(filling), ...more) };
};

test('what a division fills in is shown, then saved as answers by workbook, and only once', async () => {
  const id = await receiveWorkbook(clerk(), at(), await filled({ 起業者数: '18', 製造品出荷額: '1450億円' }));
  expect((await answerOf('起業者数'))?.newest).toBeNull();
  const { changes } = await reviewWorkbook(clerk(), at(), id);
  const said = changes
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, returned }) => [kind, returned.answer.text]);
  expect(said).toEqual([
    ['new', '18'],
    ['new', '1450億円'],
  ]);
  expect(await saveWorkbook(clerk(), at(), id, [])).toEqual({ saved: 2, left: 0 });
  expect((await answerOf('起業者数'))?.newest).toMatchObject({
    version: 1,
    way: 'workbook',
    by: '商工課の係',
    answer: { text: '18' },
  });
  expect((await viewSubmission(desk, at())).submission.stage).toBe('answering');
  await expect(saveWorkbook(clerk(), at(), id, [])).rejects.toBeInstanceOf(UploadNotFoundError);
});

test('the workbook holds the answers as they are; sent back untouched it changes nothing', async () => {
  const id = await receiveWorkbook(clerk(), at(), await filled({}));
  const { changes } = await reviewWorkbook(clerk(), at(), id);
  expect(changes.find(({ question }) => question.kind === 'value')?.returned.base.text).toBe('18');
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['same']));
  expect(await saveWorkbook(clerk(), at(), id, [])).toEqual({ saved: 0, left: 0 });
});

test('what somebody has saved meanwhile is a conflict, and stays until a person decides', async () => {
  const book = await filled({ 起業者数: '21', 製造品出荷額: '1460億円', 進学率: '約六十台' });
  const key = await keyOf('起業者数');
  await saveAnswers(desk, at(), [{ key, answer: { ...blankAnswer, text: '19人' }, seen: 1 }]);
  const id = await receiveWorkbook(clerk(), at(), book);
  const kindsOf = async () =>
    Object.fromEntries(
      (await reviewWorkbook(clerk(), at(), id)).changes.flatMap(({ kind, question }) =>
        question.kind === 'value' ? [[question.indicator.name, kind]] : [],
      ),
    );
  expect(await kindsOf()).toEqual({ 起業者数: 'conflict', 製造品出荷額: 'changed', 進学率: 'doubtful' });
  expect(await saveWorkbook(clerk(), at(), id, [])).toEqual({ saved: 1, left: 2 });
  expect((await answerOf('起業者数'))?.answer.text).toBe('19人');

  // Decided over a version that is not the newest any more: still a conflict.
  await saveAnswers(desk, at(), [{ key, answer: { ...blankAnswer, text: '20人' }, seen: 2 }]);
  expect(await saveWorkbook(clerk(), at(), id, [{ key, seen: 2 }])).toEqual({ saved: 0, left: 2 });
  expect((await answerOf('起業者数'))?.answer.text).toBe('20人');
  expect(await saveWorkbook(clerk(), at(), id, [{ key, seen: 3 }])).toEqual({ saved: 1, left: 1 });
  expect((await answerOf('起業者数'))?.answer.text).toBe('21');
});

test('what is decided about what was not open, or not in the workbook, is passed over', async () => {
  const id = await receiveWorkbook(clerk(), at(), await filled({ 起業者数: '22' }));
  const other = await keyOf('製造品出荷額');
  const before = await answerOf('製造品出荷額');
  await saveWorkbook(clerk(), at(), id, [
    { key: other, seen: before?.version ?? 0 },
    { key: '["value","x","y"]', seen: 0 },
  ]);
  expect((await answerOf('製造品出荷額'))?.version).toBe(before?.version);
});

test('a workbook of something else is refused by name', async () => {
  const refused = async (bytes: Uint8Array, told: string) => {
    const sent = receiveWorkbook(desk, at(), { name: 'だれかの.xlsx', bytes });
    await expect(sent).rejects.toThrow(told);
    await expect(sent).rejects.toBeInstanceOf(ForeignEntryError);
  };
  const bytesOf = async (answerer: Addressee, of = round) =>
    (await handOutWorkbook(desk, at(answerer, of), 'ja')).bytes;
  await refused(await bytesOf(gakko), '学校教育課の回答ブックです');
  await refused(await bytesOf(shoko, await begun('another')), '別の計画');
  await refused(await bytesOf(shoko, await begun('midori', 'first_half')), 'ほかの照会');
  await refused(await bytesOf(shoko, await begun('midori', 'year', 2026)), '令和8年度');
  const handed = await handOut(desk, {
    planId: 'midori',
    year: 2025,
    addressee: { kind: 'division', name: '商工課' },
    locale: 'ja',
  });
  // One that the command made knows no round: it may be answered here.
  const [made] = handed.workbooks;
  if (made === undefined) throw new Error('a workbook expected');
  await expect(receiveWorkbook(desk, at(), { name: 'a.xlsx', bytes: made.bytes })).resolves.toEqual(
    expect.any(String),
  );
  await expect(
    receiveWorkbook(desk, at(), { name: 'a.xlsx', bytes: new Uint8Array([1, 2]) }),
  ).rejects.toThrow();
});

test('rows whose keys were changed are named and never saved', async () => {
  const key = await keyOf('起業者数');
  const forged = JSON.stringify(['value', 'not-asked', 's1']);
  const rekey =
    (among: 'all' | 'shown'): Handling =>
    (workbook) => {
      for (const sheet of workbook.worksheets)
        if (among === 'all' || sheet.state !== 'veryHidden')
          sheet.eachRow((row) =>
            row.eachCell((cell) => {
              if (cell.value === key) cell.value = forged;
            }),
          );
    };
  for (const among of ['all', 'shown'] as const) {
    const before = await answerOf('起業者数');
    const id = await receiveWorkbook(clerk(), at(), await filled({ 起業者数: '99' }, rekey(among)));
    const { notPlaced, unasked, absent } = await reviewWorkbook(clerk(), at(), id);
    expect(notPlaced.length + unasked.length).toBeGreaterThan(0);
    expect(absent.map((question) => question.key)).toContain(key);
    const { saved, left } = await saveWorkbook(clerk(), at(), id, [{ key, seen: before?.version ?? 0 }]);
    expect([saved, left > 0]).toEqual([0, true]);
    expect((await answerOf('起業者数'))?.version).toBe(before?.version);
  }
});

test('only its sender sees it, only who answers sends, and only before handing in', async () => {
  const id = await receiveWorkbook(clerk(), at(), await filled({ 進学率: '62' }));
  const chief = as('課長', { role: 'chief', division: '商工課', validity: always });
  await expect(reviewWorkbook(chief, at(), id)).rejects.toBeInstanceOf(UploadNotFoundError);
  await expect(reviewWorkbook(desk, at(), id)).rejects.toBeInstanceOf(UploadNotFoundError);
  await expect(saveWorkbook(clerk('学校教育課'), at(), id, [])).rejects.toBeInstanceOf(RoundNotFoundError);
  await expect(reviewWorkbook(clerk('学校教育課'), at(gakko), id)).rejects.toBeInstanceOf(
    UploadNotFoundError,
  );
  const planner = as('直江', { role: 'planner', plan: null, validity: always });
  await expect(receiveWorkbook(planner, at(), await filled({}))).rejects.toBeInstanceOf(NotPermittedError);
  for (const { question, version } of await questions())
    if (question.kind === 'value' && version === 0)
      await saveAnswers(desk, at(), [
        { key: question.key, answer: { ...blankAnswer, text: '61%' }, seen: 0 },
      ]);
  await takeStep(clerk(), at(), 'submission.submit');
  await expect(
    saveWorkbook(clerk(), at(), id, [{ key: await keyOf('進学率'), seen: 1 }]),
  ).rejects.toBeInstanceOf(NotPermittedError);
});
