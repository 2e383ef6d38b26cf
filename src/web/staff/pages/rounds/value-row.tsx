import type { AnsweredQuestion, SharedQuestion } from '#app';
import {
  type Answer,
  type AnswerField,
  addresseeName,
  answerStates,
  shareFields,
  stateTerm,
  type ValueQuestion,
  type WholeRule,
} from '#domain';
import {
  entryMessages,
  type Locale,
  partMessages,
  roundMessages,
  roundPageMessages,
  shortJapaneseYear,
  submissionPageMessages as words,
} from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { WholeLine } from './asking/whole-line.tsx';
import { changeText } from './change-text.ts';
import { fieldName, questionLabel } from './submission-view.ts';

export interface RowProps {
  readonly answered: AnsweredQuestion;
  readonly question: ValueQuestion;
  /** What stands in the inputs. */
  readonly shown: Answer;
  readonly at: number;
  readonly locale: Locale;
  readonly editable: boolean;
  /** Readings, findings and conflicts. */
  readonly remarks: unknown;
  /** What was said about it. */
  readonly thread: unknown;
  readonly wrong: boolean;
  /** What is made of this answer and those of others, where that is shown. */
  readonly shared?: SharedQuestion | undefined;
}

/** Columns of the table, in their order. */
export const valueColumns = (locale: Locale, editable: boolean): readonly string[] => [
  words.indicator[locale],
  words.baseline[locale],
  words.earlier[locale],
  words.target[locale],
  words.fields.text[locale],
  words.fields.state[locale],
  words.fields.period[locale],
  words.fields.note[locale],
  ...(editable ? [] : [words.change[locale]]),
  words.remarks[locale],
];

/** One line of values: what was, what is to be, and the answer; every part of it a native input. */
export const ValueRow = (props: RowProps) => {
  const { answered, question, shown, at, locale, editable } = props;
  const label = questionLabel(answered)[locale];
  const { indicator, series, unit, earlier } = question;
  return (
    <tr data-row={at} class={props.wrong ? 'answer-row-wrong' : undefined}>
      <th scope="row">
        <span {...inJapanese(locale)}>
          <span class="row-node">{question.where}</span>
          {indicator.name}
          {series.label !== null && ` ${series.label}`}
        </span>
        {unit !== '' && <span class="row-node">{words.unitOf(unit)[locale]}</span>}
        {question.part !== undefined && (
          <span class="row-node">{partMessages.ownPart[question.part][locale]}</span>
        )}
        {question.part === undefined && question.sharedWith.length > 0 && (
          <span class="row-node">
            {
              words.sharedWith({
                ja: question.sharedWith.map((one) => addresseeName(one).ja).join('、'),
                en: question.sharedWith.map((one) => addresseeName(one).en).join(', '),
              })[locale]
            }
          </span>
        )}
      </th>
      <Cell name={words.baseline[locale]} number>
        <span {...inJapanese(locale)}>{question.baseline}</span>
      </Cell>
      <Cell name={words.earlier[locale]} number>
        {earlier && (
          <>
            <span {...inJapanese(locale)}>{earlier.text}</span>{' '}
            <span class="value-year">
              {shortJapaneseYear(earlier.year)}
              {earlier.plan !== undefined && ` ${words.earlierPlan[locale]}`}
            </span>
          </>
        )}
        {answered.halves.map(({ part, answer }) => (
          <span class="row-node">
            {roundMessages.parts[part][locale]}{' '}
            <span {...inJapanese(locale)}>{answer.text || answer.state}</span>
          </span>
        ))}
      </Cell>
      <Cell name={words.target[locale]} number>
        <span {...inJapanese(locale)}>{question.target}</span>
      </Cell>
      {editable ? (
        <ValueInputs
          {...{ label, shown, at, locale }}
          key-text={answered.question.key}
          version={answered.version}
          part={question.part}
          wrong={props.wrong}
        />
      ) : (
        <>
          {(['text', 'state', 'period', 'note'] as const).map((field) => (
            <Cell name={words.fields[field][locale]} number={field === 'text'}>
              <span {...inJapanese(locale)} class={field === 'text' ? 'answer-figure' : undefined}>
                {shown[field] === '' && field === 'text' && shown.state === ''
                  ? words.blank[locale]
                  : shown[field]}
              </span>
            </Cell>
          ))}
          <Cell name={words.change[locale]} number>
            {changeText(earlier?.text, answered.read.reading)}
          </Cell>
        </>
      )}
      <td class="answer-said" data-name={words.remarks[locale]}>
        <div data-remarks={at}>{props.remarks}</div>
        {props.shared && <MadeValue shared={props.shared} locale={locale} />}
        {props.thread}
      </td>
    </tr>
  );
};

/** The one value of the planning section, or the whole so far. */
const MadeValue = ({ shared, locale }: { readonly shared: SharedQuestion; readonly locale: Locale }) => (
  <>
    {shared.made !== null && (
      <p>
        {roundPageMessages.merge.made[locale]}:{' '}
        <strong {...inJapanese(locale)}>{shared.made.answer.text || shared.made.answer.state}</strong>
      </p>
    )}
    {shared.made === null && shared.whole !== null && <WholeLine whole={shared.whole} locale={locale} />}
  </>
);

const Cell = (props: { readonly name: string; readonly number?: boolean; readonly children?: unknown }) => (
  <td class={props.number ? 'number-cell' : undefined} data-name={props.name}>
    {props.children}
  </td>
);

const ValueInputs = (props: {
  readonly label: string;
  readonly shown: Answer;
  readonly at: number;
  readonly locale: Locale;
  readonly 'key-text': string;
  readonly version: number;
  readonly wrong: boolean;
  readonly part: WholeRule | undefined;
}) => {
  const { label, shown, at, locale } = props;
  const isShare = props.part === 'ratio_of_sums';
  const named = (field: AnswerField) => ({
    id: fieldName(at, field),
    name: fieldName(at, field),
    'aria-label': words.fieldOf(words.fields[field], label)[locale],
    'data-col': field,
  });
  return (
    <>
      <td class="answer-cell" data-name={words.fields.text[locale]}>
        <input type="hidden" name={fieldName(at, 'key')} value={props['key-text']} />
        <input type="hidden" name={fieldName(at, 'seen')} value={String(props.version)} />
        <input
          class="input answer-value"
          {...named('text')}
          {...(isShare ? { 'aria-label': words.fieldOf(partMessages.numerator, label)[locale] } : {})}
          value={isShare ? shareFields(shown.text).numerator : shown.text}
          lang="ja"
          inputmode="text"
          autocomplete="off"
          aria-invalid={props.wrong ? 'true' : undefined}
        />
        {isShare && (
          <span class="share-of">
            <span aria-hidden="true">÷</span>
            <input
              class="input answer-value"
              name={fieldName(at, 'of')}
              id={fieldName(at, 'of')}
              aria-label={words.fieldOf(partMessages.denominator, label)[locale]}
              value={shareFields(shown.text).denominator}
              lang="ja"
              autocomplete="off"
            />
          </span>
        )}
      </td>
      <td class="answer-cell" data-name={words.fields.state[locale]}>
        <select class="input" {...named('state')}>
          <option value="">{words.noState[locale]}</option>
          {answerStates.map((state) => (
            <option value={stateTerm(state)} selected={shown.state === stateTerm(state)}>
              {entryMessages.states[state][locale]}
            </option>
          ))}
        </select>
      </td>
      <td class="answer-cell" data-name={words.fields.period[locale]}>
        <input
          class="input answer-period"
          {...named('period')}
          value={shown.period}
          lang="ja"
          autocomplete="off"
        />
      </td>
      <td class="answer-cell" data-name={words.fields.note[locale]}>
        <textarea class="input answer-note" {...named('note')} rows={1} lang="ja">
          {shown.note}
        </textarea>
      </td>
    </>
  );
};
