export { type ReviewBookKind, reviewBookKinds } from '#documents';
export {
  changeOpinion,
  enterOpinion,
  type GivenOpinion,
  giveOpinion,
  longestSaying,
  type NamedMember,
  withdrawOpinion,
} from './give-opinion.ts';
export { type GivenGrade, gradeNode } from './grade-node.ts';
export { loadDemoReview } from './load-demo-review.ts';
export type { ReviewedNode, ReviewedRow } from './node-sheet.ts';
export { exportOpinions } from './opinion-table.ts';
export { type PrintedReview, type PrintReviewOptions, printReview } from './print-review.ts';
export { assignOpinion, type GivenSaying, judgeResponse, reflectOpinion, respond } from './respond.ts';
export * from './review-errors.ts';
export {
  addReviewFile,
  openReviewFile,
  removeReviewFile,
  type SentReviewFile,
  showReviewFile,
} from './review-files.ts';
export {
  chooseReviewPublishing,
  createReview,
  editReview,
  listReviewableRounds,
  type ReviewFacts,
} from './save-review.ts';
export { type ReviewStep, showAgain, takeReviewStep } from './take-review-step.ts';
export {
  type EarlierOpinions,
  listOpinionWork,
  listReviews,
  type OpinionView,
  type OpinionWork,
  type PlacedOpinion,
  type ReviewLine,
  type ReviewNodeView,
  type ReviewView,
  viewOpinion,
  viewReview,
  viewReviewNode,
} from './view-review.ts';
