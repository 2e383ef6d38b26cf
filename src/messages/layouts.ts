import type { LocalizedText } from './localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** About files in which a municipality says how its own sheets are read. */
export const layoutMessages = {
  bad: (file: string, place: string): LocalizedText =>
    text(
      `「${file}」は様式の定義として読めません(${place})。`,
      `"${file}" does not define how sheets are read (${place}).`,
    ),
  badRemedy: (): LocalizedText =>
    text(
      'docs/layouts/README.md の「自分の市町村の様式で読む」の例に合わせて直してください。',
      'Correct it after the example in docs/layouts/README.md.',
    ),
} as const;
