import { ChangedMeanwhileError, EntryRefusedError, listSummaries, saveSummary, viewSummary } from '#app';
import { summariesPage } from '../../pages/summaries/summaries-page.tsx';
import { type SummaryProps, summaryPage } from '../../pages/summaries/summary-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const yearOf = ({ query }: StaffRequest): number | null => {
  const year = /^(?:19|20)\d{2}$/.exec(query('year') ?? '')?.[0];
  return year === undefined ? null : Number(year);
};

const planOf = ({ params }: StaffRequest): string => params.plan ?? '';
const nodeOf = ({ query }: StaffRequest): string => query('node') ?? '';

const list = async (request: StaffRequest): Promise<Answer> =>
  summariesPage({
    ...request,
    list: await listSummaries(request.desk, planOf(request), yearOf(request)),
  });

type More = Pick<SummaryProps, 'entered' | 'problems' | 'meanwhile'>;

const one = async (request: StaffRequest, more: More = {}): Promise<Answer> =>
  summaryPage({
    ...request,
    ...more,
    saved: request.query('done') === 'yes' && more.entered === undefined,
    view: await viewSummary(request.desk, planOf(request), {
      year: yearOf(request),
      nodeId: nodeOf(request),
      ...(more.entered === undefined ? {} : { typed: more.entered.ja }),
    }),
  });

const save = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const entered = { ja: textOf(form, 'ja'), en: textOf(form, 'en') };
  // Of a year that is none there is no goal; whether one may ask at all comes first.
  const year = yearOf(request) ?? 0;
  const at = { year: String(year), node: nodeOf(request) };
  try {
    await saveSummary(request.desk, planOf(request), {
      ...entered,
      year,
      nodeId: at.node,
      seen: textOf(form, 'seen'),
    });
  } catch (error) {
    if (error instanceof EntryRefusedError) return one(request, { entered, problems: error.problems });
    if (error instanceof ChangedMeanwhileError) return one(request, { entered, meanwhile: true });
    throw error;
  }
  // Back to the goal, where the figures that disagree are told, so that nobody overlooks them.
  return { redirect: request.addresses.summary(planOf(request), { ...at, done: 'yes' }) };
};

export const summaryHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/plans/:plan/summaries', answer: list },
  {
    method: 'get',
    path: '/plans/:plan/summary',
    needs: 'summary.write',
    answer: (request) => one(request),
  },
  { method: 'post', path: '/plans/:plan/summary', needs: 'summary.write', answer: save },
];
