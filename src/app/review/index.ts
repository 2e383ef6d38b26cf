export { answerTogether, previewTogether, type Together, type TogetherDecision } from './answer-together.ts';
export {
  everyQuestion,
  type FilterOption,
  type FilterOptions,
  type QuestionFilter,
  questionCertainties,
  questionFields,
} from './question-filter.ts';
export {
  hasProposal,
  type LastAnswer,
  type Review,
  type ReviewRequest,
  reviewImport,
  type ShownQuestion,
} from './review-import.ts';
export { takeBack } from './take-back.ts';
