/** Old or other forms of a character, and the form in which they are looked for. */
export const characterForms: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '沢澤 高髙 崎﨑嵜 辺邊邉 斎齋 斉齊 国國圀 学學斈 県縣 区區 会會 広廣 浜濱濵 実實 万萬 円圓 発發 体體軆 医醫 桜櫻 滝瀧 竜龍 島嶋嶌',
    '栄榮 鉄鐵 関關 塩鹽 蔵藏 恵惠 真眞 弥彌 来來 経經 済濟 総總 数數 対對 駅驛 芸藝 労勞 働仂 児兒 乗乘 気氣 図圖 声聲 徳德 礼禮',
    '静靜 浄淨 栃杤 桧檜 槙槇 渋澁 渓溪 峡峽 梅楳 富冨 吉𠮷 兎兔 絵繪 変變 読讀 売賣 続續 両兩 満滿 湾灣 豊豐 麦麥 黒黑 霊靈',
  ]
    .join(' ')
    .split(' ')
    .flatMap((group) => {
      const [form = '', ...others] = group;
      return others.map((other) => [other, form]);
    }),
);

/** Spellings of one word, and the one under which all are found. */
export const wordForms: readonly (readonly [string, string])[] = [
  ['子供', '子ども'],
  ['障がい', '障害'],
  ['障碍', '障害'],
  ['取り組み', '取組'],
  ['取組み', '取組'],
  ['受け入れ', '受入'],
  ['受入れ', '受入'],
  ['引き籠', '引きこも'],
];

/** A text as it is looked for, with the place in the text that each character of it comes from. */
export interface FoldedText {
  readonly text: string;
  /** One more than the text has characters: the last is the length of the text as written. */
  readonly places: readonly number[];
}

const marks = new Set(['ﾞ', 'ﾟ', '゛', '゜', '\u3099', '\u309a']);
const dropped = /[\s\u30fc\u2010-\u2015\u2212-]/u;

/** NFKC, small letters, hiragana, new forms of characters; without spaces, long-vowel marks and hyphens. */
const foldCharacter = (character: string): string =>
  [...character.normalize('NFKC').toLowerCase()]
    .filter((each) => !dropped.test(each))
    .map((each) => {
      const code = each.codePointAt(0) ?? 0;
      const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : each;
      return characterForms[hiragana] ?? hiragana;
    })
    .join('');

const withWordForms = (folded: FoldedText): FoldedText => {
  let { text, places } = folded;
  for (const [other, form] of wordForms) {
    const [from, to] = [foldCharacter(other), foldCharacter(form)];
    for (let at = text.indexOf(from); at !== -1; at = text.indexOf(from, at + to.length)) {
      const start = places[at] ?? 0;
      text = text.slice(0, at) + to + text.slice(at + from.length);
      places = [
        ...places.slice(0, at),
        ...Array.from({ length: to.length }, () => start),
        ...places.slice(at + from.length),
      ];
    }
  }
  return { text, places };
};

/**
 * A text in the form in which it is compared with others: full and half width, katakana and hiragana, capital and
 * small, old and new characters are the same; spaces, hyphens and 長音 count for nothing. Readings of kanji are not
 * known: 「ゆき」 does not find 「雪」.
 */
export const foldText = (written: string): FoldedText => {
  const characters = [...written];
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    const mark = characters[index + 1];
    const whole = mark !== undefined && marks.has(mark) ? character + mark : character;
    if (whole !== character) index += 1;
    const folded = foldCharacter(whole);
    for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
    text += folded;
    at += whole.length;
  }
  return withWordForms({ text, places: [...places, at] });
};
