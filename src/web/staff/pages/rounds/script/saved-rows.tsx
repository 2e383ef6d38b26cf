import type { AnsweredQuestion, AnswerFindings, GivenAnswer, Saved, SubmissionView } from '#app';
import { shownMarkup } from '#components';
import { isBlank } from '#domain';
import { type LocalizedText, submissionPageMessages as words } from '#messages';
import type { PageSetting } from '../../../staff-page.ts';
import type { Sent } from '../../../staff-request.ts';
import { timeText } from '../../../time-text.ts';
import { Remarks } from '../remarks.tsx';
import { progressText } from '../submission-page.tsx';
import { historyOf } from '../submission-view.ts';

interface SavedRowsProps extends PageSetting {
  readonly view: SubmissionView;
  readonly given: readonly (GivenAnswer & { readonly at: number })[];
  readonly saved: readonly Saved[];
  /** Who else is on the page. */
  readonly here: LocalizedText;
  /** Instant, ISO 8601 in UTC. */
  readonly now: string;
}

/**
 * What became of answers that the page's script has sent: for each the version that stands now, and what is to be
 * said beside it, drawn as on the page itself.
 */
export const savedRows = ({ view, given, saved, here, now, locale, addresses }: SavedRowsProps): Sent => {
  const outcomes = new Map(saved.map((one) => [one.key, one]));
  const rows = given.flatMap(({ key, at, seen }) => {
    const outcome = outcomes.get(key);
    const answered = view.questions.find(({ question }) => question.key === key);
    if (outcome === undefined || answered === undefined) return [];
    const conflict = outcome.kind === 'conflict' ? outcome.newest : undefined;
    const remarks = (
      <Remarks
        answered={answered}
        findings={isTried(answered, view) ? null : []}
        conflict={conflict}
        history={historyOf({ view, addresses }, answered)}
        at={at}
        locale={locale}
      />
    );
    return [
      {
        at,
        kind: outcome.kind,
        // What was left as it was seen still is: going on from there is noticed as a conflict.
        seen:
          outcome.kind === 'conflict'
            ? outcome.newest.version
            : outcome.kind === 'untouched'
              ? seen
              : outcome.version,
        remarks: shownMarkup(String(remarks)),
      },
    ];
  });
  const isWhole = saved.every(({ kind }) => kind !== 'conflict');
  const told = isWhole ? words.savedAt(timeText(now, locale).slice(-5)) : words.conflictsLeft;
  return {
    type: 'application/json; charset=utf-8',
    status: isWhole ? 200 : 409,
    content: JSON.stringify({
      rows,
      told: told[locale],
      progress: progressText(view.questions)[locale],
      here: here[locale],
    }),
  };
};

/** Whether the rules have something to say to an answer at all. */
const isTried = ({ question, answer, read }: AnsweredQuestion, { round }: SubmissionView): boolean =>
  question.kind === 'value' &&
  question.part === undefined &&
  round.part === 'year' &&
  read.acceptable &&
  !isBlank(answer);

/** What is to be said beside every answered value as it stands now. */
export const remarkRows = ({
  view,
  findings,
  locale,
  addresses,
}: PageSetting & { readonly view: SubmissionView; readonly findings: AnswerFindings }): Sent => ({
  type: 'application/json; charset=utf-8',
  content: JSON.stringify({
    rows: view.questions.flatMap((answered, at) =>
      answered.question.kind === 'value' && !isBlank(answered.answer)
        ? [
            {
              at,
              remarks: shownMarkup(
                String(
                  <Remarks
                    answered={answered}
                    findings={findings.get(answered.question.key) ?? []}
                    conflict={undefined}
                    history={historyOf({ view, addresses }, answered)}
                    at={at}
                    locale={locale}
                  />,
                ),
              ),
            },
          ]
        : [],
    ),
  }),
});
