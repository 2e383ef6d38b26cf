import { expect, test } from 'vitest';
import { reasonKind } from './reason-kind.ts';

test.each([
  ['備考「観光者」の終わりが欠けているようです。', '備考「…」の終わりが欠けているようです'],
  ['「生活機能の」の続きとして「強化」をつなぎました。', '「…」の続きとして「…」をつなぎました'],
  ['時期が「口10」と崩れています。原本を確かめてください。', '時期が「…」と崩れています'],
  ['見出しのない表の行です。', '見出しのない表の行です'],
  [null, ''],
])('%s', (reason, kind) => {
  expect(reasonKind(reason)).toBe(kind);
});
