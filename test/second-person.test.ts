import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  approveEdits,
  approvePublication,
  ChangedSinceScheduledError,
  carryOutDue,
  type Desk,
  installationDesk,
  latestPublication,
  listSchedules,
  makeEdits,
  personBy,
  proposeEdits,
  publishToday,
  ScheduleNotFoundError,
  SecondPersonNeededError,
  schedulePublication,
} from '#app';
import { type Plan, setFields } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { roundCity } from './fixtures/round-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-two-'));
let opened: OpenStorage;
let tenant = 0;
let now = Date.parse('2026-05-20T03:00:00.000Z');
let desk: Desk;

const planner = (id: string, name = id): Desk => ({
  ...desk,
  by: personBy(
    {
      ...{ id, name, login: id, account: null, email: null, leftAt: null },
      assignments: [{ role: 'planner', plan: null, validity: { from: '2020-04-01', until: null } }],
    },
    '2026-05-20',
  ),
});

beforeEach(async () => {
  await opened?.close();
  tenant += 1;
  opened = await openStorage({ folder, tenant: `t${tenant}` });
  desk = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => new Date(++now).toISOString() },
  });
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const plan = () => opened.storage.transaction(({ plans }) => plans.find(roundCity.id));
const store = (more: Partial<Plan> = {}) =>
  opened.storage.transaction(({ plans }) =>
    plans.save({ ...roundCity, ...more }, { at: '2026-04-01T00:00:00.000Z' }),
  );
const propose = async (by: Desk, fields: Readonly<Record<string, unknown>>) => {
  await makeEdits(by, roundCity.id, { make: (now) => setFields(now, { part: 'plan' }, fields) });
  const [set] = await opened.storage.transaction(({ editSets }) => editSets.list(roundCity.id));
  await proposeEdits(by, roundCity.id, { version: set?.version ?? 0, note: '名称を改めます' });
  return { version: (set?.version ?? 0) + 1, note: '' };
};

describe('changes of a plan', () => {
  test('one person is enough unless the plan says otherwise', async () => {
    await store();
    const said = await propose(planner('a'), { title: '新しい名称' });
    await approveEdits(planner('a'), roundCity.id, said);
    expect((await plan())?.title).toBe('新しい名称');
  });

  test.each<[string, () => Desk, boolean]>([
    ['who proposed it', () => planner('a'), false],
    ['the same person under a new name', () => planner('a', '改姓した人'), false],
    ['nobody in particular: the command line', () => desk, false],
    ['another person of the same name', () => planner('b', 'a'), true],
    ['another person', () => planner('b'), true],
  ])('two people: approved by %s', async (_, approver, may) => {
    await store({ approval: 'two_people' });
    const said = await propose(planner('a'), { title: '新しい名称' });
    const approved = approveEdits(approver(), roundCity.id, said);
    if (may) await approved;
    else await expect(approved).rejects.toBeInstanceOf(SecondPersonNeededError);
    expect((await plan())?.title).toBe(may ? '新しい名称' : roundCity.title);
  });

  test('one person cannot end the rule alone', async () => {
    await store({ approval: 'two_people' });
    const said = await propose(planner('a'), { approval: null });
    await expect(approveEdits(planner('a'), roundCity.id, said)).rejects.toBeInstanceOf(
      SecondPersonNeededError,
    );
    await approveEdits(planner('b'), roundCity.id, said);
    expect((await plan())?.approval).toBeUndefined();
  });
});

describe('publications', () => {
  const published = () => latestPublication(desk, roundCity.id);
  const ask = (by: Desk) => {
    const due = by.clock.now();
    return schedulePublication(
      { ...by, clock: { now: () => due } },
      { planId: roundCity.id, reportingYear: 2024, due, approvedBy: '企画課長', reasons: {} },
    );
  };
  const alone = (by: Desk) => publishToday(by, { planId: roundCity.id, year: 2024, approvedBy: '企画課長' });

  test('one person is enough unless the plan says otherwise', async () => {
    await store();
    await alone(planner('a'));
    expect((await published())?.number).toBe(1);
    await expect(ask(planner('a'))).rejects.toMatchObject({ problems: { day: expect.anything() } });
  });

  test('two people: nobody publishes at once, the first cannot approve, the second can, and then the server does', async () => {
    await store({ approval: 'two_people' });
    for (const by of [planner('a'), desk])
      await expect(alone(by)).rejects.toBeInstanceOf(SecondPersonNeededError);
    const { id } = await ask(planner('a'));
    await carryOutDue(desk);
    expect(await published()).toBeUndefined();
    expect((await listSchedules(planner('b'), roundCity.id))[0]?.state.kind).toBe('waiting');
    for (const by of [planner('a'), desk])
      await expect(approvePublication(by, roundCity.id, id)).rejects.toBeInstanceOf(SecondPersonNeededError);
    await approvePublication(planner('b'), roundCity.id, id);
    await expect(approvePublication(planner('b'), roundCity.id, id)).rejects.toBeInstanceOf(
      ScheduleNotFoundError,
    );
    await carryOutDue(desk);
    expect((await published())?.approvedBy).toBe('企画課長');
    // How the house approves of it is nothing to publish, and beginning to is no correction.
    expect((await published())?.plan.approval).toBeUndefined();
    expect((await listSchedules(planner('b'), roundCity.id))[0]).toMatchObject({
      second: { person: 'b' },
      state: { kind: 'published', number: 1 },
    });
  });

  test('what was changed meanwhile is not approved unseen', async () => {
    await store({ approval: 'two_people' });
    const { id } = await ask(planner('a'));
    await store({ approval: 'two_people', title: '別の名称' });
    await expect(approvePublication(planner('b'), roundCity.id, id)).rejects.toBeInstanceOf(
      ChangedSinceScheduledError,
    );
    await carryOutDue(desk);
    expect(await published()).toBeUndefined();
  });

  test('a publication scheduled before the rule waits for its second person too', async () => {
    await store();
    const due = new Date(now + 10).toISOString();
    const { id } = await schedulePublication(planner('a'), {
      ...{ planId: roundCity.id, reportingYear: 2024, due, approvedBy: '企画課長', reasons: {} },
    });
    await store({ approval: 'two_people' });
    now += 60_000;
    await carryOutDue(desk);
    expect(await published()).toBeUndefined();
    await expect(approvePublication(planner('a'), roundCity.id, id)).rejects.toBeInstanceOf(
      SecondPersonNeededError,
    );
  });
});
