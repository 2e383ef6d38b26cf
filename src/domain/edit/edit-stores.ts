import type { GradeOverride } from '../override/grade-override.ts';
import type { StoredScale } from '../scales/stored-scale.ts';
import type { EditSet } from './edit-set.ts';

export interface EditSetStore {
  /** Of one plan, newest first. */
  list(planId: string): Promise<readonly EditSet[]>;
  find(id: string): Promise<EditSet | undefined>;
  /** Adds the set or replaces the one with its id, whole. */
  save(set: EditSet): Promise<void>;
}

/** What people made of computed grades. Nothing is ever removed. */
export interface OverrideStore {
  /** Of one plan, oldest first, those that have ended too. */
  list(planId: string): Promise<readonly GradeOverride[]>;
  add(override: Omit<GradeOverride, 'ended'>): Promise<void>;
  /** Throws when it is not there or has ended already. */
  end(id: string, ended: NonNullable<GradeOverride['ended']>): Promise<void>;
}

/** Rating scales of the installation's own, beside those that are shipped. */
export interface ScaleStore {
  /** In the order of their ids. */
  list(): Promise<readonly StoredScale[]>;
  find(id: string): Promise<StoredScale | undefined>;
  /** Adds the scale or replaces the one with its id, whole; its revision counts on by itself. */
  save(stored: Omit<StoredScale, 'revision'>): Promise<StoredScale>;
  remove(id: string): Promise<void>;
}
