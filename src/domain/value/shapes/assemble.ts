import { hasValue } from '../clauses/clause.ts';
import { placeRanks } from '../clauses/place-ranks.ts';
import type { Clauses } from '../clauses/read-clauses.ts';
import { type Doubt, reasonOf } from '../doubts.ts';
import type { Reading } from '../reading.ts';
import type { Draft } from './draft.ts';
import { readSeveral } from './read-several.ts';
import { readSingle } from './read-single.ts';
import { readWording } from './read-wording.ts';

/** Makes a reading of a cell's clauses. `cell` is its text as written. */
export const assemble = ({ all, lead }: Clauses, cell: string, more: readonly Doubt[]): Reading => {
  const clauses = placeRanks(all);
  const values = clauses.filter(hasValue);
  const [first] = values;
  const words = clauses.filter((clause) => !hasValue(clause));
  const draft =
    first === undefined || (values.length === 1 && first.number === null)
      ? readWording(clauses, lead, cell)
      : values.length === 1
        ? readSingle(first, words, lead)
        : readSeveral(values, words, lead);
  return finish(draft, more);
};

const finish = ({ doubts, ...draft }: Draft, more: readonly Doubt[]): Reading => {
  const all = [...more, ...doubts];
  const proposal = all.find((one) => one.proposal !== undefined)?.proposal;
  return {
    ...draft,
    notes: [...new Set(draft.notes)],
    certainty: all.length === 0 ? 'sure' : 'doubtful',
    reason: reasonOf(all),
    ...(proposal === undefined ? {} : { proposal }),
  };
};
