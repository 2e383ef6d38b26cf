import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Texts about the settings of open data. */
export const openDataSettingMessages = {
  badLicence: (given: string): LocalizedText =>
    text(
      `MICHISHIRUBE_LICENCE の「${given}」が分かりません。`,
      `MICHISHIRUBE_LICENCE is “${given}”, which is not understood.`,
    ),
  badLicenceRemedy: (): LocalizedText =>
    text(
      'CC-BY-4.0、CC0-1.0、PDL-1.0 のどれかにするか、「名前 https://…」の形で書いてください。',
      'Use CC-BY-4.0, CC0-1.0 or PDL-1.0, or write “name https://…”.',
    ),
  badLimit: (given: string): LocalizedText =>
    text(
      `MICHISHIRUBE_API_LIMIT の「${given}」は数ではありません。`,
      `MICHISHIRUBE_API_LIMIT is “${given}”, which is not a number.`,
    ),
  badLimitRemedy: (): LocalizedText =>
    text(
      '1分あたりの要求数を書いてください。制限しないときは 0 です。',
      'Write how many requests a minute one address may send; 0 for any number.',
    ),
} as const;
