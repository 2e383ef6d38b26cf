/** Why a plan was saved, in a few words that stay with its revision. Japanese: they stand among the plan's own words. */
export const revisionMessages = {
  document: (file: string): string => `「${file}」の取込み`,
  entry: (file: string): string => `回答の取込み「${file}」`,
  settled: (round: string): string => `${round}の確定`,
  cell: '値の訂正',
  sentence: '文章の訂正',
} as const;
