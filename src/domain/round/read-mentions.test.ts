import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mentionable, mentionText, readMentions } from './read-mentions.ts';

const people: readonly Mentionable[] = [
  { person: 'hanako', name: '上杉 花子', role: '商工課 入力者' },
  { person: 'naoe', name: '直江　兼続', role: '企画担当' },
  { person: 'mori', name: '森 一', role: '商工課 課長' },
  { person: 'mori2', name: '森 みどり', role: '企画担当' },
  { person: 'sato1', name: '佐藤 誠', role: '企画担当' },
  { person: 'sato2', name: '佐藤 誠', role: '商工課 課長' },
  { person: 'smith', name: 'John Smith', role: '企画担当' },
  { person: 'clerk', name: '商工課 入力者', role: '商工課 入力者' },
];
const read = (text: string) => {
  const { named, unknown, several } = readMentions(text, people);
  return [named.map(({ person, written }) => `${person} ${written}`), unknown, several];
};

describe('whom a comment names', () => {
  test.each<[string, readonly string[]]>([
    ['@上杉 花子 確認をお願いします', ['hanako @上杉 花子']],
    ['＠上杉花子さん、確認をお願いします', ['hanako ＠上杉花子']],
    ['@上杉花子は出張中です', ['hanako @上杉花子']],
    ['@上杉さんへ', ['hanako @上杉']],
    ['確認してください@上杉 花子', ['hanako @上杉 花子']],
    ['@直江兼続様', ['naoe @直江兼続']],
    ['@直江 兼続、@上杉 花子', ['naoe @直江 兼続', 'hanako @上杉 花子']],
    ['念のため(@直江)', ['naoe @直江']],
    ['@直江\n兼続ではありません', ['naoe @直江']],
    ['@森みどりに聞いてください', ['mori2 @森みどり']],
    ['@森一課長', ['mori @森一']],
    ['@john smith please', ['smith @john smith']],
    ['@佐藤 誠(商工課 課長) ご確認を', ['sato2 @佐藤 誠(商工課 課長)']],
    ['@佐藤誠（企画担当）', ['sato1 @佐藤誠（企画担当）']],
    ['@商工課 入力者 さん', ['clerk @商工課 入力者']],
    ['@上杉 花子 @上杉 花子', ['hanako @上杉 花子']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected, [], []]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['@山田 さん', ['@山田'], []],
    ['@上杉山さん', ['@上杉山さん'], []],
    ['@森一郎さん', ['@森一郎さん'], []],
    ['@森さん', [], ['@森']],
    ['@佐藤 誠 さん', [], ['@佐藤 誠']],
    ['@佐藤', [], ['@佐藤']],
  ])('%s names nobody, or several: told', (text, unknown, several) => {
    expect(read(text)).toEqual([[], unknown, several]);
  });

  test.each(['shoko@city.example.lg.jp に送りました', '単価は @100円', '@ ', '@', '12時@', '＠＠'])(
    '%j holds no name',
    (text) => {
      expect(read(text)).toEqual([[], [], []]);
    },
  );

  test('whatever the list offers to write is read as that person', () => {
    const name = fc
      .tuple(
        fc.constantFrom('上杉', '直江', '森', '佐藤', '長井'),
        fc.constantFrom('花子', '誠', '一', 'みどり'),
      )
      .map((parts) => parts.join(' '));
    const role = fc.constantFrom('企画担当', '商工課 課長', '商工課 入力者', '長井市 担当');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ name, role }), {
          selector: ({ name: each, role: own }) => `${each}/${own}`,
          maxLength: 12,
        }),
        (list) => {
          const all = list.map((one, at) => ({ person: String(at), ...one }));
          for (const one of all) {
            const found = readMentions(`${mentionText(one, all)} お願いします`, all);
            expect(found.named.map(({ person }) => person)).toEqual([one.person]);
          }
        },
      ),
    );
  });
});
