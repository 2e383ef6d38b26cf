import { type Doubt, doubt } from '../doubts.ts';
import type { Clause } from './clause.ts';
import { isRank } from './place-ranks.ts';

/** Names that only say which value it is, when they stand before it (「現状35件」). */
const ownNames = /^(?:現状値?|現況値?|基準値?|目標値|策定時|計画策定時|当初値?|人口|現在値|初期値)$/;

/**
 * Checks what a value is compared with. A base needs a direction, a sign or a ratio beside the number
 * (「前年度比5%増」「基準値+100人」「基準値の1.5倍」); otherwise the number may be another value
 * altogether (「前年度 20件」「10件から増加」). Returns the clause with the direction that a plus gives.
 */
export const compared = (clause: Clause): { readonly clause: Clause; readonly doubts: readonly Doubt[] } => {
  const doubts = signDoubts(clause);
  const bases = clause.against.join('');
  if (isRank(clause)) return { clause, doubts: [] };
  if (bases === '') return { clause, doubts };
  const uncertain = { clause, doubts: [...doubts, doubt('relative_base', bases)] };
  if (clause.comparedAfter) return uncertain;
  const kinds = clause.qualifiers.map(({ qualifier }) => qualifier);
  const ratio = /比$|比で$/.test(bases);
  if (kinds.includes('increase') || kinds.includes('decrease') || kinds.includes('maintain'))
    return { clause, doubts };
  if (kinds.length > 0) return ratio || ownNames.test(bases) ? { clause, doubts } : uncertain;
  const sign = clause.number?.sign;
  if (sign === '+')
    return { clause: { ...clause, qualifiers: [{ qualifier: 'increase', strict: false }] }, doubts };
  if (sign != null) return uncertain;
  if (ratio || clause.number?.unit?.text === '倍' || ownNames.test(bases)) return { clause, doubts };
  return uncertain;
};

/** 「△5%減」 says its minus twice; 「±5%」 is two values. */
const signDoubts = (clause: Clause): readonly Doubt[] => {
  const sign = clause.number?.sign;
  const falling =
    clause.negative === true || clause.qualifiers.some(({ qualifier }) => qualifier === 'decrease');
  if (sign === '-' && falling) return [doubt('sign_twice')];
  if (sign === '±' && !/^0(?:\.0+)?$/.test(clause.number?.value ?? '')) return [doubt('sign_uncertain', '±')];
  return clause.notes.includes('赤字') || clause.notes.includes('黒字')
    ? [doubt('sign_uncertain', '赤字')]
    : [];
};
