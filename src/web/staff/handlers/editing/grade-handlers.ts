import {
  ChangedMeanwhileError,
  EntryRefusedError,
  GradeNotFoundError,
  listGrades,
  overrideGrade,
} from '#app';
import { gradePage } from '../../pages/grades/grade-page.tsx';
import { gradesPage } from '../../pages/grades/grades-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const yearOf = ({ query }: StaffRequest): number | null => {
  const year = /^(?:19|20)\d{2}$/.exec(query('year') ?? '')?.[0];
  return year === undefined ? null : Number(year);
};

const planOf = ({ params }: StaffRequest): string => params.plan ?? '';

const list = async (request: StaffRequest): Promise<Answer> => {
  const done = (['done', 'undone'] as const).find((each) => each === request.query('done')) ?? null;
  return gradesPage({
    ...request,
    done,
    list: await listGrades(request.desk, planOf(request), yearOf(request)),
  });
};

type More = Partial<Pick<Parameters<typeof gradePage>[0], 'entered' | 'problems' | 'meanwhile'>>;

const one = async (request: StaffRequest, more: More = {}): Promise<Answer> => {
  const grades = await listGrades(request.desk, planOf(request), yearOf(request));
  const line = grades.lines.find(({ key }) => key === request.query('line'));
  if (line === undefined) throw new GradeNotFoundError();
  return gradePage({ ...request, list: grades, line, ...more });
};

const change = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const withdraws = textOf(form, 'action') === 'withdraw';
  const entered = { grade: textOf(form, 'grade'), reason: textOf(form, 'reason') };
  // Of a year that is none there is no line; whether one may ask at all comes first.
  const year = yearOf(request) ?? 0;
  // An empty grade takes a grade back, which only its own button does.
  const grade = withdraws ? '' : entered.grade || 'none';
  const said = { year, line: request.query('line') ?? '', grade, reason: entered.reason };
  try {
    await overrideGrade(request.desk, planOf(request), { ...said, seen: textOf(form, 'seen') });
  } catch (error) {
    if (error instanceof EntryRefusedError) return one(request, { entered, problems: error.problems });
    if (error instanceof ChangedMeanwhileError) return one(request, { entered, meanwhile: true });
    throw error;
  }
  const done = withdraws ? 'undone' : 'done';
  return { redirect: request.addresses.grades(planOf(request), { year: String(year), done }) };
};

export const gradeHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/plans/:plan/grades', answer: list },
  { method: 'get', path: '/plans/:plan/grade', needs: 'grade.override', answer: (request) => one(request) },
  { method: 'post', path: '/plans/:plan/grade', needs: 'grade.override', answer: change },
];
