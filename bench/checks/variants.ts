import type { CheckedPlan } from '../../src/checks/plan-in-hand.ts';
import { readSheets } from '../../src/checks/testing/sheet.ts';
import { type CleanDocument, sheetText } from './clean-documents.ts';
import type { Random } from './random.ts';

/** A clean document said in another way: it stays as true as it was. */
export interface Variant {
  readonly document: CleanDocument;
  readonly plans: readonly CheckedPlan[];
}

/** Words for the same thing in the prose. */
const otherWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/となった。/gu, ['であった。', 'となりました。', 'でした。', 'となっている。']],
  [/増加した。/gu, ['増えた。', '増加となった。', '伸びた。', '増加しました。']],
  [/減少した。/gu, ['減った。', '減少となった。', '減少しました。']],
  [/前年度/gu, ['昨年度']],
  [/と比べて/gu, ['に比べて', 'と比較して', 'と比べ']],
  [/に比べ(?!て)/gu, ['に比べて', 'と比べ']],
  [/基準値/gu, ['策定時の値', '現状値', '計画策定時']],
  [/、/gu, ['、', '， ', '、 ']],
  [/増となった/gu, ['増加となった', '増であった']],
];

/** Names that stand in tables and prose alike. */
const otherNames: readonly (readonly [RegExp, readonly string[]])[] = [
  [/青木市/gu, ['緑川市', '三島市']],
  [/瑞穂町|白浜町/gu, ['大野町', '東浦町']],
  [/図書館/gu, ['博物館', '資料館']],
  [/観光/gu, ['交流']],
  [/宿泊者/gu, ['滞在者']],
  [/保育所/gu, ['保育施設']],
  [/創業/gu, ['起業']],
  [/防災/gu, ['防犯']],
  [/空き家/gu, ['空き店舗']],
  [/健康/gu, ['体力']],
  [/特産品/gu, ['農産加工品']],
  [/給食/gu, ['食堂']],
  [/公民館/gu, ['市民会館']],
];

const replaced = (
  text: string,
  words: readonly (readonly [RegExp, readonly string[]])[],
  random: Random,
  share: number,
): string =>
  words.reduce((all, [pattern, others]) => {
    if (random.share() > share) return all;
    const other = random.of(others) ?? '';
    return all.replaceAll(pattern, other);
  }, text);

const fullWidth = (text: string): string =>
  text.replaceAll(/[0-9.,%]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));

const isProse = (line: string): boolean =>
  !/^(?:\||計画|目標|施策|関係市町|構成市町|※|事業)/u.test(line) && line !== '';

/** Later years everywhere. */
const shifted = (text: string, by: number): string =>
  text.replaceAll(/(?<=R|令和)\d+/gu, (digits) => String(Number(digits) + by));

const ofSheet = (document: CleanDocument, random: Random): Variant => {
  const renamed = replaced(sheetText(document.name).replaceAll(/[⟨⟩]/gu, ''), otherNames, random, 0.5);
  const later = shifted(renamed, random.below(4));
  const wide = random.share() < 0.3;
  const bare = random.share() < 0.3;
  const text = later
    .split('\n')
    .map((line) => {
      if (!isProse(line)) return line;
      const said = replaced(line, otherWords, random, 0.4);
      const plain = bare ? said.replaceAll(/(?<=\d),(?=\d{3})/gu, '') : said;
      return wide ? fullWidth(plain) : plain;
    })
    .join('\n');
  return { document, plans: readSheets(text) };
};

const ofExample = (document: CleanDocument, random: Random): Variant => {
  const { checked } = document;
  const said = <T extends { readonly text: string }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, text: replaced(item.text, otherWords, random, 0.5) }));
  const { narratives, projects } = checked.plan;
  return {
    document,
    plans: [
      { ...checked, plan: { ...checked.plan, narratives: said(narratives), projects: said(projects) } },
    ],
  };
};

/** One more variant of the document. */
export const variantOf = (document: CleanDocument, random: Random): Variant =>
  document.sheet === null ? ofExample(document, random) : ofSheet(document, random);
