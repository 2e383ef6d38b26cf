import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { regionPlan } from '../../../test/fixtures/region-plan.ts';
import { comparePlans } from '../import/compare-plans.ts';
import type { Plan } from '../plan/plan.ts';
import { type Addressee, addresseesOf } from './addressee.ts';
import { type Answer, blankAnswer, isBlank } from './answer.ts';
import { canAccept, compareAnswers, isSafe, type ReturnedAnswer } from './compare-answers.ts';
import type { Question } from './question.ts';
import { questionnaireOf } from './questionnaire.ts';
import { storedAnswer } from './stored-answer.ts';
import { withAnswers } from './with-answers.ts';

const year = 2025;
const division: Addressee = { kind: 'division', name: '産業振興課' };
const place = { kind: 'cell', sheet: '指標', cell: 'H5' } as const;
const handedOut = (plan: Plan, addressee: Addressee): ReturnedAnswer[] =>
  questionnaireOf(plan, year, addressee).questions.map((question) => {
    const base = storedAnswer(plan, question, addressee, year);
    return { key: question.key, answer: base, base, place, doubts: [] };
  });
const filled = (rows: readonly ReturnedAnswer[], answers: ReadonlyMap<string, Answer>) =>
  rows.map((row) => ({ ...row, answer: answers.get(row.key) ?? row.answer }));
const take = (
  plan: Plan,
  addressee: Addressee,
  rows: readonly ReturnedAnswer[],
  accept: 'safe' | 'all' = 'safe',
) => {
  const { changes } = compareAnswers(plan, questionnaireOf(plan, year, addressee), rows);
  return withAnswers(
    plan,
    changes.filter((change) => isSafe(change) || (accept === 'all' && canAccept(change))),
    { addressee, year, by: '企画課', at: '2026-05-01T00:00:00.000Z', source: '産業振興課.xlsx' },
  );
};
const kinds = (plan: Plan, addressee: Addressee, rows: readonly ReturnedAnswer[]) => {
  const { changes } = compareAnswers(plan, questionnaireOf(plan, year, addressee), rows);
  return changes.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind);
};
const first = (kind: Question['kind'], plan = cityPlan, addressee: Addressee = division): Question => {
  const found = questionnaireOf(plan, year, addressee).questions.find(
    (question) => question.kind === kind && question.sharedWith.length === 0,
  );
  if (found === undefined) throw new Error(`no ${kind} question`);
  return found;
};
const value = first('value');
const one = (answer: Partial<Answer>, question = value) =>
  new Map([[question.key, { ...blankAnswer, ...answer }]]);

describe('what becomes of an answer', () => {
  const rows = handedOut(cityPlan, division);
  const answered = take(cityPlan, division, filled(rows, one({ text: '3000' })));
  test.each<[string, Plan, readonly ReturnedAnswer[], Partial<Answer>, readonly string[]]>([
    ['nothing typed', cityPlan, rows, {}, []],
    ['a first answer', cityPlan, rows, { text: '3,000億円' }, ['new']],
    ['a doubtful one', cityPlan, rows, { text: '三千くらい' }, ['doubtful']],
    ['another than is stored', answered, handedOut(answered, division), { text: '3,100億円' }, ['changed']],
    ['one that was emptied', answered, handedOut(answered, division), {}, ['cleared']],
    ['the same as was stored since', answered, rows, { text: '3,000億円', state: '確定' }, []],
    ['another than was stored since', answered, rows, { text: '3,100億円' }, ['conflict']],
  ])('%s', (_, plan, from, answer, expected) => {
    expect(kinds(plan, division, filled(from, one(answer)))).toEqual(expected);
  });
  test('left blank while somebody answered: what is stored stays', () => {
    expect(kinds(answered, division, rows)).toEqual(['untouched']);
    expect(take(answered, division, rows)).toBe(answered);
  });
  test('a row that was removed, and one that nobody asked', () => {
    const stranger = { ...(rows[0] as ReturnedAnswer), key: '["value","x","y"]' };
    const comparison = compareAnswers(cityPlan, questionnaireOf(cityPlan, year, division), [
      ...rows.slice(1),
      stranger,
    ]);
    expect(comparison.absent).toHaveLength(1);
    expect(comparison.unasked).toEqual([stranger]);
  });
});

describe('what is stored', () => {
  const rows = handedOut(cityPlan, division);
  test('a value with its place, its characters as typed, state, period and note', () => {
    const plan = take(
      cityPlan,
      division,
      filled(rows, one({ text: '３０００', state: '速報', period: 'R5年', note: '国の公表は12月' })),
    );
    const actual = plan.indicators
      .flatMap(({ series }) => series)
      .flatMap(({ actuals }) => actuals)
      .find(({ reportingYear }) => reportingYear === year);
    expect(actual).toMatchObject({
      recorded: {
        cell: '3,000億円(R5年)(速報値)',
        reading: { value: '3000', unit: '億円', certainty: 'sure' },
        provenance: { source: '産業振興課.xlsx', place, raw: '３０００' },
      },
      referencePeriod: { kind: 'calendar_year', year: 2023 },
      note: '国の公表は12月',
    });
    expect(plan.reportingYears).toContain(year);
  });
  test('a doubtful one only when a person accepts it, who is named', () => {
    const doubtful = filled(rows, one({ text: '3,0O0億円' }));
    const before = kinds(cityPlan, division, doubtful);
    expect(before).toEqual(['doubtful']);
    expect(take(cityPlan, division, doubtful)).toBe(cityPlan);
    const accepted = take(cityPlan, division, doubtful, 'all');
    const [recorded] = accepted.indicators
      .flatMap(({ series }) => series)
      .flatMap(({ actuals }) => actuals.filter(({ reportingYear }) => reportingYear === year));
    expect(recorded?.recorded).toMatchObject({
      reading: { certainty: 'sure' },
      reviewed: { decision: 'confirmed', by: '企画課' },
    });
    expect(kinds(accepted, division, doubtful)).toEqual([]);
  });
  test('a project of the year, its text and cost each by itself', () => {
    const text = first('project');
    if (text.kind !== 'project') throw new Error('a project expected');
    const budget = questionnaireOf(cityPlan, year, division).questions.find(
      (each) => each.kind === 'project' && each.field === 'budget' && each.item.project === text.item.project,
    );
    const plan = take(
      cityPlan,
      division,
      filled(rows, new Map([...one({ text: '二十人が修了。' }, text), ...one({ text: '2400' }, budget)])),
    );
    const project = plan.projects.find((each) => each.year === year);
    expect(project).toMatchObject({
      title: text.project.title,
      text: '二十人が修了。',
      budget: { cell: '2,400千円' },
    });
    expect(plan.projects.filter((each) => each.year !== year)).toEqual(cityPlan.projects);
    // A document of the year that is imported later knows no costs; they stay.
    const document = {
      ...cityPlan,
      reportingYears: [year],
      projects: [{ ...text.project, id: 'p-x', year, text: '二十人が修了した。' }],
    };
    const merged = comparePlans(plan, document).plan.projects.find((each) => each.year === year);
    expect(merged).toMatchObject({ text: '二十人が修了した。', budget: { cell: '2,400千円' } });
  });
});

describe('a question that several share', () => {
  const [a, b] = regionPlan.municipalities.map((code) => ({ kind: 'municipality', code }) as const);
  if (a === undefined || b === undefined) throw new Error('two municipalities expected');
  const asked = (addressee: Addressee) => questionnaireOf(regionPlan, year, addressee).questions;
  const shared = asked(a).find(
    (question) => question.kind === 'text' && asked(b).some(({ key }) => key === question.key),
  );
  if (shared === undefined) throw new Error('a shared text expected');
  const rows = { a: handedOut(regionPlan, a), b: handedOut(regionPlan, b) };
  const afterA = take(regionPlan, a, filled(rows.a, one({ text: '当番を続けた。' }, shared)));
  const both = take(afterA, b, filled(rows.b, one({ text: '新しく始めた。' }, shared)));

  test('each answers for itself: no conflict, and the plan’s own text is untouched', () => {
    expect(both.contributions?.map(({ from, answer }) => [from, answer.text])).toEqual([
      [a, '当番を続けた。'],
      [b, '新しく始めた。'],
    ]);
    expect(both.narratives).toEqual(regionPlan.narratives);
  });
  test('the office sees all of them and makes one', () => {
    const office: Addressee = { kind: 'office' };
    const question = questionnaireOf(both, year, office).questions.find(({ key }) => key === shared.key);
    expect(question?.contributions).toHaveLength(2);
    const plan = take(
      both,
      office,
      filled(handedOut(both, office), one({ text: '二つの市町で行った。' }, shared)),
    );
    expect(plan.narratives.filter((each) => each.year === year).map(({ text }) => text)).toEqual([
      '二つの市町で行った。',
    ]);
    expect(plan.contributions).toEqual(both.contributions);
  });
  test('emptied, it is gone', () => {
    const emptied = take(afterA, a, filled(handedOut(afterA, a), one({}, shared)));
    expect('contributions' in emptied).toBe(false);
  });
});

describe('laws', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '15',
      '1,553',
      '△5',
      '集計中',
      '-',
      '千五百',
      '=1+1',
      'R6',
      '未調査',
      '約20',
      '12月',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const answer: fc.Arbitrary<Answer> = fc.record({
    text: cell,
    state: fc.constantFrom('', '確定', '速報', '未確定', '未調査', '該当なし', '済'),
    period: fc.constantFrom('', '', 'R6', 'R6年', '去年'),
    note: fc.constantFrom('', '', '備考'),
  });
  const plans = [cityPlan, regionPlan];
  const sheet = fc
    .nat({ max: plans.length - 1 })
    .chain((at) => {
      const plan = plans[at] ?? cityPlan;
      const addressees = addresseesOf(plan);
      return fc.tuple(fc.constant(plan), fc.constantFrom(...addressees));
    })
    .chain(([plan, addressee]) => {
      const rows = handedOut(plan, addressee);
      return fc.tuple(
        fc.constant(plan),
        fc.constant(addressee),
        fc
          .array(fc.tuple(fc.nat({ max: Math.max(0, rows.length - 1) }), answer), { maxLength: 8 })
          .map((typed) =>
            filled(
              rows,
              new Map(
                typed.flatMap(([index, each]): [string, Answer][] => {
                  const row = rows[index];
                  if (row === undefined) return [];
                  return [
                    [row.key, row.key.startsWith('["value') ? each : { ...blankAnswer, text: each.text }],
                  ];
                }),
              ),
            ),
          ),
      );
    });

  test('taken over twice is taken over once, and no answer is lost', () => {
    fc.assert(
      fc.property(
        sheet,
        fc.constantFrom('safe' as const, 'all' as const),
        ([plan, addressee, rows], accept) => {
          const after = take(plan, addressee, rows, accept);
          expect(take(after, addressee, rows, accept)).toBe(after);
          const { changes } = compareAnswers(after, questionnaireOf(after, year, addressee), rows);
          for (const { kind, returned } of changes) {
            if (isBlank(returned.answer)) continue;
            expect(['same', 'doubtful']).toContain(kind);
          }
          expect(changes).toHaveLength(rows.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('nothing but the year asked for changes', () => {
    fc.assert(
      fc.property(sheet, ([plan, addressee, rows]) => {
        const after = take(plan, addressee, rows, 'all');
        const without = (each: Plan) => ({
          ...each,
          reportingYears: each.reportingYears.filter((one2) => one2 !== year),
          contributions: [],
          narratives: each.narratives.filter((text) => text.year !== year),
          projects: each.projects.filter((project) => project.year !== year),
          indicators: each.indicators.map((indicator) => ({
            ...indicator,
            settings: null,
            series: indicator.series.map((series) => ({
              ...series,
              actuals: series.actuals.filter(({ reportingYear }) => reportingYear !== year),
            })),
          })),
        });
        expect(without(after)).toEqual(without(plan));
      }),
      { numRuns: 60 },
    );
  });

  test('what is taken over as sure reads sure', () => {
    fc.assert(
      fc.property(sheet, ([plan, addressee, rows]) => {
        const after = take(plan, addressee, rows);
        const readings = [
          ...after.indicators
            .flatMap(({ series }) => series.flatMap(({ actuals }) => actuals))
            .flatMap(({ reportingYear, recorded }) => (reportingYear === year ? [recorded.reading] : [])),
          ...(after.contributions ?? []).flatMap(({ reading }) => (reading ? [reading] : [])),
        ];
        for (const reading of readings) expect(reading.certainty).toBe('sure');
      }),
      { numRuns: 60 },
    );
  });
});
