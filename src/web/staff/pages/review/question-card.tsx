import { isOpen, type Look, type ShownQuestion } from '#app';
import type { GivenAnswer } from '#domain';
import {
  type LocalizedText,
  staffMessages as messages,
  readingReasonText,
  reviewMessages as words,
} from '#messages';
import { currentPart } from '../../addresses.ts';
import { inItsLanguage, inJapanese, type PageSetting, type Problems } from '../../staff-page.ts';
import { State } from '../../state.tsx';
import { timeText } from '../../time-text.ts';
import { Choices } from '../question/choices.tsx';
import { CorrectionForm } from '../question/correction-form.tsx';
import { Excerpt } from '../question/excerpt.tsx';
import { answerWords } from './answer-words.ts';

/** Somebody else has answered since the person looked. */
export interface Conflict {
  readonly given: GivenAnswer | null;
  /** What the person wanted to say. */
  readonly said: LocalizedText;
}

export interface CardProps extends PageSetting {
  readonly importId: string;
  readonly shown: ShownQuestion;
  /** All questions of the document. */
  readonly all: number;
  readonly look: Look | null;
  readonly isCurrent: boolean;
  readonly action: string;
  readonly problems: Problems;
  readonly typed?: string | undefined;
  readonly conflict?: Conflict | undefined;
}

/** A question: what the document says beside what was read of it, with the buttons to answer. */
export const QuestionCard = (props: CardProps) => {
  const { shown, all, locale, isCurrent } = props;
  const { asked, number, node } = shown;
  const { question } = asked;
  const heading = `question-${number}`;
  const unfolded = isOpen(asked) || Object.keys(props.problems).length > 0 || props.conflict !== undefined;
  return (
    <article
      class={unfolded ? 'panel review-card' : 'panel review-card review-card-done'}
      id={isCurrent ? currentPart : undefined}
      aria-labelledby={heading}
      tabindex={-1}
      data-question
      data-current={isCurrent ? true : undefined}
    >
      <header class="review-card-head">
        <h2 id={heading}>
          <span class="review-number">{words.numberOf(number, all)[locale]}</span>{' '}
          <span {...inJapanese(locale)}>{question.about}</span>
        </h2>
        <State asked={asked} locale={locale} />
        <p class="review-node" {...inJapanese(locale)}>
          {node}
        </p>
      </header>
      {unfolded ? (
        <Sides {...props} />
      ) : (
        <div class="review-answered">
          {asked.given && (
            <p class="review-answer" {...inJapanese(locale)}>
              <span class="question-raw">{question.raw}</span> {answerWords(asked.given.answer)[locale]}
            </p>
          )}
          <details class="fold">
            <summary>{words.again[locale]}</summary>
            <Sides {...props} />
          </details>
        </div>
      )}
    </article>
  );
};

const Sides = ({
  importId,
  shown,
  look,
  action,
  problems,
  typed,
  conflict,
  locale,
  addresses,
}: CardProps) => {
  const { asked, stamp } = shown;
  const { question } = asked;
  const answers = { asked, locale, action, stamp };
  return (
    <div class="beside">
      <div>
        <Excerpt
          {...{ question, look, locale, addresses }}
          href={addresses.importSource(importId, question.place)}
          label={`${messages.question.source[locale]} ${shown.number}`}
        />
        {question.reason !== null && (
          <p class="review-reason" {...inItsLanguage(readingReasonText(question.reason), locale)}>
            {readingReasonText(question.reason)[locale]}
          </p>
        )}
      </div>
      <div>
        {conflict && <ConflictNotice conflict={conflict} locale={locale} />}
        <Choices {...answers} />
        {question.kind === 'passage' ? (
          question.indicatorId !== null && (
            <p>
              <a href={addresses.question(importId, question.key)}>{messages.question.rowValues[locale]}</a>
            </p>
          )
        ) : (
          <CorrectionForm {...answers} id={inputOf(question.key)} problems={problems} typed={typed} compact />
        )}
      </div>
    </div>
  );
};

/** Name on the page of the input for a question's text. */
export const inputOf = (key: string): string => `text-${key}`;

const ConflictNotice = ({
  conflict,
  locale,
}: { readonly conflict: Conflict } & Pick<PageSetting, 'locale'>) => (
  <div class="notice notice-warning">
    <p>
      {conflict.given === null
        ? words.conflict.gone[locale]
        : words.conflict.now(
            answerWords(conflict.given.answer)[locale],
            conflict.given.by,
            timeText(conflict.given.at, locale),
          )[locale]}
    </p>
    <p>{words.conflict.yours(conflict.said[locale])[locale]}</p>
  </div>
);
