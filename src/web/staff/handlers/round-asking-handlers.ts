import {
  assignItem,
  chooseAsking,
  japaneseDate,
  previewSubmission,
  RoundRefusedError,
  viewAsking,
} from '#app';
import { parseAddresseeKey, projectFields, textKinds } from '#domain';
import { askingPage, wholeRules } from '../pages/rounds/asking/asking-page.tsx';
import { assignPage } from '../pages/rounds/asking/assign-page.tsx';
import { itemsPage } from '../pages/rounds/asking/items-page.tsx';
import { submissionPage } from '../pages/rounds/submission-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const idOf = ({ params }: StaffRequest): string => params.id ?? '';

const choosing = async (request: StaffRequest): Promise<Answer> =>
  askingPage({ ...request, view: await viewAsking(request.desk, idOf(request)) });

const choose = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const chosen = <T extends string>(all: readonly T[], name: string): readonly T[] =>
    all.filter((each) => form.getAll(name).includes(each));
  const wholes = [...form.keys()].flatMap((name) => {
    const at = /^key-(\d{1,5})$/.exec(name)?.[1];
    const rule = wholeRules.find((each) => each === textOf(form, `rule-${at}`));
    return at === undefined || rule === undefined ? [] : [{ key: textOf(form, name), rule }];
  });
  try {
    await chooseAsking(request.desk, idOf(request), {
      texts: chosen(textKinds, 'text'),
      fields: chosen(projectFields, 'field'),
      wholes,
    });
  } catch (error) {
    if (!(error instanceof RoundRefusedError)) throw error;
    const view = await viewAsking(request.desk, idOf(request));
    return askingPage({ ...request, view, problems: { asking: error.explanation } });
  }
  return { redirect: request.addresses.round(idOf(request)) };
};

const items = async (request: StaffRequest): Promise<Answer> =>
  itemsPage({
    ...request,
    view: await viewAsking(request.desk, idOf(request)),
    only: parseAddresseeKey(request.query('answerer') ?? ''),
  });

const assigning = async (request: StaffRequest, problem?: RoundRefusedError): Promise<Answer> => {
  const view = await viewAsking(request.desk, idOf(request));
  const item = view.items.find(({ question }) => question.key === request.query('key'));
  // An item that is not asked any more, or none at all: it is chosen from the list.
  if (item === undefined) return { redirect: request.addresses.roundItems(idOf(request)) };
  return assignPage({
    ...request,
    view,
    item,
    ...(problem ? { problems: { to: problem.explanation } } : {}),
  });
};

const assign = async (request: StaffRequest): Promise<Answer> => {
  const key = request.query('key');
  if (key === undefined) return assigning(request);
  const to = (await request.form())
    .getAll('to')
    .flatMap((key) => (typeof key === 'string' ? (parseAddresseeKey(key) ?? []) : []));
  try {
    await assignItem(request.desk, idOf(request), { key, to });
  } catch (error) {
    if (!(error instanceof RoundRefusedError)) throw error;
    return assigning(request, error);
  }
  return { redirect: request.addresses.roundItems(idOf(request)) };
};

const preview = async (request: StaffRequest): Promise<Answer> =>
  submissionPage({
    ...request,
    view: await previewSubmission(request.desk, idOf(request), request.query('answerer') ?? null),
    findings: new Map(),
    evidence: null,
    mentions: { mentions: [], mentionable: [], self: null },
    today: japaneseDate(request.desk.clock.now()),
    isPreview: true,
  });

/** Choosing what a round asks and of whom. */
export const roundAskingHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/rounds/:id/asking', needs: 'round.edit', answer: choosing },
  {
    method: 'post',
    path: '/rounds/:id/asking',
    needs: 'round.edit',
    longestForm: 512 * 1024,
    answer: choose,
  },
  { method: 'get', path: '/rounds/:id/items', needs: 'round.edit', answer: items },
  { method: 'get', path: '/rounds/:id/assign', needs: 'round.edit', answer: (request) => assigning(request) },
  { method: 'post', path: '/rounds/:id/assign', needs: 'round.edit', answer: assign },
  { method: 'get', path: '/rounds/:id/preview', needs: 'round.edit', answer: preview },
];
