import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runChecks } from '#checks';
import { readDocument } from '#documents';
import type { Finding } from '#domain';

const folder = resolve(import.meta.dirname, 'city-documents');

/** One contradiction written by hand into a document of an invented city: a text that becomes another. */
interface Contradiction {
  readonly document: string;
  /** The rule that should notice it; another rule of prose may do so as well. */
  readonly rule: string;
  readonly kind: string;
  readonly was: string;
  readonly becomes: string;
}

/** What the checks make of the documents of invented cities. */
export interface CityBench {
  readonly documents: readonly string[];
  /** Errors and warnings in the documents as they are, which hold no contradiction. */
  readonly falseAlarms: readonly { readonly document: string; readonly said: string }[];
  readonly noticed: readonly Contradiction[];
  readonly missed: readonly Contradiction[];
}

/** Documents as they come out of files of cities, each of another kind of plan; no contradiction is in them. */
const documentsOf = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((name) => [name.replace(/\.txt$/u, ''), readFileSync(resolve(folder, name), 'utf8')]),
  );

/** 「⇥」 stands for a tab between two cells. */
const contradictions = (): readonly Contradiction[] =>
  readFileSync(resolve(folder, 'contradictions.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [document = '', rule = '', kind = '', was = '', becomes = ''] = line.split('\t');
      return { document, rule, kind, was: was.replaceAll('⇥', '\t'), becomes: becomes.replaceAll('⇥', '\t') };
    });

const check = (name: string, text: string): readonly Finding[] => {
  const draft = readDocument({ name: `${name}.txt`, bytes: new TextEncoder().encode(text) });
  const { plan, reportingYear } = draft;
  return runChecks([{ plan, reportingYear, draft }]).filter(({ severity }) => severity !== 'info');
};

const said = ({ rule, message }: Finding): string => `${rule}: ${message.ja}`;

/** Checks every document as it is, and once for every contradiction; nothing depends on time or chance. */
export const benchCityDocuments = (): CityBench => {
  const documents = documentsOf();
  const clean = new Map([...documents].map(([name, text]) => [name, check(name, text).map(said)]));
  const noticed: Contradiction[] = [];
  const missed: Contradiction[] = [];
  for (const contradiction of contradictions()) {
    const { document, was, becomes } = contradiction;
    const text = documents.get(document) ?? '';
    if (text.split(was).length !== 2) throw new Error(`${document}: “${was}” must stand there once`);
    const before = clean.get(document) ?? [];
    const found = check(document, text.replace(was, becomes)).filter((one) => !before.includes(said(one)));
    (found.length > 0 ? noticed : missed).push(contradiction);
  }
  return {
    documents: [...documents.keys()],
    falseAlarms: [...clean].flatMap(([document, all]) => all.map((one) => ({ document, said: one }))),
    noticed,
    missed,
  };
};
