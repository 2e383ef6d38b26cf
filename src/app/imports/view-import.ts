import {
  answeredPlan,
  type GivenAnswer,
  type ImportProgress,
  type ImportQuestion,
  type ImportSummary,
  type PendingImport,
  type Plan,
  type PlanSummary,
  type Review,
  type SettledImport,
  type Stores,
} from '#domain';
import { authorise, isPermitted } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { ImportNotFoundError, ImportSettledError } from './import-errors.ts';
import { readImport } from './read-import.ts';
import { storedBeside } from './stored-beside.ts';

/** A question of an import with what was said to it. */
export interface AskedQuestion {
  readonly question: ImportQuestion;
  readonly given: GivenAnswer | null;
  /** What was decided about the same cell of the stored plan, written as it is now. */
  readonly earlier: Review | null;
}

/** An import under way as people see it. */
export interface ImportView {
  readonly pending: PendingImport;
  readonly questions: readonly AskedQuestion[];
  /** All questions that can be answered, those of values that are not doubtful too. */
  readonly byKey: ReadonlyMap<string, ImportQuestion>;
  /** Questions without an answer, now or earlier. */
  readonly open: number;
  /** The document's plan as the answers so far leave it. */
  readonly answered: Plan;
  /** The stored plan it goes into; undefined for a new one or while nobody has chosen. */
  readonly stored: Plan | undefined;
  /** How the same document was imported before, the last time; null when it was not. */
  readonly before: SettledImport | null;
}

export const isOpen = ({ given, earlier }: AskedQuestion): boolean => given === null && earlier === null;

/** Imports under way and settled ones, newest first. */
export const listImports = async (desk: Desk): Promise<readonly ImportSummary[]> => {
  authorise(desk, 'plan.import');
  return desk.storage.transaction(async ({ imports }) =>
    (await imports.list()).filter((each) => isPermitted(desk, 'plan.import', planOfImport(each))),
  );
};

/** The plan that an import goes or went into, as rights ask for it; nothing while nobody has chosen. */
const planOfImport = ({
  target,
  settled,
}: Pick<ImportSummary, 'target' | 'settled'>): { readonly plan?: string } => {
  if (settled !== null) return { plan: settled.planId };
  if (target === null) return {};
  return { plan: target.kind === 'stored' ? target.planId : target.facts.id };
};

/** The stored plans that the one who asks may read; there may be none. */
export const listPlans = async (desk: Desk): Promise<readonly PlanSummary[]> =>
  desk.storage.transaction(async ({ plans }) =>
    (await plans.list()).filter(({ id }) => isPermitted(desk, 'plan.read', { plan: id })),
  );

/** An import, under way or settled. Throws `ImportNotFoundError`. */
export const viewImport = (desk: Desk, id: string): Promise<ImportView> =>
  desk.storage.transaction((stores) => viewIn(desk, stores, id));

/** The same inside a transaction. */
export const viewIn = async (desk: Desk, { imports, plans }: Stores, id: string): Promise<ImportView> => {
  const progress = await findImport(desk, { imports }, id);
  const { draft, questions: asked, byKey } = await readImport({ imports }, progress);
  const { answers } = progress;
  const beside = await storedBeside({ plans }, progress, draft);
  const questions = asked.map((question) => ({
    question,
    given: answers[question.key] ?? null,
    earlier: beside?.earlier.get(question.key) ?? null,
  }));
  const before = (await imports.list()).find(
    ({ id: other, file, settled }) =>
      other !== id && settled !== null && file.sha256 === progress.file.sha256,
  );
  let answered: Plan | null = null;
  return {
    pending: { ...progress, draft },
    questions,
    byKey,
    open: questions.filter(isOpen).length,
    stored: beside?.plan,
    before: before?.settled ?? null,
    // Only some pages need it, and of a large document it takes longer than all the rest.
    get answered() {
      answered ??= answeredPlan(draft, answers);
      return answered;
    },
  };
};

/** An import, if the one who asks may bring something into its plan. Throws `ImportNotFoundError`. */
export const findImport = async (
  desk: Desk,
  { imports }: Pick<Stores, 'imports'>,
  id: string,
): Promise<ImportProgress> => {
  authorise(desk, 'plan.import');
  const progress = await imports.findProgress(id);
  if (progress === undefined) throw new ImportNotFoundError();
  authorise(desk, 'plan.import', planOfImport(progress));
  return progress;
};

/** An import that can still be changed. Throws `ImportNotFoundError` or `ImportSettledError`. */
export const openImport = async (
  desk: Desk,
  stores: Pick<Stores, 'imports'>,
  id: string,
): Promise<ImportProgress> => {
  const progress = await findImport(desk, stores, id);
  if (progress.settled !== null) throw new ImportSettledError();
  return progress;
};

/** A question of the import, or any of its value cells as one; null when it has no such question. */
export const findAsked = ({ pending, questions, byKey }: ImportView, key: string): AskedQuestion | null => {
  const asked = questions.find(({ question }) => question.key === key);
  if (asked !== undefined) return asked;
  const question = byKey.get(key);
  return question === undefined ? null : { question, given: pending.answers[key] ?? null, earlier: null };
};
