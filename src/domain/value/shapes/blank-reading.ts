import { blankCellNote } from '#messages';
import type { Reading } from '../reading.ts';

/** A blank cell: no value, and not one of the words or dashes that say why. */
export const blankReading: Reading = {
  value: null,
  unit: '',
  qualifier: 'none',
  basis: null,
  period: null,
  status: 'none',
  parts: [],
  notes: [blankCellNote.ja],
  certainty: 'sure',
  reason: null,
};
