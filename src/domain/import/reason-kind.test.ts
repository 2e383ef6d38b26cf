import { describe, expect, test } from 'vitest';
import { documentDoubts, readingDoubts, type Sentence } from '#messages';
import { reasonKind, reasonKindText } from './reason-kind.ts';

test.each([
  ['備考「観光者」の終わりが欠けているようです。', '備考「…」の終わりが欠けているようです'],
  ['「生活機能の」の続きとして「強化」をつなぎました。', '「…」の続きとして「…」をつなぎました'],
  ['時期が「口10」と崩れています。原本を確かめてください。', '時期が「…」と崩れています'],
  ['見出しのない表の行です。', '見出しのない表の行です'],
  [null, ''],
])('%s', (reason, kind) => {
  expect(reasonKind(reason)).toBe(kind);
});

describe('in both languages', () => {
  const sentences = [readingDoubts, ...Object.values(documentDoubts)].flatMap((each) =>
    Object.entries<Sentence>(each),
  );
  test.each(sentences)('every kind: %s', (_, sentence) => {
    const { ja } = typeof sentence === 'function' ? sentence('3', '強化') : sentence;
    const { en } = reasonKindText(reasonKind(ja));
    expect(en).toMatch(/^[A-Z“]/u);
    expect(en).not.toMatch(/強化|\.$/u);
  });

  test.each([
    ['備考「…」の終わりが欠けているようです', 'The end of the remark “…” seems to be missing'],
    ['見出しのない表です(3行)', 'The table has no headings (rows: 3)'],
    ['「…」「…」は上の行と同じという印です', '“〃” and “同上” say “the same as in the row above”'],
    ['', ''],
    ['担当者に聞きました', '担当者に聞きました'],
  ])('%s', (kind, en) => {
    expect(reasonKindText(kind)).toEqual({ ja: kind, en });
  });
});
