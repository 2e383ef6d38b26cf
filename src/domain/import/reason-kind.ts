/**
 * What kind of doubt a reason speaks of: its first sentence without what it quotes. 「備考「観光者」の終わりが
 * 欠けているようです。」 and the same about another 備考 are one kind. '' for no reason.
 */
export const reasonKind = (reason: string | null): string => {
  const [first = ''] = (reason ?? '').split('。');
  return first.replaceAll(/「[^「」]*」/gu, '「…」').trim();
};
