import type { CellContext, Reading } from '#domain';
export const readCell = (text: string, _context: CellContext): Reading => ({
  value: null,
  unit: '',
  qualifier: 'none',
  basis: null,
  period: null,
  status: 'known',
  parts: [],
  notes: [],
  certainty: 'sure',
  reason: null,
});
