import type { Addressee } from '../entry/addressee.ts';
import type { Answer } from '../entry/answer.ts';
import type { Round, Stage } from './round.ts';

/** 提出物: the answers of one answerer in a round, and where they stand. */
export interface Submission {
  readonly round: string;
  readonly answerer: Addressee;
  readonly stage: Stage;
  /** Instants, ISO 8601 in UTC. First look of somebody who answers; null before. */
  readonly openedAt: string | null;
  /** Last change of the stage. */
  readonly changedAt: string;
  /** Why it came back; null unless it is `returned`, or is being answered again after that. */
  readonly returned: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

/** One version of an answer. None is ever changed or removed: the newest is the answer. */
export interface AnswerVersion {
  /** Of the question: `itemKey`. */
  readonly key: string;
  /** From 1, without gaps. */
  readonly version: number;
  readonly answer: Answer;
  /** id of the person; null for the installation itself. */
  readonly person: string | null;
  /** Their name at that time. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** form: typed on a page · workbook: brought in with the answer workbook */
  readonly way: 'form' | 'workbook';
}

/** コメント on a submission or on one answer of it. */
export interface Comment {
  readonly id: string;
  readonly round: string;
  readonly answerer: Addressee;
  /** `itemKey`; null for the submission as a whole. */
  readonly key: string | null;
  readonly text: string;
  readonly person: string | null;
  readonly by: string;
  readonly at: string;
}

/** The newest version of each answer of one answerer. */
export interface AnswersOf {
  readonly answerer: Addressee;
  readonly versions: readonly AnswerVersion[];
}

export interface RoundStore {
  /** Newest year first. */
  list(): Promise<readonly Round[]>;
  find(id: string): Promise<Round | undefined>;
  save(round: Round): Promise<void>;
  /** In the order in which the round asks. */
  submissions(round: string): Promise<readonly Submission[]>;
  submission(round: string, answerer: Addressee): Promise<Submission | undefined>;
  saveSubmission(submission: Submission): Promise<void>;
  /** Newest versions of everybody, or of one answerer. */
  answers(round: string, answerer?: Addressee): Promise<readonly AnswersOf[]>;
  /** All versions of one answer, newest first. */
  history(round: string, answerer: Addressee, key: string): Promise<readonly AnswerVersion[]>;
  /** Adds a version: the number after the newest. Throws when that number is taken. */
  keep(round: string, answerer: Addressee, version: AnswerVersion): Promise<void>;
  /** Oldest first; of everybody, or of one answerer. */
  comments(round: string, answerer?: Addressee): Promise<readonly Comment[]>;
  comment(comment: Comment): Promise<void>;
}
