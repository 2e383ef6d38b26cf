import type { Assignment, Person } from './person.ts';
import type { StaffLine } from './read-staff-list.ts';

/** What a list of staff does to one person: all lines with the same login together. */
export interface StaffChange {
  readonly lines: readonly StaffLine[];
  /** As registered now; null for somebody new. */
  readonly before: Person | null;
  readonly after: Omit<Person, 'id'>;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  readonly added: readonly Assignment[];
  /** With the day on which they end. */
  readonly ended: readonly Assignment[];
}

/** Somebody else has the login: neither name nor address is theirs. */
export interface TakenLogin {
  readonly lines: readonly StaffLine[];
  readonly owner: Person;
}

/** A leaver whom nobody has registered. */
export interface UnknownLeaver {
  readonly lines: readonly StaffLine[];
  readonly owner: null;
}

const placeOf = (each: Assignment): string => {
  switch (each.role) {
    case 'respondent':
    case 'chief':
      return `${each.role} ${each.division}`;
    case 'municipal':
      return `${each.role} ${each.municipality}`;
    case 'administrator':
      return each.role;
    default:
      return `${each.role} ${each.plan ?? ''}`;
  }
};

/** Roles of a place, which pass on when somebody is transferred. */
const ofPlace = ({ role }: Assignment): boolean =>
  role === 'respondent' || role === 'chief' || role === 'municipal';

const endingOn = (each: Assignment, day: string): readonly Assignment[] =>
  each.validity.from >= day ? [] : [{ ...each, validity: { ...each.validity, until: day } }];

/**
 * What the lines of a list do to the people there are. Whoever is in the list has the divisions and municipalities
 * that it names from its first day on; others that they had end on that day. Roles that have no place only come, never
 * go. A leaver's roles end on the day. `now` is an instant, `today` its date in Japan.
 */
export const compareStaff = (
  lines: readonly StaffLine[],
  people: readonly Person[],
  { now, today }: { readonly now: string; readonly today: string },
): readonly (StaffChange | TakenLogin | UnknownLeaver)[] =>
  [...Map.groupBy(lines, ({ login }) => login).values()].map((own) => {
    const [first] = own;
    const before = people.find(({ login }) => login === first?.login) ?? null;
    const name = first?.name ?? '';
    const told = own.find(({ email }) => email != null)?.email;
    const email = told === undefined ? (before?.email ?? null) : told;
    if (before !== null && before.name !== name && (before.email === null || before.email !== email))
      return { lines: own, owner: before };
    const leaving = own.find(({ leavesOn }) => leavesOn !== null)?.leavesOn ?? null;
    if (leaving !== null && before === null) return { lines: own, owner: null };
    return changeOf(own, before, { name, email, leaving, now, today });
  });

const changeOf = (
  lines: readonly StaffLine[],
  before: Person | null,
  {
    name,
    email,
    leaving,
    now,
    today,
  }: {
    readonly name: string;
    readonly email: string | null;
    readonly leaving: string | null;
    readonly now: string;
    readonly today: string;
  },
): StaffChange => {
  const had = before?.assignments ?? [];
  const wanted = [
    ...new Map(
      lines.flatMap(({ assignment }) => (assignment ? [[placeOf(assignment), assignment]] : [])),
    ).values(),
  ];
  const goesOn = (each: Assignment): boolean => each.validity.until === null;
  const added =
    leaving !== null
      ? []
      : wanted.filter((each) => !had.some((one) => goesOn(one) && placeOf(one) === placeOf(each)));
  const named = new Set(wanted.map(placeOf));
  const moves = wanted
    .filter(ofPlace)
    .map(({ validity }) => validity.from)
    .toSorted();
  const day = leaving ?? (added.some(ofPlace) ? (moves[0] ?? null) : null);
  const ends = (each: Assignment): boolean =>
    day !== null &&
    (each.validity.until === null || each.validity.until > day) &&
    (leaving !== null || (goesOn(each) && ofPlace(each) && !named.has(placeOf(each))));
  const ended = had.filter(ends).flatMap((each) => endingOn(each, day ?? today));
  const assignments = [
    ...had.flatMap((each) => (ends(each) ? endingOn(each, day ?? today) : [each])),
    ...added,
  ];
  const login = lines[0]?.login ?? '';
  const leftAt =
    leaving === null
      ? wanted.length > 0
        ? null
        : (before?.leftAt ?? null)
      : leaving <= today
        ? (before?.leftAt ?? now)
        : (before?.leftAt ?? null);
  const after = { name, login, email, assignments, leftAt, account: before?.account ?? null };
  const same =
    before !== null &&
    before.name === name &&
    before.email === email &&
    before.leftAt === leftAt &&
    JSON.stringify(had) === JSON.stringify(assignments);
  return {
    lines,
    before,
    after,
    outcome: before === null ? 'new' : same ? 'unchanged' : 'changed',
    added,
    ended,
  };
};
