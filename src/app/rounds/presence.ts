import { type Addressee, addresseeKey, type Storage } from '#domain';
import { type Desk, nameOf } from '../people/desk.ts';

/** Somebody else who is on a page now. */
export interface Present {
  readonly person: string;
  readonly name: string;
  /** Instants, ISO 8601 in UTC: last sign of life, and last save; null when they have only looked. */
  readonly seenAt: string;
  readonly typedAt: string | null;
}

/** Milliseconds without a sign of life after which somebody counts as gone; the page's script gives one a minute. */
const gone = 3 * 60 * 1000;

type People = Map<string, Present>;

/** Of this process alone: who is here now is worth nothing after a restart. */
const places = new WeakMap<Storage, Map<string, People>>();

/**
 * Notes that whoever asks is on the page of a submission, or has `typed` there, and tells who else is; those who have
 * saved last come first. Only people who have signed in count.
 */
export const meet = (
  { by, clock, storage }: Pick<Desk, 'by' | 'clock' | 'storage'>,
  { round, answerer }: { readonly round: string; readonly answerer: Addressee },
  { typed = false }: { readonly typed?: boolean } = {},
): readonly Present[] => {
  const all = places.get(storage) ?? new Map<string, People>();
  places.set(storage, all);
  const place = `${round} ${addresseeKey(answerer)}`;
  const people: People = all.get(place) ?? new Map();
  all.set(place, people);
  const now = clock.now();
  for (const [person, { seenAt }] of people)
    if (Date.parse(now) - Date.parse(seenAt) > gone) people.delete(person);
  if (by.kind !== 'person') return [];
  const { id } = by.actor.person;
  people.set(id, {
    person: id,
    name: nameOf(by),
    seenAt: now,
    typedAt: typed ? now : (people.get(id)?.typedAt ?? null),
  });
  return [...people.values()]
    .filter(({ person }) => person !== id)
    .toSorted((a, b) => (b.typedAt ?? '').localeCompare(a.typedAt ?? ''));
};
