import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ExplainedError } from '#domain';
import { sheetMessages } from '#messages';
import { fontCoverage } from './font-coverage.ts';

/** The font packages are not installed. */
class FontsMissingError extends ExplainedError {
  constructor(cause: unknown) {
    super(sheetMessages.fontsMissing(), sheetMessages.fontsMissingRemedy(), { cause });
  }
}

interface FontFamily {
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * The families of official sheets, in order of preference. BIZ UDGothic is the universal-design face that
 * municipal machines have too; Noto Sans JP holds rarer kanji (𠮷) and is loaded only for a text with one.
 */
const families: readonly FontFamily[] = [
  {
    name: 'BIZ UDGothic',
    files: [
      '@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
      '@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf',
    ],
  },
  {
    name: 'Noto Sans JP',
    files: [
      '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
      '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
    ],
  },
];

/** Comes with Typst itself; only these of its characters are asked for: subscripts and superscripts (CO₂). */
const builtIn = { name: 'DejaVu Sans Mono', has: /[\u2070\u2074-\u208e]/u };

/** Invisible, need no glyph: joiners, marks of direction, variation selectors. */
const invisible = /^[\p{Default_Ignorable_Code_Point}]$/u;

/** Printed for a character that no family has, as typesetters do. */
export const missingMark = '〓';

export interface FontChoice {
  /** Names for the typesetter, in order. */
  readonly names: readonly string[];
  /** Paths of the files to load. */
  readonly files: readonly string[];
  /** Characters that no family has a glyph for. */
  readonly missing: ReadonlySet<string>;
}

/** The fonts a text needs, and what none of them has. Throws `FontsMissingError`. */
export const chooseFonts = (characters: Iterable<string>): FontChoice => {
  let rest = [...new Set(characters)].filter((each) => each !== '\n' && !invisible.test(each));
  rest = rest.filter((each) => !builtIn.has.test(each));
  const used: FontFamily[] = [];
  for (const [at, family] of families.entries()) {
    if (at > 0 && rest.length === 0) break;
    const has = coverageOf(family);
    const left = rest.filter((each) => !has(each.codePointAt(0) ?? 0));
    if (at === 0 || left.length < rest.length) used.push(family);
    rest = left;
  }
  return {
    names: [...used.map(({ name }) => name), builtIn.name],
    files: used.flatMap(({ files }) => files.map(pathOf)),
    missing: new Set(rest),
  };
};

const require = createRequire(import.meta.url);

const pathOf = (file: string): string => {
  try {
    return require.resolve(file);
  } catch (error) {
    throw new FontsMissingError(error);
  }
};

const coverages = new Map<string, (codePoint: number) => boolean>();

/** What every file of a family has, read once. */
const coverageOf = ({ name, files }: FontFamily): ((codePoint: number) => boolean) => {
  const known = coverages.get(name);
  if (known) return known;
  const each = files.map((file) => fontCoverage(readFileSync(pathOf(file))));
  const has = (codePoint: number) => each.every((covers) => covers(codePoint));
  coverages.set(name, has);
  return has;
};
