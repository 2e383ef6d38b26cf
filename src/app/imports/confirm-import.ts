import { type SettledImport, withSourceFile } from '#domain';
import { importMessages, revisionMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';
import { ChangedMeanwhileError, EntryRefusedError, ImportNotFoundError } from './import-errors.ts';
import { previewIn } from './preview-import.ts';

export interface Confirmation {
  /** Of the preview that the person has looked at. */
  readonly fingerprint: string;
  /** Takes out what the document no longer has. */
  readonly removeMissing: boolean;
  /** Why targets have changed; '' when the stored ones were mistakes. */
  readonly targetReason: string;
}

/**
 * Stores what an import changes, with its document, in one transaction: either everything is there afterwards or
 * nothing has changed. A second confirmation of the same import does nothing and tells how it ended.
 * Throws `ChangedMeanwhileError` when plan or answers are not what the person has looked at, `EntryRefusedError`
 * when the id of a new plan has been taken since.
 */
export const confirmImport = async (
  desk: Desk,
  id: string,
  { fingerprint, removeMissing, targetReason }: Confirmation,
): Promise<SettledImport> => {
  const { storage, clock, ids } = desk;
  const at = clock.now();
  const reason = typedText(targetReason);
  const sourceId = ids.next();
  return storage.transaction(async (stores) => {
    const preview = await previewIn(desk, stores, id, {
      removeMissing,
      ...(reason === '' ? {} : { targetsChanged: { on: japaneseDate(at), reason } }),
    });
    const pending = preview?.view.pending;
    if (pending?.settled) return pending.settled;
    if (preview === null || pending === undefined || preview.fingerprint !== fingerprint)
      throw new ChangedMeanwhileError();
    const { plan } = preview.comparison;
    const { stored } = preview.view;
    if (stored === undefined && (await stores.plans.find(plan.id)) !== undefined)
      throw new EntryRefusedError({ id: importMessages.idTaken(plan.id) });
    const settled: SettledImport = {
      planId: plan.id,
      planTitle: plan.title,
      outcome: stored === undefined ? 'added' : plan === stored ? 'unchanged' : 'replaced',
      at,
      sourceFileId: null,
    };
    if (settled.outcome === 'unchanged') {
      await stores.imports.settle(id, settled);
      return settled;
    }
    const bytes = await stores.imports.findBytes(id);
    if (bytes === undefined) throw new ImportNotFoundError();
    const { name, sha256 } = pending.file;
    const sourceFileId = await stores.sourceFiles.add({
      id: sourceId,
      name,
      sha256,
      bytes,
      receivedAt: pending.startedAt,
    });
    await stores.plans.save(withSourceFile(plan, stored, sourceFileId), {
      sourceFileId,
      at,
      by: nameOf(desk.by),
      why: revisionMessages.document(name),
    });
    await stores.imports.settle(id, { ...settled, sourceFileId });
    await keepRecord(stores.records, desk, {
      deed: 'plan.import',
      plan: plan.id,
      after: JSON.stringify({ name, sha256, outcome: settled.outcome }),
      reason: reason === '' ? null : reason,
    });
    return { ...settled, sourceFileId };
  });
};
