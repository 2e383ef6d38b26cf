import {
  type ImportProgress,
  type ImportQuestion,
  type PlanDraft,
  questionsByKey,
  questionsOf,
  type Stores,
} from '#domain';
import { Recent } from '../sources/recent.ts';
import { ImportNotFoundError } from './import-errors.ts';

/** What was read of a document, with everything that follows from it alone. */
export interface ReadImport {
  readonly draft: PlanDraft;
  readonly questions: readonly ImportQuestion[];
  /** These, and the questions of value cells that are not doubtful. */
  readonly byKey: ReadonlyMap<string, ImportQuestion>;
}

/** Drafts that were asked for last. A draft never changes, and no id is given twice. */
const drafts = new Recent<ReadImport>(2);

/** The draft of an import. A large one takes longer to load than all that is done with it: it is kept at hand. */
export const readImport = async (
  { imports }: Pick<Stores, 'imports'>,
  { id, startedAt, file }: Pick<ImportProgress, 'id' | 'startedAt' | 'file'>,
): Promise<ReadImport> => {
  const name = [id, startedAt, file.sha256].join(' ');
  const known = drafts.get(name);
  if (known !== undefined) return known;
  const read = madeOf((await imports.find(id))?.draft);
  drafts.set(name, read);
  return read;
};

const madeOf = (draft: PlanDraft | undefined): ReadImport => {
  if (draft === undefined) throw new ImportNotFoundError();
  return { draft, questions: questionsOf(draft), byKey: questionsByKey(draft) };
};
