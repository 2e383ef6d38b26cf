import type { AnsweredQuestion } from '#app';
import {
  type AnswerVersion,
  answerFields,
  isBlank,
  type StatedFinding,
  shareIn,
  sharePercent,
} from '#domain';
import {
  historyMessages,
  type Locale,
  partMessages,
  staffFindingMessages,
  submissionPageMessages as words,
} from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { ReadingWords } from '../question/reading-words.tsx';
import { questionLabel } from './submission-view.ts';

interface RemarksProps {
  readonly answered: AnsweredQuestion;
  /** null while they are being looked for. */
  readonly findings: readonly StatedFinding[] | null;
  readonly conflict: AnswerVersion | undefined;
  /** Address of its history. */
  readonly history: string;
  /** Place of the question on the page. */
  readonly at: number;
  readonly locale: Locale;
}

/** An answer in one line, as it is told to somebody who had another. */
const wholeAnswer = ({ answer }: AnswerVersion): string =>
  answerFields
    .map((field) => answer[field])
    .filter((text) => text !== '')
    .join(' / ');

const bothTimes = (at: string) => ({ ja: timeText(at, 'ja'), en: timeText(at, 'en') });

/** What is to be said about an answer: another one saved meanwhile, how it reads, doubts, findings, who saved it. */
export const Remarks = ({ answered, findings, conflict, history, at, locale }: RemarksProps) => {
  const { answer, question, read, newest } = answered;
  const share = question.kind === 'value' && question.part === 'ratio_of_sums' ? shareIn(answer.text) : null;
  const percent = share && sharePercent(share);
  return (
    <>
      {conflict && (
        <div class="answer-conflict">
          <p>{words.conflict(conflict.by, bothTimes(conflict.at))[locale]}</p>
          <p>
            {words.theirs[locale]}:{' '}
            {isBlank(conflict.answer) ? (
              words.blank[locale]
            ) : (
              <strong {...inJapanese(locale)}>{wholeAnswer(conflict)}</strong>
            )}
          </p>
          <p>{words.keepMine[locale]}</p>
          <button class="button button-quiet button-small" type="submit" name="do" value={`theirs-${at}`}>
            {words.takeTheirs(questionLabel(answered)[locale])[locale]}
          </button>
        </div>
      )}
      {percent !== null && <p class="answer-reading">{partMessages.share(percent)[locale]}</p>}
      {!isBlank(answer) && read.reading !== null && (
        <p class="answer-reading">
          {words.reads('')[locale]}
          <ReadingWords reading={read.reading} locale={locale} />
        </p>
      )}
      {findings === null && <p class="muted">{words.checking[locale]}</p>}
      {(read.doubts.length > 0 || (findings ?? []).length > 0) && (
        <ul class="answer-remarks">
          {read.doubts.map((doubt) => (
            <li class={read.acceptable ? 'answer-doubt' : 'answer-wrong'}>{doubt[locale]}</li>
          ))}
          {(findings ?? []).map(({ finding }) => (
            <li class={finding.severity === 'error' ? 'answer-wrong' : 'answer-doubt'}>
              <span class="state">{staffFindingMessages.severities[finding.severity][locale]}</span>{' '}
              {finding.message[locale]}
            </li>
          ))}
        </ul>
      )}
      {newest && (
        <p class="answer-saved">
          {words.savedBy(newest.by, bothTimes(newest.at))[locale]}{' '}
          <a href={history} aria-label={historyMessages.linkOf(questionLabel(answered)[locale])[locale]}>
            {historyMessages.link[locale]}
          </a>
        </p>
      )}
    </>
  );
};
