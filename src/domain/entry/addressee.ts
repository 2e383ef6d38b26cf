import { entryMessages, type LocalizedText } from '#messages';
import { municipalityName } from '../plan/municipality.ts';
import type { MunicipalityCode, Plan } from '../plan/plan.ts';

/** 照会先: who answers the questions of a plan, as the plan names them. */
export type Addressee =
  | { readonly kind: 'division'; readonly name: string }
  | { readonly kind: 'municipality'; readonly code: MunicipalityCode }
  /** 取りまとめ: the planning section or secretariat, which is asked everything and makes one of several answers. */
  | { readonly kind: 'office' };

/** One of those whose answers the office makes one of. */
export type Contributor = Exclude<Addressee, { readonly kind: 'office' }>;

/** One text for an addressee, for keys. `parseAddresseeKey` is the reverse. */
export const addresseeKey = (addressee: Addressee): string => {
  switch (addressee.kind) {
    case 'division':
      return `division:${addressee.name}`;
    case 'municipality':
      return `municipality:${addressee.code}`;
    case 'office':
      return 'office';
  }
};

export const parseAddresseeKey = (key: string): Addressee | null => {
  if (key === 'office') return { kind: 'office' };
  const [, kind, rest] = /^(division|municipality):(.+)$/su.exec(key) ?? [];
  if (rest === undefined) return null;
  return kind === 'division' ? { kind, name: rest } : { kind: 'municipality', code: rest };
};

export const sameAddressee = (a: Addressee, b: Addressee): boolean => addresseeKey(a) === addresseeKey(b);

/** 「商工課」「長井市」「取りまとめ」 */
export const addresseeName = (addressee: Addressee): LocalizedText => {
  if (addressee.kind === 'office') return entryMessages.office;
  const name = addressee.kind === 'division' ? addressee.name : municipalityName(addressee.code);
  return { ja: name, en: name };
};

/**
 * Everybody who can be asked about a plan: its divisions, the members of a plan that several municipalities share,
 * and last the office.
 */
export const addresseesOf = (plan: Pick<Plan, 'divisions' | 'municipalities'>): readonly Addressee[] => [
  ...plan.divisions.map((name) => ({ kind: 'division', name }) as const),
  ...(plan.municipalities.length > 1
    ? plan.municipalities.map((code) => ({ kind: 'municipality', code }) as const)
    : []),
  { kind: 'office' },
];
