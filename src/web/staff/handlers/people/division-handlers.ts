import {
  addDivision,
  changeDivision,
  type Desk,
  japaneseDate,
  listDivisions,
  PeopleFieldsError,
  PersonNotFoundError,
} from '#app';
import { type Division, parseDay } from '#domain';
import { organisationMessages } from '#messages';

import { divisionPage } from '../../pages/divisions/division-page.tsx';
import { divisionsPage } from '../../pages/divisions/divisions-page.tsx';
import type { Problems } from '../../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const words = organisationMessages.divisions;

const todayOf = ({ clock }: Desk): string => japaneseDate(clock.now());

const list = async (
  request: StaffRequest,
  more: { readonly problems?: Problems; readonly entered?: Record<string, string> } = {},
): Promise<Answer> =>
  divisionsPage({
    ...request,
    ...(await listDivisions(request.desk)),
    done: request.query('done') !== undefined,
    ...more,
  });

/** The problems of a division under the names of its fields. */
const problemsOf = (error: unknown): Problems => {
  if (!(error instanceof PeopleFieldsError)) throw error;
  const { validity, ...others } = error.problems;
  return { ...others, ...(validity === undefined ? {} : { until: validity }) };
};

const add = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const entered = { name: textOf(form, 'name'), from: textOf(form, 'from') };
  const from = entered.from.trim() === '' ? todayOf(request.desk) : parseDay(entered.from);
  const fromPlans = textOf(form, 'do') === 'from-plans';
  if (from === null && !fromPlans) return list(request, { entered, problems: { from: words.dayForm } });
  const validity = { from: fromPlans || from === null ? todayOf(request.desk) : from, until: null };
  const names = fromPlans ? (await listDivisions(request.desk)).unregistered : [entered.name];
  try {
    for (const name of names) await addDivision(request.desk, { name, validity, successors: [] });
  } catch (error) {
    return list(request, { entered, problems: problemsOf(error) });
  }
  return { redirect: request.addresses.divisions({ done: '1' }) };
};

const one = async (
  request: StaffRequest,
  more: Pick<Parameters<typeof divisionPage>[0], 'problems' | 'entered'> = {},
): Promise<Answer> => {
  const { lines } = await listDivisions(request.desk);
  const line = lines.find(({ division }) => division.id === request.params.id);
  if (line === undefined) throw new PersonNotFoundError();
  return divisionPage({ ...request, line, others: lines.filter((each) => each !== line), ...more });
};

const change = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const entered = {
    name: textOf(form, 'name'),
    from: textOf(form, 'from'),
    until: textOf(form, 'until'),
    successors: form.getAll('successors').flatMap((each) => (typeof each === 'string' ? [each] : [])),
  };
  const [from, until] = [
    parseDay(entered.from),
    entered.until.trim() === '' ? null : parseDay(entered.until),
  ];
  const unreadable: Problems = {
    ...(from === null ? { from: words.dayForm } : {}),
    ...(until === null && entered.until.trim() !== '' ? { until: words.dayForm } : {}),
  };
  if (from === null || Object.keys(unreadable).length > 0)
    return one(request, { entered, problems: unreadable });
  const division: Division = {
    id: request.params.id ?? '',
    name: entered.name,
    validity: { from, until },
    successors: entered.successors,
  };
  try {
    await changeDivision(request.desk, division);
  } catch (error) {
    return one(request, { entered, problems: problemsOf(error) });
  }
  return { redirect: request.addresses.divisions({ done: '1' }) };
};

/** The divisions of the house and their succession. */
export const divisionHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/divisions', needs: 'division.manage', answer: (request) => list(request) },
  { method: 'post', path: '/divisions', needs: 'division.manage', answer: add },
  { method: 'get', path: '/divisions/:id', needs: 'division.manage', answer: (request) => one(request) },
  { method: 'post', path: '/divisions/:id', needs: 'division.manage', answer: change },
];
