import { createHash } from 'node:crypto';
import { readDocumentApart } from '#documents';
import type { ImportTarget, PlanSummary } from '#domain';
import { authorise, isPermitted } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';

const longestName = 200;

/**
 * The name of a file as it is kept and shown: without folders and characters that only steer a terminal or turn
 * the direction of writing. It is never used as a path.
 */
const fileNameOf = (given: string): string => {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .trim();
  return [...(clean === '' ? '名称なし' : clean)].slice(0, longestName).join('');
};

export interface StartOptions {
  /** Fiscal year of the results, for documents that do not say it. */
  readonly reportingYear?: number;
  readonly layout?: string;
}

export interface StartedImport {
  readonly id: string;
  /** The same document was under way already: it goes on. */
  readonly resumed: boolean;
}

/**
 * Reads a document and keeps it as an import under way. A document that is under way already is not begun a second
 * time. Nothing is kept when it cannot be read: throws the readers' errors.
 */
export const startImport = async (
  desk: Desk,
  given: { readonly name: string; readonly bytes: Uint8Array },
  { reportingYear, layout }: StartOptions = {},
): Promise<StartedImport> => {
  authorise(desk, 'plan.import');
  const { storage, clock, ids } = desk;
  const file = { name: fileNameOf(given.name), bytes: given.bytes };
  const draft = await readDocumentApart(file, {
    ...(reportingYear === undefined ? {} : { reportingYear }),
    ...(layout === undefined ? {} : { layout }),
  });
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const id = ids.next();
  return storage.transaction(async ({ plans, imports, records }) => {
    for (const one of await imports.list()) {
      if (one.settled !== null || one.file.sha256 !== sha256) continue;
      const open = await imports.find(one.id);
      if (open?.draft.reportingYear === draft.reportingYear && open.draft.layout === draft.layout)
        return { id: one.id, resumed: true };
    }
    const pending = {
      id,
      file: { name: file.name, sha256, size: file.bytes.byteLength },
      startedAt: clock.now(),
      draft,
      target: suggested(
        draft.plan,
        (await plans.list()).filter((each) => isPermitted(desk, 'plan.import', { plan: each.id })),
      ),
    };
    await imports.add(pending, file.bytes);
    await keepRecord(records, desk, { deed: 'import.start', subject: file.name, after: sha256 });
    return { id, resumed: false };
  });
};

/** The stored plan that bears the same id, title and publisher; a person confirms it. */
const suggested = (
  { id, title, publisher }: Pick<PlanSummary, 'id' | 'title' | 'publisher'>,
  stored: readonly PlanSummary[],
): ImportTarget | null =>
  stored.some((plan) => plan.id === id && plan.title === title && plan.publisher === publisher)
    ? { kind: 'stored', planId: id }
    : null;
