export { isDayOff } from '../calendar/is-day-off.ts';
export { assignItem } from './assign-item.ts';
export { type AnswerFindings, checkAnswers } from './check-answers.ts';
export { type AskingChoice, chooseAsking, dividedKeys } from './choose-asking.ts';
export { commentOn } from './comment-on.ts';
export {
  compareRounds,
  listRoundVersions,
  RoundVersionNotFoundError,
  type VersionOfRound,
} from './compare-rounds.ts';
export type { SubmissionAddress } from './find-submission.ts';
export { listShared, type SharedQuestion, sharedQuestions } from './list-shared.ts';
export { listWork, type Wanted, type Work } from './list-work.ts';
export { meet, type Present } from './presence.ts';
export * from './round-errors.ts';
export { type GivenAnswer, mergeAnswers, type Saved, saveAnswers } from './save-answers.ts';
export {
  createRound,
  editRound,
  type NewRound,
  openRound,
  previewRound,
  type RoundFacts,
} from './save-round.ts';
export { reopenRound, settleRound } from './settle-round.ts';
export { questionText, type SubmissionDeed, takeStep } from './take-step.ts';
export { type AskingView, previewSubmission, viewAsking } from './view-asking.ts';
export {
  type AnsweredQuestion,
  listRounds,
  listSubmissions,
  type SubmissionLine,
  type SubmissionView,
  viewSubmission,
} from './view-submission.ts';
export { type WholeWords, wholeWords } from './whole-words.ts';
