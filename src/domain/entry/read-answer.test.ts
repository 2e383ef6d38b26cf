import { describe, expect, test } from 'vitest';
import { buildPlan, level, plain } from '../../../test/fixtures/plan-builder.ts';
import { parseCell } from '../value/parse-cell.ts';
import { blankAnswer } from './answer.ts';
import type { Question } from './question.ts';
import { questionnaireOf } from './questionnaire.ts';
import { readAnswer } from './read-answer.ts';

const questionOf = (unit: string): Question => {
  const plan = buildPlan({
    id: 'midori',
    title: 'みどり市総合戦略',
    kind: '総合戦略',
    publisher: 'みどり市',
    municipalities: ['062022'],
    period: { from: 2024, to: 2027 },
    reportingYears: [2024],
    year: 2024,
    dueYear: 2027,
    levels: ['施策'],
    nodes: [
      {
        code: '1',
        title: '産業',
        projects: [{ title: '創業の学校', divisions: ['商工課'], text: '' }],
        indicators: [
          {
            name: '就業者の数',
            divisions: ['商工課'],
            settings: level(),
            series: [plain(2024, unit, '90', '100', '200')],
          },
        ],
      },
    ],
  });
  const [question] = questionnaireOf(plan, 2025, { kind: 'office' }).questions;
  if (question === undefined) throw new Error('a question expected');
  return question;
};
const read = (text: string, state = '', period = '', note = '', unit = '人') =>
  readAnswer(questionOf(unit), { text, state, period, note }, 2025);

describe('a sure answer is recorded so that its cell says all of it', () => {
  test.each([
    // typed, state, period → cell, status, value, state
    ['1,553人', '', '', '1,553人', 'known', '1553', '確定'],
    ['1553', '確定', '', '1,553人', 'known', '1553', '確定'],
    ['１，５５３', '確定', '', '1,553人', 'known', '1553', '確定'],
    ['△5', '確定', '', '-5人', 'known', '-5', '確定'],
    ['0', '確定', '', '0人', 'known', '0', '確定'],
    ['77.40', '確定', '', '77.40人', 'known', '77.40', '確定'],
    ['1553', '速報', '', '1,553人(速報値)', 'known', '1553', '速報'],
    ['1,553人(速報値)', '速報', '', '1,553人(速報値)', 'known', '1553', '速報'],
    ['1553', ' 速 報 ', '', '1,553人(速報値)', 'known', '1553', '速報'],
    ['1553', 'Settled', '', '1,553人', 'known', '1553', '確定'],
    ['1553', '確定', 'R6年', '1,553人(R6年)', 'known', '1553', '確定'],
    ['1,553人 (R6年)', '', 'R6年', '1,553人 (R6年)', 'known', '1553', '確定'],
    ['1553', '速報', 'R7.3.31', '1,553人(R7.3.31)(速報値)', 'known', '1553', '速報'],
    ['', '未確定', '', '未確定', 'pending', null, '未確定'],
    ['集計中', '', '', '集計中', 'pending', null, '未確定'],
    ['集計中', '未確定', '', '集計中', 'pending', null, '未確定'],
    ['-', '未確定', '', '未確定', 'pending', null, '未確定'],
    ['', '未調査', '', '未調査', 'not_measured', null, '未調査'],
    ['－', '未調査', '', '未調査', 'not_measured', null, '未調査'],
    ['', '該当なし', '', '該当なし', 'none', null, '該当なし'],
    ['-', '', '', '該当なし', 'none', null, '該当なし'],
    ['千五百人', '確定', '', '千五百人', 'known', '1500', '確定'],
    ['0.3万人', '確定', '', '0.3万人', 'known', '0.3', '確定'],
  ])('「%s」 %s %s → 「%s」', (text, state, period, cell, status, value, told) => {
    const { answer, reading, doubts } = read(text, state, period);
    expect(doubts).toEqual([]);
    expect(answer).toMatchObject({ text: cell, state: told });
    expect(reading).toMatchObject({ status, value });
  });

  test('a blank is no answer', () => {
    expect(read('')).toMatchObject({ answer: blankAnswer, reading: null, doubts: [] });
    expect(read(' \n ', '　')).toMatchObject({ answer: blankAnswer, reading: null, doubts: [] });
  });

  test('recorded and read again, it stays', () => {
    for (const [text, state, period] of [
      ['1553', '速報', 'R6年'],
      ['△5', '確定', ''],
      ['', '未調査', ''],
    ] as const) {
      const first = read(text, state, period).answer;
      expect(readAnswer(questionOf('人'), first, 2025).answer).toEqual(first);
    }
  });
});

describe('what is not sure, and whether a person can take it as it is', () => {
  test.each([
    ['約千五百', '確定', '', false],
    ['1.5.3', '確定', '', false],
    ['=1+1', '', '', true],
    ['2025/3/31', '', '', false],
    ['1553', '未確定', '', false],
    ['1553', '未調査', '', false],
    ['集計中', '確定', '', false],
    ['1,553人(速報値)', '確定', '', false],
    ['', '確定', '', false],
    ['', '速報', '', false],
    ['1553', '確定済', '', false],
    ['1553', '確定', '去年', false],
    ['1,553人(R5)', '確定', 'R6', false],
    ['1,553件', '確定', '', true],
    ['増えている', '確定', '', false],
  ])('「%s」 %s %s', (text, state, period, acceptable) => {
    const { doubts, answer, acceptable: can } = read(text, state, period);
    expect(doubts).not.toEqual([]);
    for (const doubt of doubts) expect([doubt.ja, doubt.en]).not.toContain('');
    expect(answer.text).toBe(text);
    expect(can).toBe(acceptable);
  });

  test.each([
    ['1,495,371', '1,495,371,000', 'a thousand times: 円 for 千円'],
    ['76.5', '0.765', 'a hundredth: a share for a percentage'],
    ['12', '1,200', 'a leap of a hundred times'],
  ])('after %s, %s is %s, which a person may take', (last, now) => {
    const question = questionOf('千円');
    if (question.kind !== 'value' || question.usual === null) throw new Error('a figure expected');
    const usual = { ...question.usual, value: last.replaceAll(',', '') };
    const answer = readAnswer({ ...question, usual }, { ...blankAnswer, text: now }, 2025);
    expect([answer.doubts.length, answer.acceptable]).toEqual([1, true]);
  });
  test.each([
    ['人', '170万人', '1,720,000人'],
    ['億円', '3,951億円', '3,800'],
    ['人', '0人', '1,553'],
    ['人', '5人', '0'],
  ])('in %s, after %s, %s is nothing unusual', (unit, last, now) => {
    const question = questionOf(unit);
    if (question.kind !== 'value') throw new Error('a value expected');
    const answer = readAnswer({ ...question, usual: parseCell(last) }, { ...blankAnswer, text: now }, 2025);
    expect(answer.doubts).toEqual([]);
  });
  test('one value where several stood, and several where one stood', () => {
    const question = questionOf('%');
    if (question.kind !== 'value') throw new Error('a value expected');
    const several = { ...question, usual: parseCell('男 80.1% 女 86.2%') };
    expect(readAnswer(several, { ...blankAnswer, text: '83.0' }, 2025).doubts).toHaveLength(1);
    expect(readAnswer(several, { ...blankAnswer, text: '男 81.0% 女 86.9%' }, 2025).doubts).toEqual([]);
    const one = { ...question, usual: parseCell('80.1%') };
    expect(readAnswer(one, { ...blankAnswer, text: '男 81.0% 女 86.9%' }, 2025).doubts).toHaveLength(1);
  });

  test('a note alone is not lost', () => {
    expect(read('', '', '', '11月に分かります').doubts).toHaveLength(1);
    expect(read('', '未確定', '', '11月に分かります')).toMatchObject({
      doubts: [],
      answer: { note: '11月に分かります' },
    });
  });
});

describe('texts and amounts', () => {
  const questions = () => questionOf('人');
  const of = (kind: 'policy' | 'budget') => {
    const value = questions();
    const item =
      kind === 'policy'
        ? ({
            kind: 'text',
            item: { kind: 'text', node: value.node.id, text: 'policy' },
            text: 'policy',
          } as const)
        : ({
            kind: 'project',
            item: { kind: 'project', project: 'p', field: 'budget' },
            field: 'budget',
            project: {
              id: 'p',
              nodeId: value.node.id,
              title: '',
              divisions: [],
              year: 2024,
              text: '',
              provenance: null,
            },
          } as const);
    const { key, node, where, sharedWith, contributions } = value;
    return { key, node, where, sharedWith, contributions, earlier: null, ...item };
  };
  test.each([
    ['拡充', '拡充', 0],
    ['continue', '継続', 0],
    ['', '', 0],
    ['現状維持', '現状維持', 1],
  ])('方針 「%s」', (text, told, doubts) => {
    const answer = readAnswer(of('policy'), { ...blankAnswer, text }, 2025);
    expect([answer.answer.text, answer.doubts.length]).toEqual([told, doubts]);
  });
  test.each([
    ['8360', '8,360千円', 0],
    ['8,360千円', '8,360千円', 0],
    ['１２０万円', '１２０万円', 0],
    ['', '', 0],
    ['8360人', '8360人', 1],
    ['約束どおり', '約束どおり', 1],
  ])('予算額 「%s」', (text, told, doubts) => {
    const answer = readAnswer(of('budget'), { ...blankAnswer, text }, 2025);
    expect([answer.answer.text, answer.doubts.length]).toEqual([told, doubts]);
  });
});
