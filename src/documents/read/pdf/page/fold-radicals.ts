const radical = /[\u2e80-\u2eff\u2f00-\u2fdf]/gu;

/**
 * Fonts of office programs often say that a character is the radical of a dictionary (⽬ U+2F6C) where
 * they print the ordinary character (目 U+76EE). The two look alike and mean the same; everything else,
 * such as ① and ㎡, stays as it is.
 */
export const foldRadicals = (text: string): string =>
  text.replaceAll(radical, (character) => character.normalize('NFKC'));
