import type { Indicator, Series } from '../indicator/indicator.ts';
import type { PlanNode, Project } from '../plan/plan.ts';
import type { Item, ProjectField, TextKind } from '../round/round.ts';
import type { WholeRule } from '../round/whole.ts';
import type { Reading } from '../value/reading.ts';
import type { Addressee, Contributor } from './addressee.ts';
import type { Contribution } from './contribution.ts';

/** 調査票: everything one addressee is asked about a plan and a year, in the plan's order. */
export interface Questionnaire {
  readonly plan: { readonly id: string; readonly title: string; readonly publisher: string };
  /** Fiscal year whose results are asked for. */
  readonly year: number;
  readonly addressee: Addressee;
  readonly questions: readonly Question[];
}

/** 設問 */
export type Question = ValueQuestion | TextQuestion | ProjectQuestion;

interface Asked {
  /** `itemKey` of the item: the same every year. */
  readonly key: string;
  readonly node: PlanNode;
  /** Code and title of the node. */
  readonly where: string;
  /** The others who are asked the same; with any, an answer is kept apart until the office makes one of all. */
  readonly sharedWith: readonly Contributor[];
  /** What those who share the question have answered so far; only the office is shown it. */
  readonly contributions: readonly Contribution[];
}

/** What was reported before: the year it stands under, and the cell or text as written. */
export interface Earlier {
  readonly year: number;
  readonly text: string;
  /** Title of the earlier plan that it was reported under; absent for the plan's own. */
  readonly plan?: string;
}

export interface ValueQuestion extends Asked {
  readonly kind: 'value';
  readonly item: Extract<Item, { readonly kind: 'value' }>;
  readonly indicator: Indicator;
  readonly series: Series;
  readonly role: 'kgi' | 'kpi' | 'output';
  /** Where else the indicator stands 【再掲】; it is asked only once. */
  readonly restatedOn: readonly string[];
  /** Unit of the line as its cells write it; '' when they do not say one. */
  readonly unit: string;
  /** True when the line's cells hold figures, not words. */
  readonly expectsFigure: boolean;
  /** The newest sure reading of the line, result or baseline: what an answer should resemble. */
  readonly usual: Reading | null;
  readonly baseline: string;
  readonly target: string;
  /** The newest result before the year; of a part, the newest part of the same municipality. */
  readonly earlier: Earlier | null;
  /** The municipality answers its part only, and this rule makes the whole; absent where the whole is asked. */
  readonly part?: WholeRule;
}

export interface TextQuestion extends Asked {
  readonly kind: 'text';
  readonly item: Extract<Item, { readonly kind: 'text' }>;
  readonly text: TextKind;
  readonly earlier: Earlier | null;
}

export interface ProjectQuestion extends Asked {
  readonly kind: 'project';
  readonly item: Extract<Item, { readonly kind: 'project' }>;
  /** As it was last reported. */
  readonly project: Project;
  readonly field: ProjectField;
  readonly earlier: Earlier | null;
}
