import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDocument } from '#documents';
import type { CheckedPlan } from '../../src/checks/plan-in-hand.ts';
import { readSheets } from '../../src/checks/testing/sheet.ts';

const root = resolve(import.meta.dirname, '../..');

/** A document without contradictions, from which mutants and variants are made. */
export interface CleanDocument {
  readonly name: string;
  readonly checked: CheckedPlan;
  /** Its sheet, where it is one of the invented ones. */
  readonly sheet: string | null;
  /**
   * Figures of its prose that nothing in the document proves or disproves, marked ⟨ ⟩ by the author of the
   * sheet: by place in the text, `${text} ${offset}`.
   */
  readonly unproven: ReadonlySet<string>;
  /** True when every figure that is not marked can be proved; else only quotations of the table count. */
  readonly marked: boolean;
}

/** Invented plans of several forms and ways of writing. */
const sheetNames = ['aoki', 'shirahama', 'mizuho', 'hinode', 'kitagawa', 'matsubara'] as const;
const marked = new Set<string>(['aoki', 'shirahama', 'mizuho', 'hinode']);

export const sheetText = (name: string): string =>
  readFileSync(resolve(root, 'src/checks/testing/plans', `${name}.txt`), 'utf8');

const fromSheet = (name: string): CleanDocument => {
  const sheet = sheetText(name);
  const [checked] = readSheets(sheet.replaceAll(/[⟨⟩]/gu, ''));
  const [withMarks] = readSheets(sheet);
  if (checked === undefined || withMarks === undefined) throw new Error(`no plan in ${name}`);
  const unproven = new Set<string>();
  for (const { text } of [...withMarks.plan.narratives, ...withMarks.plan.projects]) {
    const plain = text.replaceAll(/[⟨⟩]/gu, '');
    let marks = 0;
    for (const mark of text.matchAll(/⟨|⟩/gu)) {
      if (mark[0] === '⟨') unproven.add(`${plain} ${mark.index - marks}`);
      marks += 1;
    }
  }
  return { name, checked, sheet, unproven, marked: marked.has(name) };
};

/** What is wrong in the two example documents, put right: the first text becomes the second. */
const corrections: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'yonezawa/strategy-r6.txt': [
    ['22%減', '11.7%減'],
    ['1070戸 (R4)', '1070戸'],
    ['45.3MW (R4)', '45.3MW'],
  ],
  'okitama/vision-r6.txt': [],
};

const fromExample = (path: string): CleanDocument => {
  const text = (corrections[path] ?? []).reduce(
    (all, [wrong, right]) => all.replace(wrong, right),
    readFileSync(resolve(root, 'examples', path), 'utf8'),
  );
  const { plan, reportingYear } = readDocument({ name: path, bytes: new TextEncoder().encode(text) });
  return { name: path, checked: { plan, reportingYear }, sheet: null, unproven: new Set(), marked: false };
};

/** The clean documents, always in the same order. */
export const cleanDocuments = (): readonly CleanDocument[] => [
  ...sheetNames.map(fromSheet),
  ...Object.keys(corrections).map(fromExample),
];
