import {
  type AnsweredQuestion,
  type AnswerFindings,
  type MentionView,
  questionText,
  type SubmissionDeed,
  type SubmissionView,
} from '#app';
import {
  type Answer,
  type AnswerVersion,
  addresseeKey,
  decide,
  type EvidenceFile,
  type EvidenceKeeping,
  transitions,
} from '#domain';
import { type LocalizedText, submissionPageMessages as words } from '#messages';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';

/** What stands in the fields beside the answers. */
export interface Said {
  readonly reason: string;
  /** About the whole. */
  readonly comment: string;
  /** About answers, by their places on the page. */
  readonly items?: ReadonlyMap<number, string>;
}

/** What a page of a submission shows. */
export interface SubmissionProps extends PageSetting {
  readonly view: SubmissionView;
  /** null while the rules have not been tried yet. */
  readonly findings: AnswerFindings | null;
  /** null where none can be kept. */
  readonly evidence: { readonly files: readonly EvidenceFile[]; readonly keeping: EvidenceKeeping } | null;
  /** ISO date in Japan. */
  readonly today: string;
  /** What the person has typed where it is not what is stored, by the question's key. */
  readonly typed?: ReadonlyMap<string, Answer>;
  /** What somebody else has saved meanwhile, by the question's key. */
  readonly conflicts?: ReadonlyMap<string, AnswerVersion>;
  /** What could not be saved at all. */
  readonly notTaken?: readonly { readonly what: string; readonly text: string }[];
  readonly problems?: Problems;
  readonly said?: Said;
  /** Who is named in the comments, and who can be. */
  readonly mentions: MentionView;
  readonly done?: LocalizedText | null;
  /** Who else is on the page; empty when nobody is. */
  readonly here?: LocalizedText;
  /** Shown to a planner before the beginning: nothing can be entered. */
  readonly isPreview?: boolean;
  readonly status?: StaffPage['status'];
}

const reasoned = new Set<string>(transitions.filter(({ reason }) => reason).map(({ action }) => action));

export const needsReason = (deed: SubmissionDeed): boolean => reasoned.has(deed);

const isDeed = (name: string): name is keyof typeof words.deeds => name in words.deeds;
export type PageDeed = keyof typeof words.deeds;

/** What the one who looks can do now: what they have a right to and what leads somewhere from here. */
export const deedsOf = ({ permitted, submission, round }: SubmissionView): readonly PageDeed[] =>
  transitions
    .flatMap(({ action }) =>
      isDeed(action) &&
      permitted.has(action) &&
      round.state === 'open' &&
      'stage' in decide(submission.stage, action, { round, answerer: submission.answerer }, '…')
        ? [action]
        : [],
    )
    .filter((deed, at, all) => all.indexOf(deed) === at);

/** Whether the page has inputs for answers. */
export const isAnswerable = ({ permitted, submission, round }: SubmissionView): boolean =>
  round.state === 'open' &&
  permitted.has('submission.answer') &&
  'stage' in decide(submission.stage, 'submission.answer', { round, answerer: submission.answerer });

/** Name of a question's inputs in the form, by its place on the page. */
export const fieldName = (at: number, field: string): string => `q${at}-${field}`;

/** A question as labels name it: indicator, or node and kind of text, or project and field. */
export const questionLabel = ({ question }: Pick<AnsweredQuestion, 'question'>): LocalizedText => {
  const what = questionText(question);
  switch (question.kind) {
    case 'value':
      return { ja: what, en: what };
    case 'text':
      return words.fieldOf(words.textKinds[question.text], what);
    case 'project':
      return words.fieldOf(words.projectFields[question.field], what);
  }
};

/** Address of the history of an answer on the page. */
export const historyOf = (
  { view, addresses }: Pick<SubmissionProps, 'view' | 'addresses'>,
  { question }: Pick<AnsweredQuestion, 'question'>,
): string => addresses.answerHistory(view.round.id, addresseeKey(view.submission.answerer), question.key);
