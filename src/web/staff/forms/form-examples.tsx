import type { ComponentExamples } from '#components';
import type { LocalizedText } from '#messages';
import { Choice } from '../choice.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { TextArea } from '../pages/findings/text-area.tsx';
import { YearChoice } from '../year-choice.tsx';
import { partExamples } from './part-examples.tsx';

const same = (ja: string, en: string): LocalizedText => ({ ja, en });
const label = same('実績値', 'Result');
const hint = same('単位も書きます。例: 24件', 'With its unit, such as 24件');
const problem = same('数値を入れてください。', 'Enter a figure.');

const tooLong = same(
  '指標名は100文字までです。「市内企業と山形県内の大学の工学部教員による先端技術の共同研究の数」のように長い名前は、説明の欄に分けて書いてください。',
  'A name has at most 100 characters; please put what goes beyond them into the explanation below it.',
);

const fields: Readonly<Record<string, Partial<Parameters<typeof Field>[0]>>> = {
  empty: { label },
  'with a hint': { label, hint, value: '24件', japanese: true },
  'to be mended': { label, hint, value: 'abc', problems: { 'field-2': problem } },
  short: { label, size: 'short', value: '24' },
  day: { label, type: 'date', value: '2026-05-29' },
  file: { label, type: 'file', hint: same('PDFかExcel。20MBまで', 'PDF or Excel, up to 20 MB') },
  'with a very long name': { label: tooLong, value: '1234567890'.repeat(12) },
};

/** The parts that forms of the staff side are made of. */
export const formExamples: readonly ComponentExamples[] = [
  {
    of: 'Field',
    states: Object.entries(fields).map(([name, props], at) => ({
      name,
      show: (locale) => <Field label={label} {...props} name={`field-${at}`} locale={locale} />,
    })),
  },
  {
    of: 'TextArea',
    states: [
      {
        name: 'with a hint',
        show: (locale) => (
          <TextArea name="area-0" label={label} hint={hint} value="24件" locale={locale} japanese />
        ),
      },
      {
        name: 'to be mended',
        show: (locale) => (
          <TextArea name="area-1" label={label} problems={{ 'area-1': problem }} locale={locale} />
        ),
      },
    ],
  },
  {
    of: 'Choice',
    states: [undefined, problem].map((wrong, at) => ({
      name: wrong === undefined ? 'chosen' : 'to be mended',
      show: (locale) => (
        <Choice name={`choice-${at}`} label={label} hint={hint} problem={wrong} chosen="b" locale={locale}>
          {[
            ['a', '確定'],
            ['b', '未確定'],
          ]}
        </Choice>
      ),
    })),
  },
  {
    of: 'YearChoice',
    states: [
      {
        name: 'a year the plan does not report on yet',
        show: (locale) => (
          <YearChoice plan={{ reportingYears: [2023, 2024] }} year={2025} action="/gallery" locale={locale} />
        ),
      },
    ],
  },
  ...partExamples,
  {
    of: 'ErrorSummary',
    states: [
      {
        name: 'one thing, with very long words',
        show: (locale) => <ErrorSummary problems={[['field-2', tooLong]]} locale={locale} />,
      },
      {
        name: 'two things to mend',
        show: (locale) => (
          <ErrorSummary problems={{ 'field-2': problem, 'area-1': problem }} locale={locale} />
        ),
      },
    ],
  },
];
