/** A text for people in both languages of the product. Japanese is the language of record. */
export interface LocalizedText {
  readonly ja: string;
  readonly en: string;
}

export type Locale = keyof LocalizedText;

export const locales: readonly Locale[] = ['ja', 'en'];
