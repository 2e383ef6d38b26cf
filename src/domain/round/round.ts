import type { Addressee } from '../entry/addressee.ts';
import type { NarrativeKind } from '../plan/plan.ts';
import type { Asking } from './asking.ts';

/** 照会(年次): one plan, one fiscal year, one time table. */
export interface Round {
  readonly id: string;
  readonly planId: string;
  /** Fiscal year whose results are asked for. */
  readonly year: number;
  /** The whole year, or one half of it (上半期 is April to September). */
  readonly part: 'year' | 'first_half' | 'second_half';
  readonly title: string;
  /** To the answerers, in the planner's words. */
  readonly message: string;
  readonly state: RoundState;
  /** In the order in which they are taken; the first is `answer`. */
  readonly steps: readonly Step[];
  readonly asked: readonly Asked[];
  /** What was chosen to be asked; absent where everything that the plan holds is. */
  readonly asking?: Asking;
  /** Working days before the last day of each step on which reminders go out by themselves; absent: never. */
  readonly remindBefore?: readonly number[];
  /** Steps of the round as a whole that have been taken, with the day (ISO date in Japan). */
  readonly taken: readonly { readonly step: RoundStep; readonly on: string }[];
}

/** draft: being prepared, nobody sees it · open: answered · settled: 確定, nothing changes without reopening */
export type RoundState = 'draft' | 'open' | 'settled';

/**
 * answer 回答 · approve 課長の承認 · check 企画の確認 · confirm 構成市町・担当課の最終確認: each submission takes them ·
 * external 外部評価 · assembly 議会報告: the round as a whole takes them, in either order.
 */
export const submissionSteps = ['answer', 'approve', 'check', 'confirm'] as const;
export const roundSteps = ['external', 'assembly'] as const;
export type SubmissionStep = (typeof submissionSteps)[number];
export type RoundStep = (typeof roundSteps)[number];

/** A step of the time table. */
export interface Step {
  readonly step: SubmissionStep | RoundStep;
  /** Last day (ISO date in Japan). */
  readonly due: string;
}

/** Who is asked for what. */
export interface Asked {
  readonly answerer: Addressee;
  /** `itemKey` of everything they are asked, in the plan's order. */
  readonly keys: readonly string[];
}

/** One thing to be answered: a line of values, a text of a node, or something about a project (事業). */
export type Item =
  | { readonly kind: 'value'; readonly indicator: string; readonly series: string }
  | { readonly kind: 'text'; readonly node: string; readonly text: TextKind }
  | { readonly kind: 'project'; readonly project: string; readonly field: ProjectField };

/** 進捗状況 · 取組状況 · 課題 · 今後の方向性 · 課題・今後の方向性 · 要因分析 · 方針 */
export type TextKind = Exclude<NarrativeKind, 'other'>;

/** 取組状況 · 活動実績 · 予算額 · 決算額 */
export type ProjectField = 'text' | 'outputs' | 'budget' | 'settled_cost';

/**
 * Where a submission (回答) stands. requested 未着手 · answering 入力中 · returned 差戻し · approve 課長の承認待ち ·
 * check 企画の確認待ち · confirm 最終確認待ち · done 手続き済み · settled 確定
 */
export const stages = [
  'requested',
  'answering',
  'returned',
  'approve',
  'check',
  'confirm',
  'done',
  'settled',
] as const;
export type Stage = (typeof stages)[number];

/**
 * The steps that an answerer's submission takes, in the round's order. Municipalities have no 課長 in this house, and
 * nobody checks the planning section's own answers but itself.
 */
export const submissionStepsOf = (
  { steps }: Pick<Round, 'steps'>,
  { kind }: Pick<Addressee, 'kind'>,
): readonly SubmissionStep[] =>
  submissionSteps
    .filter(
      (step) =>
        step === 'answer' || (kind === 'division' ? true : kind === 'municipality' && step !== 'approve'),
    )
    .filter((step) => steps.some((each) => each.step === step))
    .toSorted((a, b) => positionOf(steps, a) - positionOf(steps, b));

const positionOf = (steps: Round['steps'], wanted: Step['step']): number =>
  steps.findIndex(({ step }) => step === wanted);

export const itemKey = (item: Item): string =>
  JSON.stringify(
    item.kind === 'value'
      ? ['value', item.indicator, item.series]
      : item.kind === 'text'
        ? ['text', item.node, item.text]
        : ['project', item.project, item.field],
  );
