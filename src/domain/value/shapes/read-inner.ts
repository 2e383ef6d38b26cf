import { boundOf } from '../clauses/bounds.ts';
import type { Clause } from '../clauses/clause.ts';
import { labelDoubts, scopeDoubts, tidyLabel } from '../clauses/labels.ts';
import { isRank, scopeOf } from '../clauses/place-ranks.ts';
import { type Doubt, doubt } from '../doubts.ts';
import type { ReadingPart } from '../reading.ts';

export interface Inner {
  readonly parts: readonly ReadingPart[];
  readonly notes: readonly string[];
  readonly doubts: readonly Doubt[];
}

/** Values in brackets behind a value: the running total, a breakdown, a rank, a comparison. */
export const readInner = (clause: Clause, unit: string): Inner => {
  const parts: ReadingPart[] = [];
  const doubts: Doubt[] = [];
  const notes: string[] = [];
  for (const inner of clause.inner) {
    doubts.push(...inner.doubts);
    notes.push(...inner.notes);
    doubts.push(...inner.rest.map((word) => doubt('not_understood', word)));
    const label = labelOf(inner);
    doubts.push(
      ...(isRank(inner)
        ? scopeDoubts(scopeOf(inner))
        : labelDoubts(/比$/.test(label) ? '' : label, inner.attached)),
    );
    const own = inner.number?.unit?.text;
    const { qualifier, strict, doubts: bounds } = boundOf(inner);
    doubts.push(...bounds);
    // 「10(11)」: the same unit and no word; nearly always the running total, which the cell does not say.
    const signed = inner.number?.sign != null;
    const second = !signed && label === '' && (own === undefined || own === unit) && qualifier === 'none';
    // 「82.3%（1,646棟）」: a count beside its share leaves no doubt which is which.
    const beside =
      clause.inner.length === 1 &&
      inner.number?.unit?.known === true &&
      (own === '%') !== (unit === '%') &&
      unit !== '' &&
      !/ポイント|pt|割|倍|位/u.test(`${own}${unit}`);
    if (label === '' && qualifier === 'none' && !beside)
      doubts.push(doubt('second_value', inner.bracket ?? inner.number?.value ?? ''));
    if (second && clause.inner.length > 1) doubts.push(doubt('labels_missing'));
    const [period] = inner.periods;
    parts.push({
      label: second ? '累計' : label,
      value: inner.number?.value ?? null,
      unit: own ?? unit,
      ...(qualifier === 'none' ? {} : { qualifier }),
      ...(strict ? { strict } : {}),
      ...(period === undefined ? {} : { period }),
    });
  }
  return { parts, notes, doubts };
};

/** 「累計」 of 「（累計5地区）」; of a rank, what it is a rank in. */
const labelOf = (inner: Clause): string => {
  if (isRank(inner)) return `${scopeOf(inner)}順位`;
  const label = tidyLabel(inner.label);
  if (label !== '') return label;
  if (inner.lead !== '') return inner.lead;
  return inner.periodLeads ? (inner.periods[0]?.text ?? '') : '';
};
