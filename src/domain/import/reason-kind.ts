import { documentDoubts, type LocalizedText, localizedFrom, readingDoubts, type Sentence } from '#messages';

/**
 * What kind of doubt a reason speaks of: its first sentence without what it quotes. 「備考「観光者」の終わりが
 * 欠けているようです。」 and the same about another 備考 are one kind. '' for no reason.
 */
export const reasonKind = (reason: string | null): string => {
  const [first = ''] = (reason ?? '').split('。');
  return first.replaceAll(/「[^「」]*」/gu, '「…」').trim();
};

/** The sentence of a doubt as that of its kind: the first one, without what it quotes. */
const ofKind =
  (sentence: Sentence) =>
  (...quoted: string[]): LocalizedText => {
    const { ja, en } = typeof sentence === 'function' ? sentence(...quoted) : sentence;
    const kind = reasonKind(ja);
    const [first = en] = /^.*?[.?](?=\s|$)/u.exec(en) ?? [];
    const bare = quoted.filter((each) => !kind.includes(each));
    return { ja: kind, en: bare.reduce((all, each) => all.replaceAll(each, '…'), first).replace(/\.$/u, '') };
  };

/** A kind of doubt in both languages. */
export const reasonKindText = localizedFrom(
  ...[readingDoubts, ...Object.values(documentDoubts)].map((sentences) =>
    Object.fromEntries(Object.entries<Sentence>(sentences).map(([id, each]) => [id, ofKind(each)])),
  ),
);
