import type { ValueAddress } from '../import/value-address.ts';
import type { NarrativeKind } from '../plan/plan.ts';

/** A value cell of a plan, there or still to be filled. */
export interface CellAt {
  readonly kind: 'cell';
  /** The index of a result is what the year has in its series; of a year without one, the number of results. */
  readonly address: ValueAddress;
  /** Reporting year of a result; null for baselines and targets. */
  readonly year: number | null;
}

/** A text of a plan: 課題 and the like of a node and year, or what is written about a project. */
export type TextAt =
  | {
      readonly kind: 'narrative';
      readonly nodeId: string;
      readonly year: number;
      readonly narrative: NarrativeKind;
    }
  | { readonly kind: 'project'; readonly projectId: string };

/** A place as one text, the same at every reading of the same document. */
export const placeKey = (at: CellAt | TextAt): string => {
  switch (at.kind) {
    case 'cell': {
      const { indicatorId, restatedOn, seriesId, role, index } = at.address;
      return JSON.stringify(['cell', indicatorId, restatedOn ?? null, seriesId, role, at.year ?? index]);
    }
    case 'narrative':
      return JSON.stringify(['narrative', at.nodeId, at.year, at.narrative]);
    case 'project':
      return JSON.stringify(['project', at.projectId]);
  }
};
