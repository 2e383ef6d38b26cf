import type { AnsweredQuestion } from '#app';
import { ScrollRegion } from '#components';
import { addresseeKey, addresseeName, blankAnswer, isBlank } from '#domain';
import {
  roundAskingMessages,
  roundPageMessages,
  submissionPageMessages as words,
  workbookPageMessages,
} from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { Comments } from '../comments/comments.tsx';
import { Thread } from '../comments/thread.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { answerScript } from './answer-script.ts';
import { Deeds, StageMark } from './deeds.tsx';
import { daysUntil } from './due.ts';
import { Remarks } from './remarks.tsx';
import { fieldName, historyOf, isAnswerable, type SubmissionProps } from './submission-view.ts';
import { TextAnswer } from './text-answer.tsx';
import { ValueRow, valueColumns } from './value-row.tsx';

/** The answers of one division or municipality: to be filled in by them, to be looked through by others. */
export const submissionPage = (props: SubmissionProps): StaffPage => {
  const { locale, addresses, view, problems = {}, done } = props;
  const { round, submission } = view;
  const { answerer } = submission;
  const title = words.title(addresseeName(answerer), round.title)[locale];
  const editable = isAnswerable(view) && props.isPreview !== true;
  return {
    title,
    crumbs: [
      { title: roundPageMessages.title[locale], href: addresses.rounds() },
      { title: round.title, href: addresses.round(round.id), lang: 'ja' },
    ],
    ...(editable ? { script: answerScript.path } : {}),
    ...(props.status === undefined ? {} : { status: props.status }),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        {props.isPreview && <p class="notice">{roundAskingMessages.previewNotice[locale]}</p>}
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{title}</h1>
          <Standing {...props} />
          {round.message !== '' && (
            <p class="prose" {...inJapanese(locale)}>
              {round.message}
            </p>
          )}
        </header>
        {props.findings === null && <p class="notice">{words.findingsLater[locale]}</p>}
        {editable && (
          <p>
            <a href={addresses.workbook(round.id, addresseeKey(answerer))}>
              {workbookPageMessages.title[locale]}
            </a>
          </p>
        )}
        <NotTaken {...props} />
        <form
          method="post"
          action={addresses.submission(round.id, addresseeKey(answerer))}
          data-answers={editable ? `${round.id}/${addresseeKey(answerer)}` : undefined}
          data-saving={words.saving[locale]}
          data-unsaved={words.unsaved[locale]}
          data-offline={words.offline[locale]}
          data-signed-out={words.signedOut[locale]}
          data-restored={words.restored[locale]}
          data-presence-from={editable ? addresses.presence(round.id, addresseeKey(answerer)) : undefined}
          data-remarks-from={editable ? addresses.remarks(round.id, addresseeKey(answerer)) : undefined}
          data-pasted={words.pasted('{}')[locale]}
        >
          <fieldset class="plain-group" disabled={props.isPreview}>
            <Bar {...props} />
            <Values {...props} />
            <Texts {...props} />
            <Deeds {...{ locale, addresses, view, problems, said: props.said }} />
            <Comments {...props} />
          </fieldset>
        </form>
        {props.evidence && <EvidenceList {...{ locale, addresses, view }} evidence={props.evidence} />}
      </>
    ),
  };
};

/** Stage, last day, and why it came back. */
const Standing = ({ view, today, locale }: SubmissionProps) => {
  const { round, submission } = view;
  const step =
    submission.stage === 'approve' || submission.stage === 'check' || submission.stage === 'confirm';
  const due = round.steps.find((each) => each.step === (step ? submission.stage : 'answer'))?.due;
  const waits = submission.stage !== 'done' && submission.stage !== 'settled';
  const { returned } = submission;
  return (
    <>
      <p>
        <StageMark stage={submission.stage} locale={locale} />{' '}
        {waits && due !== undefined && roundPageMessages.due(due, daysUntil(today, due))[locale]}
      </p>
      {returned && (
        <div class="notice notice-warning">
          <p>
            {
              words.returned(returned.by, {
                ja: timeText(returned.at, 'ja'),
                en: timeText(returned.at, 'en'),
              })[locale]
            }
          </p>
          <p class="prose">
            <strong {...inJapanese(locale)}>{returned.reason}</strong>
          </p>
        </div>
      )}
    </>
  );
};

/** How much is answered and when it was saved; stays in sight. */
const Bar = ({ view, here, locale }: SubmissionProps) => {
  const editable = isAnswerable(view);
  const latest =
    view.questions
      .map(({ newest }) => newest?.at ?? '')
      .toSorted()
      .at(-1) ?? '';
  return (
    <div class="answer-bar">
      <strong data-progress>{progressText(view.questions)[locale]}</strong>{' '}
      <span role="status" data-status>
        {latest !== '' && words.savedAt(timeText(latest, locale))[locale]}
      </span>{' '}
      <span class="also-here" role="status" data-here>
        {here?.[locale]}
      </span>{' '}
      {editable && (
        <button class="button button-small" type="submit" name="do" value="save">
          {words.save[locale]}
        </button>
      )}
    </div>
  );
};

export const progressText = (questions: readonly AnsweredQuestion[]) =>
  words.answered(questions.filter(({ answer }) => !isBlank(answer)).length, questions.length);

const NotTaken = ({ notTaken = [], locale }: SubmissionProps) =>
  notTaken.length === 0 ? null : (
    <section class="notice notice-warning">
      <p>{words.notTaken[locale]}</p>
      <dl class="not-taken">
        {notTaken.map(({ what, text }) => (
          <div>
            <dt {...inJapanese(locale)}>{what}</dt>
            <dd {...inJapanese(locale)}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );

interface Placed {
  readonly answered: AnsweredQuestion;
  readonly at: number;
}

const placed = ({ view }: SubmissionProps): readonly Placed[] =>
  view.questions.map((answered, at) => ({ answered, at }));

const shownOf = ({ typed }: SubmissionProps, { answer, question }: AnsweredQuestion) =>
  typed?.get(question.key) ?? answer ?? blankAnswer;

const sharedOf = ({ view }: SubmissionProps, { question }: AnsweredQuestion) =>
  view.shared.find((each) => each.question.key === question.key);

const remarksOf = (
  { findings, conflicts, locale, view, addresses }: SubmissionProps,
  { answered, at }: Placed,
) => (
  <Remarks
    answered={answered}
    findings={findings?.get(answered.question.key) ?? []}
    conflict={conflicts?.get(answered.question.key)}
    history={historyOf({ view, addresses }, answered)}
    at={at}
    locale={locale}
  />
);

const Values = (props: SubmissionProps) => {
  const { locale, view, problems = {} } = props;
  const editable = isAnswerable(view);
  const rows = placed(props).flatMap((each) =>
    each.answered.question.kind === 'value' ? [{ ...each, question: each.answered.question }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <section class="staff-section answer-values">
      <h2 id="values">{words.values[locale]}</h2>
      {editable && <p class="hint">{words.valuesHint[locale]}</p>}
      <ScrollRegion label={words.values[locale]}>
        <table
          class={editable ? 'sheet answer-table' : 'sheet answer-table answer-table-read'}
          aria-labelledby="values"
        >
          <thead>
            <tr>
              {valueColumns(locale, editable).map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ answered, question, at }) => (
              <ValueRow
                answered={answered}
                question={question}
                shown={shownOf(props, answered)}
                at={at}
                locale={locale}
                editable={editable}
                remarks={remarksOf(props, { answered, at })}
                thread={<Thread {...props} answered={answered} at={at} />}
                shared={sharedOf(props, answered)}
                wrong={problems[fieldName(at, 'text')] !== undefined}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
};

/** Texts by node, fields by project. */
const Texts = (props: SubmissionProps) => {
  const { locale, view } = props;
  const editable = isAnswerable(view);
  return (
    <>
      {(['text', 'project'] as const).map((kind) => {
        const own = placed(props).filter(({ answered }) => answered.question.kind === kind);
        const groups = Map.groupBy(own, ({ answered: { question } }) =>
          question.kind === 'project' ? `${question.where}\n${question.project.title}` : question.where,
        );
        return own.length === 0 ? null : (
          <section class="staff-section">
            <h2>{(kind === 'text' ? words.texts : words.projects)[locale]}</h2>
            {[...groups].map(([name, group]) => (
              <section class="panel text-group">
                <h3 {...inJapanese(locale)}>
                  {name.split('\n').map((line, index, all) => (
                    <span class={index < all.length - 1 ? 'row-node' : undefined}>{line}</span>
                  ))}
                </h3>
                {group.map(({ answered, at }) => (
                  <TextAnswer
                    answered={answered}
                    shown={shownOf(props, answered)}
                    at={at}
                    locale={locale}
                    editable={editable}
                    remarks={remarksOf(props, { answered, at })}
                    thread={<Thread {...props} answered={answered} at={at} />}
                    shared={sharedOf(props, answered)}
                  />
                ))}
              </section>
            ))}
          </section>
        );
      })}
    </>
  );
};
