import { entranceMessages, type LocalizedText } from '#messages';

/** What browsers call themselves by; the more special before what it also calls itself. */
const browsers = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
] as const;
const systems = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

const found = (names: readonly (readonly [RegExp, string])[], text: string): string | null =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** A browser by the names that people know, from what it calls itself; that itself where it is none of these. */
export const browserText = (userAgent: string): LocalizedText => {
  const [browser, system] = [found(browsers, userAgent), found(systems, userAgent)];
  return browser === null || system === null
    ? { ja: userAgent, en: userAgent }
    : entranceMessages.account.browser(browser, system);
};
