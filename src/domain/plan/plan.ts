import type { Contribution } from '../entry/contribution.ts';
import type { Review, TextReview } from '../import/review.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { YearsInForce } from './in-force.ts';
import type { Provenance } from './provenance.ts';
import type { RecordedValue } from './recorded.ts';
import type { PlanSuccession } from './succession.ts';

/**
 * A plan (総合戦略, 共生ビジョン, 総合計画 …) with everything it holds. Kind, level names and period are
 * data: the state renames such plans every few years.
 */
export interface Plan {
  /** Unique in the installation, usable in an address (「yonezawa-strategy」). */
  readonly id: string;
  readonly title: string;
  /** 総合戦略, 定住自立圏共生ビジョン … */
  readonly kind: string;
  /** Name of the body that owns it (米沢市; 置賜定住自立圏). */
  readonly publisher: string;
  /** Members, 6-digit codes; one for a city's own plan. */
  readonly municipalities: readonly MunicipalityCode[];
  /** First and last fiscal year, both inclusive; null where the document does not say. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** Fiscal years for which the plan has columns of results. */
  readonly reportingYears: readonly number[];
  /** What a year without 年 or 年度 means in this plan (「R6」). */
  readonly yearConvention: 'fiscal_year' | 'calendar_year';
  /** From the top: [基本目標, 施策] or [政策分野, 分野, 取組事項, 具体的取組]. */
  readonly levels: readonly PlanLevel[];
  /** In document order; parents before their children. */
  readonly nodes: readonly PlanNode[];
  readonly indicators: readonly Indicator[];
  /** In document order. 【再掲】 is a second placement of the same indicator. */
  readonly placements: readonly Placement[];
  readonly projects: readonly Project[];
  readonly narratives: readonly Narrative[];
  /** Notes that stand in the document beside tables (※…), with their node. */
  readonly notes: readonly PlanNote[];
  /** Names of divisions as they occur, in order of first appearance. */
  readonly divisions: readonly string[];
  /** What people decided about names and passages that were read with doubt. Values carry their own. */
  readonly reviews?: readonly TextReview[];
  /** 取りまとめ前の回答: what several have answered to one question, until the planning section makes one of it. */
  readonly contributions?: readonly Contribution[];
  /** id of the rating scale its results are graded by; the default one when absent. */
  readonly ratingScale?: string;
  /** 二人の承認: whoever proposes a change or asks for a publication does not approve it; absent: one person may do both. */
  readonly approval?: 'two_people';
  /** The plan it was made from, and what was not carried over. */
  readonly succession?: PlanSuccession;
}

export type MunicipalityCode = string;

export interface PlanLevel {
  readonly id: string;
  readonly name: string;
}

export interface PlanNode {
  readonly id: string;
  readonly parentId: string | null;
  /** id of its PlanLevel */
  readonly level: string;
  /** As printed: 「1」, 「1-1」, 「(1)」, 「①」, 「ア」, 「1」. */
  readonly code: string | null;
  readonly title: string;
  /** Page of the plan as printed (「P14」). */
  readonly page?: string;
  /** 関係市町, 6-digit codes; empty where the document does not name any. */
  readonly municipalities: readonly MunicipalityCode[];
  /** When it is not part of the plan in every year. */
  readonly inForce?: YearsInForce;
  readonly provenance: Provenance | null;
}

export interface Placement {
  readonly nodeId: string;
  readonly indicatorId: string;
  readonly role: 'kgi' | 'kpi' | 'output';
  /** 【再掲】 */
  readonly restated: boolean;
  /** The restated row as printed, when it stands in the document a second time. */
  readonly restatedRow?: Indicator;
  readonly provenance: Provenance | null;
}

/** 主な事業 */
export interface Project {
  readonly id: string;
  readonly nodeId: string;
  readonly title: string;
  readonly divisions: readonly string[];
  readonly year: number;
  /** Paragraphs and bullets, one line each. */
  readonly text: string;
  /** 活動実績: output counts, as written. */
  readonly outputs?: string;
  /** 予算額 */
  readonly budget?: RecordedValue;
  /** 決算額 */
  readonly settledCost?: RecordedValue;
  readonly provenance: Provenance | null;
  /** Who corrected the text, and the whole text as it was read. */
  readonly reviewed?: Review;
}

/** 課題, 今後の方向性, 進捗状況, 取組状況, 要因分析, 方針: text of a node and year. */
export interface Narrative {
  readonly nodeId: string;
  readonly year: number;
  readonly kind: NarrativeKind;
  readonly text: string;
  readonly provenance: Provenance | null;
  /** Who corrected the text, and the whole text as it was read. */
  readonly reviewed?: Review;
}

export type NarrativeKind =
  | 'issues'
  | 'direction'
  | 'issues_and_direction'
  | 'progress'
  | 'summary'
  | 'cause'
  | 'policy'
  | 'other';

export interface PlanNote {
  readonly nodeId: string | null;
  readonly text: string;
  readonly provenance: Provenance | null;
}
