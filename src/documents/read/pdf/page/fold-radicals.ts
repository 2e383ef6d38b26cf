/**
 * Radicals that are whole characters, as ordinary ones: Unicode's EquivalentUnifiedIdeograph for those of the block
 * CJK Radicals Supplement that NFKC leaves alone.
 */
const supplement = new Map(
  Object.entries({
    '⺃': '乚',
    '⺄': '乙',
    '⺊': '卜',
    '⺎': '兀',
    '⺒': '巳',
    '⺓': '幺',
    '⺔': '彑',
    '⺕': '彐',
    '⺙': '攵',
    '⺛': '旡',
    '⺜': '日',
    '⺝': '月',
    '⺠': '民',
    '⺧': '牛',
    '⺩': '王',
    '⺫': '目',
    '⺬': '示',
    '⺯': '糹',
    '⺻': '聿',
    '⺼': '肉',
    '⺽': '臼',
    '⻁': '虎',
    '⻂': '衤',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻋': '车',
    '⻑': '長',
    '⻒': '镸',
    '⻓': '长',
    '⻘': '青',
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻟': '飠',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻨': '麦',
    '⻩': '黄',
    '⻫': '斉',
    '⻬': '齐',
    '⻭': '歯',
    '⻮': '齿',
    '⻯': '竜',
    '⻰': '龙',
    '⻱': '龜',
    '⻲': '亀',
  }),
);

const radical = /[\u2e80-\u2eff\u2f00-\u2fdf]/gu;

/**
 * Fonts often say that a character is the radical of a dictionary (⽬ U+2F6C, ⺠ U+2EA0) where they print the
 * ordinary character (目 U+76EE, 民 U+6C11): both have the same glyph. Everything else, such as ① and ㎡, stays as
 * it is.
 */
export const foldRadicals = (text: string): string =>
  text.replaceAll(radical, (character) => supplement.get(character) ?? character.normalize('NFKC'));
