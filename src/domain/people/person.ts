import type { MunicipalityCode } from '../plan/plan.ts';
import type { Validity } from './validity.ts';

/**
 * planner 企画担当 · respondent 担当課の入力者 · chief 担当課の課長 · municipal 構成市町の担当 ·
 * reviewer 外部評価委員 · administrator 管理者 · viewer 閲覧者
 */
export const roles = [
  'planner',
  'respondent',
  'chief',
  'municipal',
  'reviewer',
  'administrator',
  'viewer',
] as const;
export type Role = (typeof roles)[number];

/** A role somebody has, where, and for how long. */
export type Assignment = { readonly validity: Validity } & (
  | { readonly role: 'respondent' | 'chief'; readonly division: string }
  | { readonly role: 'municipal'; readonly municipality: MunicipalityCode }
  /** `plan` null: every plan. */
  | { readonly role: 'planner' | 'reviewer' | 'viewer'; readonly plan: string | null }
  | { readonly role: 'administrator' }
);

/** 利用者: one person with an account. Never removed: the record names them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What they sign in with: staff id or e-mail address. */
  readonly login: string;
  /** What their password and sessions are kept under; null until they have accepted an invitation. */
  readonly account: string | null;
  /** Where messages go; null when they get none. */
  readonly email: string | null;
  /** Of several divisions at once, and of former ones. */
  readonly assignments: readonly Assignment[];
  /** Instant (ISO 8601 in UTC) from which they may no longer sign in; null while they may. */
  readonly leftAt: string | null;
}

/** A login as it is kept and compared: without the spaces around it, in half width and small letters. */
export const loginOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
