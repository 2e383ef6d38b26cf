import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan, level, plain } from '../../../test/fixtures/plan-builder.ts';
import { type Answer, blankAnswer } from '../entry/answer.ts';
import type { ValueQuestion } from '../entry/question.ts';
import { questionnaireOf } from '../entry/questionnaire.ts';
import type { WholeRule } from './whole.ts';
import { answerOfWhole, wholeOfAnswers } from './whole-of-answers.ts';

const towns = ['062022', '062090', '062138'];

const questionOf = (unit: string): ValueQuestion => {
  const plan = buildPlan({
    id: 'kenniki',
    title: '圏域ビジョン',
    kind: '共生ビジョン',
    publisher: '圏域',
    municipalities: towns,
    period: { from: 2024, to: 2028 },
    reportingYears: [2024],
    year: 2024,
    dueYear: 2028,
    levels: ['分野'],
    nodes: [
      {
        code: '1',
        title: '医療',
        indicators: [
          { name: '受診した人', settings: level(), series: [plain(2024, unit, '100', '110', '120')] },
        ],
      },
    ],
  });
  const [question] = questionnaireOf(plan, 2025, { kind: 'office' }).questions;
  if (question?.kind !== 'value') throw new Error('a value expected');
  return question;
};

const answer = (text: string, state = '', more: Partial<Answer> = {}): Answer => ({
  ...blankAnswer,
  text,
  state,
  ...more,
});
const none = blankAnswer;

const whole = (rule: WholeRule, unit: string, ...answers: readonly Answer[]) => {
  const so = wholeOfAnswers(
    questionOf(unit),
    { rule, year: 2025 },
    answers.map((each, at) => ({ municipality: towns[at] ?? '', answer: each })),
  );
  const made = answerOfWhole(so, ({ text }) => `途中 ${text ?? 'なし'}`);
  return [
    so.text,
    so.parts.map(({ standing }) => standing).join(' '),
    made && `${made.text} ${made.state} ${made.note}`,
  ];
};

describe('the whole that a rule makes of what municipalities have answered', () => {
  test.each<[string, ReturnType<typeof whole>, readonly unknown[]]>([
    [
      '合計',
      whole('sum', '人', answer('1,200'), answer('30人'), answer('4')),
      ['1,234人', 'in in in', '1,234人 確定 途中 1,234人'],
    ],
    ['0 is a figure', whole('sum', '人', answer('0'), answer('5')), ['5人', 'in in', '5人 確定 途中 5人']],
    ['only zeros', whole('sum', '人', answer('0'), answer('0')), ['0人', 'in in', '0人 確定 途中 0人']],
    [
      'other scale',
      whole('sum', '人', answer('1.2千人'), answer('34')),
      ['1,234人', 'in in', '1,234人 確定 途中 1,234人'],
    ],
    [
      '未確定: never a total',
      whole('sum', '人', answer('10'), answer('', '未確定'), answer('5')),
      ['15人', 'in pending in', ' 未確定 途中 15人'],
    ],
    [
      '未調査 is 未調査',
      whole('sum', '人', answer('10'), answer('', '未調査')),
      ['10人', 'in not_measured', ' 未調査 途中 10人'],
    ],
    [
      '該当なし is no part',
      whole('sum', '人', answer('10'), answer('', '該当なし')),
      ['10人', 'in none', '10人 確定 途中 10人'],
    ],
    [
      'all 該当なし',
      whole('sum', '人', answer('', '該当なし'), answer('', '該当なし')),
      [null, 'none none', ' 該当なし 途中 なし'],
    ],
    ['one has not answered', whole('sum', '人', answer('10'), none), ['10人', 'in unanswered', null]],
    ['nobody has', whole('sum', '人', none, none), [null, 'unanswered unanswered', null]],
    [
      '速報 makes 速報',
      whole('sum', '人', answer('10'), answer('5', '速報')),
      ['15人', 'in in', '15人 速報 途中 15人'],
    ],
    [
      'a bound cannot be added',
      whole('sum', '人', answer('10'), answer('5人以上')),
      ['10人', 'in unclear', null],
    ],
    ['約 cannot be added', whole('sum', '人', answer('10'), answer('約5人')), ['10人', 'in unclear', null]],
    ['another unit', whole('sum', '人', answer('10'), answer('5回')), ['10人', 'in unclear', null]],
    [
      '分子の合計÷分母の合計, not the mean',
      whole('ratio_of_sums', '%', answer('30/40'), answer('1/60')),
      ['31.0%', 'in in', '31.0% 確定 途中 31.0%'],
    ],
    [
      'a percentage is no part of a ratio',
      whole('ratio_of_sums', '%', answer('30/40'), answer('75%')),
      ['75.0%', 'in unclear', null],
    ],
    ['denominators of nothing', whole('ratio_of_sums', '%', answer('0/0')), [null, 'in', null]],
    [
      '数',
      whole('count', '市町', answer('1'), answer('0'), answer('3')),
      ['2市町', 'in in in', '2市町 確定 途中 2市町'],
    ],
    ['事務局の値', whole('own', '人', answer('10'), answer('5')), [null, 'in in', null]],
  ])('%s', (_, made, expected) => {
    expect(made).toEqual(expected);
  });

  test('one period that all share stands with the whole, several do not', () => {
    const period = (...all: readonly string[]) =>
      answerOfWhole(
        wholeOfAnswers(
          questionOf('人'),
          { rule: 'sum', year: 2025 },
          all.map((each, at) => ({
            municipality: towns[at] ?? '',
            answer: answer('1', '', { period: each }),
          })),
        ),
        () => '',
      )?.period;
    expect([period('R6', 'R6'), period('R6', 'R7'), period('', '')]).toEqual(['R6', '', '']);
  });

  test('whatever is answered: a value only where nobody is missing, and then it is the sum of what was typed', () => {
    const typed = fc.oneof(
      fc.nat({ max: 9999 }).map((number) => ({ number, answer: answer(String(number)) })),
      fc
        .constantFrom('未確定', '未調査', '該当なし', '')
        .map((state) => ({ number: null, answer: answer('', state) })),
    );
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 3 }), (all) => {
        const so = wholeOfAnswers(
          questionOf('人'),
          { rule: 'sum', year: 2025 },
          all.map((each, at) => ({ municipality: towns[at] ?? '', answer: each.answer })),
        );
        const made = answerOfWhole(so, () => 'x');
        const isComplete = all.every(({ answer: { text, state } }) => text !== '' || state === '該当なし');
        const figures = all.flatMap(({ number }) => number ?? []);
        if (made !== null && made.text !== '') {
          expect(isComplete).toBe(true);
          expect(made.text.replace(/[,人]/g, '')).toBe(String(figures.reduce((sum, each) => sum + each, 0)));
        } else expect(isComplete && figures.length > 0).toBe(false);
      }),
    );
  });
});
