import {
  chooseTarget,
  type EnteredFacts,
  EntryRefusedError,
  ImportSettledError,
  listPlans,
  viewImport,
} from '#app';
import { importMessages } from '#messages';
import { targetPage } from '../pages/target/target-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const page = async (
  request: StaffRequest,
  refused: { readonly problems?: Problems; readonly entered?: { plan: string; facts: EnteredFacts } } = {},
): Promise<Answer> => {
  const view = await viewImport(request.desk, request.params.id ?? '');
  if (view.pending.settled !== null) throw new ImportSettledError();
  return targetPage({ ...request, view, plans: await listPlans(request.desk), ...refused });
};

const choose = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const id = request.params.id ?? '';
  const facts: EnteredFacts = {
    id: textOf(form, 'id'),
    title: textOf(form, 'title'),
    kind: textOf(form, 'kind'),
    publisher: textOf(form, 'publisher'),
    municipalities: textOf(form, 'municipalities'),
    from: textOf(form, 'from'),
    to: textOf(form, 'to'),
  };
  const chosen = textOf(form, 'plan');
  const planId = chosen.startsWith('stored:') ? chosen.slice('stored:'.length) : null;
  const entered = { plan: planId ?? chosen, facts };
  if (planId === null && chosen !== 'new')
    return page(request, { problems: { plan: importMessages.noSuchPlan() }, entered });
  try {
    await chooseTarget(
      request.desk,
      id,
      planId === null ? { kind: 'new', facts } : { kind: 'stored', planId },
    );
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    return page(request, { problems: error.problems, entered });
  }
  return { redirect: request.addresses.changes(id) };
};

export const targetHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/imports/:id/plan', answer: (request) => page(request) },
  { method: 'post', path: '/imports/:id/plan', answer: choose },
];
