import { type LocalizedText, staffListMessages } from '#messages';
import { parseDay } from '../period/parse-day.ts';
import { findMunicipality } from '../plan/municipality.ts';
import type { Division } from './division.ts';
import { nearestName } from './nearest-name.ts';
import { type Assignment, loginOf, type Role, roles } from './person.ts';

/** A line of a list of staff as it was understood. */
export interface StaffLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly login: string;
  /** undefined: the list has no such column, and says nothing of it. */
  readonly email: string | null | undefined;
  /** null: the line names no role, as that of a leaver may. */
  readonly assignment: Assignment | null;
  /** ISO date; null when it says nothing. */
  readonly leavesOn: string | null;
}

/** A line that cannot be taken, and why. */
export interface RefusedLine {
  readonly line: number;
  readonly name: string;
  readonly login: string;
  readonly why: readonly LocalizedText[];
}

const words = staffListMessages.cannot;
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Headings by field, as municipalities write them. */
const headings = {
  name: ['氏名', '名前', '職員氏名', 'name'],
  login: ['ログイン', '職員番号', 'ログインid', 'login'],
  email: ['メール', 'メールアドレス', 'email', 'mail'],
  division: ['課', '所属', '担当課', '市町', '課・市町', 'division'],
  role: ['役割', '権限', 'role'],
  from: ['から', '開始日', '異動日', 'from'],
  left: ['退職日', '離職日', 'left'],
} as const;
type Field = keyof typeof headings;

const roleNames: Readonly<Record<Role, readonly string[]>> = {
  planner: ['企画担当', 'planner'],
  respondent: ['入力者', '担当課入力者', 'respondent'],
  chief: ['課長', '担当課課長', 'chief'],
  municipal: ['構成市町担当', '構成市町', '市町担当', 'municipal'],
  reviewer: ['外部評価委員', '委員', 'reviewer'],
  administrator: ['管理者', 'administrator'],
  viewer: ['閲覧者', 'viewer'],
};

/**
 * What the rows of a list of staff say. A row with something wrong is refused with every reason. A list without its
 * headings is refused as a whole, as one line. `today` (ISO date) is when a role begins that names no day.
 */
export const readStaffList = (
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  { divisions, today }: { readonly divisions: readonly Division[]; readonly today: string },
): { readonly lines: readonly StaffLine[]; readonly refused: readonly RefusedLine[] } => {
  const [head, ...body] = rows;
  const places = new Map<Field, number>();
  for (const [at, cell] of (head?.cells ?? []).entries())
    for (const field of Object.keys(headings) as Field[])
      if ((headings[field] as readonly string[]).includes(bare(cell)) && !places.has(field))
        places.set(field, at);
  const missing = (['name', 'login', 'role'] as const).filter((field) => !places.has(field));
  if (missing.length > 0) {
    const why = [words.headings(missing.map((field) => headings[field][0]))];
    return { lines: [], refused: [{ line: head?.line ?? 1, name: '', login: '', why }] };
  }
  const lines: StaffLine[] = [];
  const refused: RefusedLine[] = [];
  for (const { line, cells } of body) {
    const cell = (field: Field): string => (cells[places.get(field) ?? -1] ?? '').normalize('NFC').trim();
    const read = lineOf(line, cell, { divisions, today, hasMail: places.has('email') });
    const before = lines.find(({ login }) => login === read.login);
    const why = [...read.why, ...(before && before.name !== read.name ? [words.twoNames(before.line)] : [])];
    if (why.length > 0) refused.push({ line, name: read.name, login: read.login, why });
    else lines.push(read);
  }
  return { lines, refused };
};

const lineOf = (
  line: number,
  cell: (field: Field) => string,
  {
    divisions,
    today,
    hasMail,
  }: { readonly divisions: readonly Division[]; readonly today: string; readonly hasMail: boolean },
): StaffLine & { readonly why: readonly LocalizedText[] } => {
  const why: LocalizedText[] = [];
  const [name, login, email] = [cell('name'), loginOf(cell('login')), cell('email')];
  if (name === '' || name.length > 200 || /\p{Cc}/u.test(name)) why.push(words.name);
  if (!/^[^\s\p{Cc}]{2,200}$/u.test(login)) why.push(words.login);
  if (email !== '' && !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email)) why.push(words.email);
  const dayOf = (field: 'from' | 'left'): string | null => {
    const day = parseDay(cell(field));
    if (day === null && cell(field) !== '') why.push(words.day(cell(field)));
    return day;
  };
  const [from, leavesOn] = [dayOf('from') ?? today, dayOf('left')];
  const assignment = assignmentIn(cell, { divisions, from, leaves: leavesOn !== null, why });
  return { line, name, login, email: hasMail ? email || null : undefined, assignment, leavesOn, why };
};

const assignmentIn = (
  cell: (field: Field) => string,
  {
    divisions,
    from,
    leaves,
    why,
  }: {
    readonly divisions: readonly Division[];
    readonly from: string;
    readonly leaves: boolean;
    readonly why: LocalizedText[];
  },
): Assignment | null => {
  const [typed, place] = [cell('role'), cell('division')];
  const role = roles.find((each) => roleNames[each].includes(bare(typed)));
  if (role === undefined) {
    // Of somebody who leaves nothing more needs to be said.
    if (typed !== '') why.push(words.role(typed));
    else if (!leaves) why.push(words.roleEmpty);
    return null;
  }
  const validity = { from, until: null };
  switch (role) {
    case 'respondent':
    case 'chief': {
      const going = divisions.filter((each) => each.validity.until === null || from < each.validity.until);
      const division = going.find((each) => bare(each.name) === bare(place));
      if (division !== undefined) return { role, division: division.id, validity };
      const near = nearestName(
        place,
        going.map((each) => each.name),
      );
      why.push(place === '' ? words.divisionEmpty : words.division(place, near));
      return null;
    }
    case 'municipal': {
      const found = findMunicipality(place);
      if (found === undefined) why.push(words.municipality(place));
      return found === undefined ? null : { role, municipality: found.code, validity };
    }
    case 'administrator':
      return { role, validity };
    default:
      return { role, plan: null, validity };
  }
};
