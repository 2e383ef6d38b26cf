import {
  findMunicipality,
  type ImportTarget,
  type NewPlanFacts,
  parsePeriod,
  unknownMunicipalities,
} from '#domain';
import { importMessages, type LocalizedText } from '#messages';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedLine } from '../typed-text.ts';
import { EntryRefusedError } from './import-errors.ts';
import { openImport } from './view-import.ts';

/** A plan's facts as a person enters them. */
export type EnteredFacts = Readonly<
  Record<'id' | 'title' | 'kind' | 'publisher' | 'municipalities' | 'from' | 'to', string>
>;

export type EnteredTarget =
  | { readonly kind: 'stored'; readonly planId: string }
  | { readonly kind: 'new'; readonly facts: EnteredFacts };

/**
 * Keeps which plan an import goes into. Throws `EntryRefusedError` with a problem for each input that cannot be
 * taken: a stored plan that is not there, a new one whose id is taken.
 */
export const chooseTarget = (desk: Desk, id: string, entered: EnteredTarget): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const { file } = await openImport(desk, stores, id);
    const stored = await stores.plans.list();
    if (entered.kind === 'stored' && !stored.some((plan) => plan.id === entered.planId))
      throw new EntryRefusedError({ plan: importMessages.noSuchPlan() });
    const target: ImportTarget =
      entered.kind === 'stored' ? entered : { kind: 'new', facts: factsOf(entered.facts, stored) };
    authorise(desk, 'plan.import', { plan: target.kind === 'stored' ? target.planId : target.facts.id });
    await stores.imports.choose(id, target);
    await keepRecord(stores.records, desk, {
      deed: 'import.choose',
      subject: file.name,
      after: JSON.stringify(target),
    });
  });

const longest = 200;
const idForm = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

const factsOf = (entered: EnteredFacts, stored: readonly { readonly id: string }[]): NewPlanFacts => {
  const problems: Record<string, LocalizedText> = {};
  const id = typedLine(entered.id);
  if (!idForm.test(id)) problems.id = importMessages.idForm();
  else if (stored.some((plan) => plan.id === id)) problems.id = importMessages.idTaken(id);
  for (const field of ['title', 'kind', 'publisher'] as const) {
    if (typedLine(entered[field]) === '') problems[field] = importMessages.fieldEmpty();
    else if (typedLine(entered[field]).length > longest)
      problems[field] = importMessages.textTooLong(longest);
  }
  const unknown = unknownMunicipalities(entered.municipalities);
  if (unknown.length > 0) problems.municipalities = importMessages.unknownMunicipalities(unknown);
  const [from, to] = [yearOf(entered.from), yearOf(entered.to)];
  for (const [field, year] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (year === undefined) problems[field] = importMessages.yearForm();
  if (from != null && to != null && from > to) problems.to = importMessages.periodBackwards();
  if ((from === null) !== (to === null))
    problems[from === null ? 'from' : 'to'] ??= importMessages.periodHalf();
  if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
  return {
    id,
    title: typedLine(entered.title),
    kind: typedLine(entered.kind),
    publisher: typedLine(entered.publisher),
    municipalities: [
      ...new Set(
        entered.municipalities.split(/[、，,\n]+/u).flatMap((name) => findMunicipality(name)?.code ?? []),
      ),
    ],
    period: from != null && to != null ? { from, to } : null,
  };
};

/** 「R6」「令和6年度」「2024」 → 2024; null for an empty text, undefined for one that is no year. */
export const yearOf = (text: string): number | null | undefined => {
  const written = text.normalize('NFKC').trim();
  if (written === '') return null;
  if (/^(?:19|20)\d{2}$/.test(written)) return Number(written);
  const period = parsePeriod(written);
  return period?.kind === 'year' || period?.kind === 'fiscal_year' || period?.kind === 'calendar_year'
    ? period.year
    : undefined;
};
