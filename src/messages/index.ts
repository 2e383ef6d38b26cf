export type { Locale, LocalizedText } from './localized.ts';
export { locales } from './localized.ts';
