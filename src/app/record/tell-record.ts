import {
  addresseeName,
  answerFields,
  type Division,
  type Person,
  type Plan,
  parseAddresseeKey,
  type RecordEntry,
  type Round,
  type Stores,
} from '#domain';
import { type LocalizedText, recordDeeds, submissionPageMessages, recordMessages as words } from '#messages';
import { itemName } from './item-name.ts';

/** A line of the record with what it says in plain words. */
export interface ToldEntry {
  readonly entry: RecordEntry;
  /** 「佐藤さんが 共同研究数 の実績を 20件 から 24件 に変えました」 */
  readonly told: LocalizedText;
  /** Titles, where the line belongs to a plan or a round. */
  readonly plan: string | null;
  readonly round: string | null;
}

interface Names {
  readonly people: ReadonlyMap<string, Person>;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly rounds: ReadonlyMap<string, Round>;
  readonly plans: ReadonlyMap<string, Plan>;
}

const plain = (text: string): LocalizedText => ({ ja: text, en: text });

/** Lines of the record in words, with the names that things have now. */
export const tellRecord = async (
  stores: Pick<Stores, 'people' | 'divisions' | 'rounds' | 'plans'>,
  entries: readonly RecordEntry[],
): Promise<readonly ToldEntry[]> => {
  const rounds = new Map((await stores.rounds.list()).map((each) => [each.id, each]));
  const planOf = ({ plan, round }: RecordEntry) => plan ?? rounds.get(round ?? '')?.planId ?? null;
  const plans = new Map<string, Plan>();
  for (const id of new Set(entries.map(planOf))) {
    const plan = id === null ? undefined : await stores.plans.find(id);
    if (plan !== undefined) plans.set(plan.id, plan);
  }
  const names: Names = {
    people: new Map((await stores.people.list()).map((each) => [each.id, each])),
    divisions: new Map((await stores.divisions.list()).map((each) => [each.id, each])),
    rounds,
    plans,
  };
  return entries.map((entry) => {
    const plan = plans.get(planOf(entry) ?? '');
    return {
      entry,
      told: sentenceOf(entry, names, plan),
      plan: plan?.title ?? null,
      round: rounds.get(entry.round ?? '')?.title ?? null,
    };
  });
};

const sentenceOf = (entry: RecordEntry, names: Names, plan: Plan | undefined): LocalizedText => {
  const told = deedOf(entry, names, plan);
  if (entry.person !== null) return words.by.person(entry.name, told);
  return entry.deed.startsWith('session.')
    ? words.by.typed(entry.name, told)
    : words.by.installation(entry.name, told);
};

const deedOf = (entry: RecordEntry, names: Names, plan: Plan | undefined): LocalizedText => {
  const subject = subjectOf(entry, names, plan);
  if (entry.deed === 'submission.answer') return answerOf(entry, subject);
  const tell = recordDeeds[entry.deed];
  if (tell === undefined) return words.other(entry.deed);
  const file = fieldsOf(entry.after ?? entry.before).name ?? '';
  return tell({
    subject,
    round: names.rounds.get(entry.round ?? '')?.title ?? '',
    after: file,
    from: words.shown(entry.before),
    to: words.shown(entry.after),
  });
};

const subjectOf = (
  { subject, before, after }: RecordEntry,
  { people, divisions }: Names,
  plan: Plan | undefined,
): LocalizedText => {
  if (subject === null) return plain('');
  const addressee = parseAddresseeKey(subject);
  const name = people.get(subject)?.name ?? divisions.get(subject)?.name;
  return addressee !== null
    ? addresseeName(addressee)
    : (itemName(plan, subject) ?? plain(name ?? fieldsOf(after ?? before).name ?? subject));
};

/** What was answered before and after, field by field; the texts that differ. */
const answerOf = ({ before, after }: RecordEntry, item: LocalizedText): LocalizedText => {
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  const whole = (fields: typeof from) =>
    answerFields.flatMap((field) => (fields[field] ? [fields[field]] : [])).join(' / ');
  if (whole(from) === '') return words.answered(item, whole(to));
  if (whole(to) === '') return words.emptied(item, whole(from));
  const { fields: names } = submissionPageMessages;
  return words.changed(
    item,
    answerFields
      .filter((field) => (from[field] ?? '') !== (to[field] ?? ''))
      .map((field) => ({ field: names[field], from: from[field] ?? '', to: to[field] ?? '' })),
  );
};

/** The texts of a JSON object; nothing where it is none. */
const fieldsOf = (content: string | null): Readonly<Partial<Record<string, string>>> => {
  if (content === null || !content.startsWith('{')) return {};
  try {
    const fields: unknown = JSON.parse(content);
    return Object.fromEntries(
      Object.entries(fields ?? {}).filter((each): each is [string, string] => typeof each[1] === 'string'),
    );
  } catch {
    return {};
  }
};
