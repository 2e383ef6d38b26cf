import type { Indicator, Series } from '../indicator/indicator.ts';
import type { Placement, PlanLevel, PlanNode, Project } from '../plan/plan.ts';

/** A part of a plan that can be edited, by ids. */
export type PartAddress =
  | { readonly part: 'plan' }
  | { readonly part: 'level' | 'node' | 'indicator' | 'project'; readonly id: string }
  | { readonly part: 'series'; readonly indicator: string; readonly id: string }
  | { readonly part: 'placement'; readonly node: string; readonly indicator: string };

/** Everything a part holds, as it is added or taken out. */
export type PartValue = PlanLevel | PlanNode | Indicator | Series | Placement | Project;

/**
 * Where a part stands: before which of its likes (`partKey`; null: last), and for a node under which parent, at
 * which level.
 */
export interface PartPosition {
  readonly before: string | null;
  readonly parentId?: string | null;
  readonly level?: string;
}

/**
 * 変更: one operation on a plan. It says what was and what is to be, so that it can be read by people, undone, and
 * refused where the plan no longer says what it said. null stands for an absent field.
 */
export type PlanEdit =
  | {
      readonly kind: 'set';
      readonly at: PartAddress;
      readonly field: string;
      readonly from: unknown;
      readonly to: unknown;
    }
  | {
      readonly kind: 'add' | 'remove';
      readonly at: PartAddress;
      readonly before: string | null;
      readonly value: PartValue;
    }
  | {
      readonly kind: 'move';
      readonly at: PartAddress;
      readonly from: PartPosition;
      readonly to: PartPosition;
    };

/** The edit that takes this one back. */
export const undoOf = (edit: PlanEdit): PlanEdit => {
  switch (edit.kind) {
    case 'set':
    case 'move':
      return { ...edit, from: edit.to, to: edit.from } as PlanEdit;
    case 'add':
      return { ...edit, kind: 'remove' };
    case 'remove':
      return { ...edit, kind: 'add' };
  }
};

/** One text for a part among its likes. */
export const partKey = (at: PartAddress): string => {
  switch (at.part) {
    case 'plan':
      return '';
    case 'placement':
      return JSON.stringify([at.node, at.indicator]);
    default:
      return at.id;
  }
};
