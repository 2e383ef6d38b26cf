import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runChecks } from '#checks';
import type { Finding } from '#domain';
import { benchCityDocuments } from './checks/city-documents.ts';
import { type CleanDocument, cleanDocuments } from './checks/clean-documents.ts';
import { cityTable, mutationTable, withFigures } from './checks/measured-figures.ts';
import type { Mutant, Mutation } from './checks/mutation.ts';
import { mutationsOfCells } from './checks/mutations-of-cells.ts';
import { mutationsOfPlans } from './checks/mutations-of-plans.ts';
import { mutationsOfProse } from './checks/mutations-of-prose.ts';
import { Random } from './checks/random.ts';
import { type Variant, variantOf } from './checks/variants.ts';
import { medianTime } from './median-time.ts';

/** Every kind of error that the suite makes. */
export const mutations: readonly Mutation[] = [...mutationsOfProse, ...mutationsOfCells, ...mutationsOfPlans];

/** How many errors of one kind were noticed. */
export interface KindResult {
  readonly kind: string;
  readonly rule: string;
  readonly made: number;
  readonly noticed: number;
  /** What was changed where nothing was noticed. */
  readonly missed: readonly string[];
}

export interface ChecksBench {
  readonly kinds: readonly KindResult[];
  /** Errors and warnings of each variant that its clean document does not have. */
  readonly falseAlarms: readonly { readonly document: string; readonly said: readonly string[] }[];
}

/** What a finding is about, wherever the words around it stand. */
const keyOf = ({ rule, node, indicator, severity }: Finding): string =>
  `${rule} ${severity} ${node} ${indicator}`;
const told = ({ rule, message }: Finding): string => `${rule} ${message.ja}`;

/** Makes the mutants and variants of a seed and checks them; nothing depends on the time or the machine. */
export const benchChecks = (options: { seed: number; mutants: number; variants: number }): ChecksBench => {
  const random = new Random(options.seed);
  const documents = cleanDocuments();
  const clean = new Map(
    documents.map((document) => {
      const found = runChecks([document.checked]);
      return [document, { keys: new Set(found.map(keyOf)), told: new Set(found.map(told)) }];
    }),
  );

  const results = new Map(
    mutations.map((mutation) => [mutation, { made: 0, noticed: 0, missed: [] as string[] }]),
  );
  const seen = new Set<string>();
  let made = 0;
  for (let round = 0; made < options.mutants && round < options.mutants * 4; round += 1) {
    const mutation = mutations[round % mutations.length];
    const result = mutation === undefined ? undefined : results.get(mutation);
    if (mutation === undefined || result === undefined) break;
    const mutant = firstOf(random.shuffled(documents), (document) => mutation.make(document, random));
    // The same error twice proves nothing more.
    if (mutant === null || seen.has(`${mutation.kind} ${mutant.document.name} ${mutant.what}`)) continue;
    seen.add(`${mutation.kind} ${mutant.document.name} ${mutant.what}`);
    made += 1;
    result.made += 1;
    if (isNoticed(mutation, mutant, clean.get(mutant.document)?.told ?? new Set())) result.noticed += 1;
    else result.missed.push(`${mutant.document.name}: ${mutant.what}`);
  }

  const variants: Variant[] = Array.from({ length: options.variants }, (_, index) =>
    variantOf(documents[index % documents.length] as CleanDocument, random),
  );
  const falseAlarms = variants.map(({ document, plans }) => ({
    document: document.name,
    said: runChecks(plans)
      .filter((one) => one.severity !== 'info' && !clean.get(document)?.keys.has(keyOf(one)))
      .map(told),
  }));
  return {
    kinds: [...results].map(([{ kind, rules }, result]) => ({ kind, rule: rules[0], ...result })),
    falseAlarms,
  };
};

const firstOf = <T, R>(items: readonly T[], make: (item: T) => R | null): R | null => {
  for (const item of items) {
    const found = make(item);
    if (found !== null) return found;
  }
  return null;
};

/** A finding of an expected rule that the clean document does not have. */
const isNoticed = ({ rules }: Mutation, mutant: Mutant, before: ReadonlySet<string>): boolean =>
  runChecks(mutant.plans, mutant.options).some((one) => rules.includes(one.rule) && !before.has(told(one)));

/** Recall by rule: kinds of error that one rule answers for are taken together. */
export const recallByRule = ({ kinds }: ChecksBench): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(kinds, ({ rule }) => rule)].map(([rule, each]) => [
      rule,
      each.reduce((sum, { noticed }) => sum + noticed, 0) / each.reduce((sum, { made }) => sum + made, 0),
    ]),
  );

if (import.meta.main) {
  const result = benchChecks({ seed: 20_260_401, mutants: 1000, variants: 200 });
  const say = (text: string) => process.stdout.write(`${text}\n`);
  for (const { kind, rule, made, noticed } of result.kinds)
    say(`${`${noticed}/${made}`.padStart(8)}  ${rule.padEnd(28)} ${kind}`);
  say('');
  const recall = recallByRule(result);
  for (const [rule, share] of recall) say(`recall ${(share * 100).toFixed(1).padStart(5)}%  ${rule}`);
  const made = result.kinds.reduce((sum, each) => sum + each.made, 0);
  const alarms = result.falseAlarms.map(({ said }) => said.length);
  say(`mutants ${made}, variants ${alarms.length}`);
  say(
    `false alarms: at most ${Math.max(...alarms)} in one variant, ${alarms.reduce((a, b) => a + b, 0)} in all`,
  );
  const cities = benchCityDocuments();
  const written = cities.noticed.length + cities.missed.length;
  say(
    `contradictions written by hand ${written}, noticed ${cities.noticed.length}; ${cities.documents.length} documents, false alarms ${cities.falseAlarms.length}`,
  );
  if (process.argv.includes('--write')) {
    const path = resolve(import.meta.dirname, '../docs/checks/README.md');
    const page = withFigures(readFileSync(path, 'utf8'), '変異', mutationTable(result));
    writeFileSync(path, withFigures(page, '架空の市町村', cityTable(cities)));
  }
  if (process.argv.includes('--missed')) {
    for (const { document, kind, was, becomes } of cities.missed)
      say(`missed  ${kind}: ${document}: ${was} → ${becomes}`);
    for (const { document, said } of cities.falseAlarms) say(`false   ${document}: ${said}`);
    for (const { kind, missed } of result.kinds) for (const each of missed) say(`missed  ${kind}: ${each}`);
    for (const { document, said } of result.falseAlarms)
      for (const each of said) say(`false   ${document}: ${each}`);
  }
  const document = cleanDocuments().find(({ sheet }) => sheet === null);
  if (document !== undefined) {
    const rows = document.checked.plan.placements.length;
    const time = medianTime(() => void runChecks([document.checked]), { runs: 25, warmUp: 25 });
    say(`${rows} indicators with their prose, warm: ${time.toFixed(1)} ms`);
  }
  const wrong =
    [...recall.values()].some((share) => share < 0.95) ||
    Math.max(...alarms) > 1 ||
    cities.noticed.length < 0.95 * written ||
    cities.falseAlarms.length > 0;
  process.exitCode = wrong ? 1 : 0;
}
