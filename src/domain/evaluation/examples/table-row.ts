/** [指標, 基準値, 実績, 目標, 進捗率, 進度, grade or reason]; 「-」 is no figure. */
export type TableRow = readonly [
  name: string,
  baseline: string,
  actual: string,
  target: string,
  progress: string,
  pace: string,
  outcome: string,
];
