import { discardImport, listImports, startImport, viewImport, yearOf } from '#app';
import { ExplainedError } from '#domain';
import { importMessages, staffMessages as messages } from '#messages';
import { donePage } from '../pages/changes/done-page.tsx';
import { importsPage } from '../pages/imports/imports-page.tsx';
import { overviewPage } from '../pages/overview/overview-page.tsx';
import { valuesPage } from '../pages/values/values-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const list = async (request: StaffRequest): Promise<Answer> =>
  importsPage({
    ...request,
    imports: await listImports(request.desk),
    discarded: request.query('discarded') === 'yes',
  });

const upload = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const file = form.get('file');
  const written = textOf(form, 'year').slice(0, 100);
  const again = async (problems: Problems): Promise<Answer> =>
    importsPage({ ...request, imports: await listImports(request.desk), problems, year: written });
  const year = yearOf(written);
  if (year === undefined) return again({ year: importMessages.yearForm() });
  if (!(file instanceof File) || (file.name === '' && file.size === 0))
    return again({ file: messages.imports.noFile });
  try {
    const given = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const { id, resumed } = await startImport(
      request.desk,
      given,
      year === null ? {} : { reportingYear: year },
    );
    return { redirect: request.addresses.import(id, resumed ? { resumed: 'yes' } : {}) };
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error;
    const { explanation, remedy } = error;
    return again({
      file: { ja: `${explanation.ja}${remedy.ja}`, en: `${explanation.en} ${remedy.en}` },
    });
  }
};

const overview = async (request: StaffRequest): Promise<Answer> => {
  const view = await viewImport(request.desk, request.params.id ?? '');
  const { pending } = view;
  return pending.settled === null
    ? overviewPage({ ...request, view, resumed: request.query('resumed') === 'yes' })
    : donePage({ ...request, pending, settled: pending.settled });
};

const values = async (request: StaffRequest): Promise<Answer> => {
  const view = await viewImport(request.desk, request.params.id ?? '');
  if (view.pending.settled !== null) return { redirect: request.addresses.import(view.pending.id) };
  return valuesPage({
    ...request,
    view,
    page: Number(/^\d{1,6}$/.exec(request.query('page') ?? '')?.[0] ?? 1),
  });
};

const discard = async (request: StaffRequest): Promise<Answer> => {
  const id = request.params.id ?? '';
  await discardImport(request.desk, id);
  return { redirect: request.addresses.imports({ discarded: 'yes' }) };
};

export const importHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/imports', answer: list },
  { method: 'post', path: '/imports', takesFile: true, answer: upload },
  { method: 'get', path: '/imports/:id', answer: overview },
  { method: 'get', path: '/imports/:id/values', answer: values },
  { method: 'post', path: '/imports/:id/discard', answer: discard },
];
