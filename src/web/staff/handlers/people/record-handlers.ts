import { exportRecord, listRecord, recordChoices, type ToldEntry } from '#app';
import { csvText, type RecordQuery, spreadsheetSafe } from '#domain';
import { type Locale, recordMessages as words } from '#messages';
import { type RecordFilters, recordFilters, recordPage } from '../../pages/people/record-page.tsx';
import type { Problems } from '../../staff-page.ts';
import type { Answer, StaffRequest, StaffRoute } from '../../staff-request.ts';

const filtersOf = ({ query }: StaffRequest): RecordFilters =>
  Object.fromEntries(recordFilters.map((name) => [name, (query(name) ?? '').trim()])) as RecordFilters;

/** Midnight in Japan at the beginning of a day (ISO date), as an instant; null for no day. */
const midnight = (day: string, later = 0): string | null => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00+09:00`) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at + later * 24 * 60 * 60 * 1000).toISOString();
};

const problemsOf = (filters: RecordFilters): Problems =>
  Object.fromEntries(
    (['from', 'until'] as const).flatMap((name) =>
      filters[name] !== '' && midnight(filters[name]) === null ? [[name, words.badDay]] : [],
    ),
  );

/** The last day is looked through to its end. */
const queryOf = ({ person, thing, plan, round, from, until, words: text }: RecordFilters): RecordQuery => {
  const [begin, end] = [midnight(from), midnight(until, 1)];
  return {
    ...(person === '' ? {} : { person }),
    ...(thing === '' ? {} : { deed: thing }),
    ...(plan === '' ? {} : { plan }),
    ...(round === '' ? {} : { round }),
    ...(begin === null ? {} : { from: begin }),
    ...(end === null ? {} : { until: end }),
    ...(text === '' ? {} : { words: text }),
  };
};

const show = async (request: StaffRequest): Promise<Answer> => {
  const asked = request.query('page') ?? '';
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
  const filters = filtersOf(request);
  const found = await listRecord(request.desk, queryOf(filters), page);
  const choices = await recordChoices(request.desk);
  return recordPage({ ...request, ...found, page, filters, choices, problems: problemsOf(filters) });
};

const columns = Object.keys(words.columns) as (keyof typeof words.columns)[];

const cellsOf = ({ entry, told, plan, round }: ToldEntry, locale: Locale) => ({
  ...entry,
  told: told[locale],
  plan: plan ?? entry.plan,
  round: round ?? entry.round,
});

const csv = async (request: StaffRequest): Promise<Answer> => {
  const { locale } = request;
  const lines = await exportRecord(request.desk, queryOf(filtersOf(request)));
  const rows = lines.map((line) => {
    const cells = cellsOf(line, locale);
    return columns.map((column) => spreadsheetSafe(cells[column] ?? ''));
  });
  const head = columns.map((column) => words.columns[column][locale]);
  return {
    content: csvText([head, ...rows], { bom: true, newline: '\r\n' }),
    type: 'text/csv; charset=utf-8',
    name: 'record.csv',
  };
};

const json = async (request: StaffRequest): Promise<Answer> => {
  const lines = await exportRecord(request.desk, queryOf(filtersOf(request)));
  const told = lines.map(({ entry, told: sentence }) => ({ ...entry, told: sentence }));
  return {
    content: `${JSON.stringify(told, null, 2)}\n`,
    type: 'application/json; charset=utf-8',
    name: 'record.json',
  };
};

/** The record in words, for administrators and planners. */
export const recordHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/record', needs: 'record.read', answer: show },
  { method: 'get', path: '/record.csv', needs: 'record.read', answer: csv },
  { method: 'get', path: '/record.json', needs: 'record.read', answer: json },
];
