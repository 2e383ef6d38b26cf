export { type AnswerHistory, answerHistory } from './answer-history.ts';
export type { HistoryLine } from './history-line.ts';
export { type StoredValueAt, valueHistory } from './stored-history.ts';
