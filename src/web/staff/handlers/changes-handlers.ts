import { ChangedMeanwhileError, confirmImport, EntryRefusedError, previewImport } from '#app';
import { changesPage } from '../pages/changes/changes-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const page = async (request: StaffRequest, problems: Problems = {}): Promise<Answer> => {
  const id = request.params.id ?? '';
  const preview = await previewImport(request.desk, id);
  if (preview === null) return { redirect: request.addresses.target(id) };
  if (preview.view.pending.settled !== null) return { redirect: request.addresses.import(id) };
  return changesPage({ ...request, preview, problems });
};

const confirm = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const id = request.params.id ?? '';
  try {
    await confirmImport(request.desk, id, {
      fingerprint: textOf(form, 'fingerprint'),
      removeMissing: textOf(form, 'remove') === 'yes',
      targetReason: textOf(form, 'targetReason').slice(0, 1000),
    });
  } catch (error) {
    if (error instanceof ChangedMeanwhileError) {
      const { explanation, remedy } = error;
      return page(request, {
        main: { ja: `${explanation.ja}${remedy.ja}`, en: `${explanation.en} ${remedy.en}` },
      });
    }
    if (error instanceof EntryRefusedError) return { redirect: request.addresses.target(id) };
    throw error;
  }
  return { redirect: request.addresses.import(id) };
};

export const changesHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/imports/:id/changes', answer: (request) => page(request) },
  { method: 'post', path: '/imports/:id/changes', answer: confirm },
];
