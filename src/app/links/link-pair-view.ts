import { type LinkReason, runChecks } from '#checks';
import {
  type Finding,
  type Indicator,
  type IndicatorAddress,
  type LinkDecision,
  type LinkRelation,
  nodeLabel,
  type Plan,
  type RecordedValue,
  type Series,
} from '#domain';

/** Two indicators before a person, with all that speaks for and against their being one. */
export interface LinkPairView {
  /** The pair as one text, for forms and addresses. */
  readonly key: string;
  readonly a: LinkSide;
  readonly b: LinkSide;
  /** What is proposed, and why; null for a pair that nothing but a person put together. */
  readonly proposed: LinkRelation | null;
  readonly reasons: readonly LinkReason[];
  /** The decision in force. */
  readonly decision: LinkDecision | null;
  /** Number of the newest decision, taken back or not; 0 for none. */
  readonly number: number;
  readonly rows: readonly LinkRow[];
  /** What the checks would find if the two were the same. */
  readonly contradictions: readonly Finding[];
}

export interface LinkSide {
  readonly address: IndicatorAddress;
  readonly plan: { readonly id: string; readonly title: string };
  /** null when no stored plan has it any more. */
  readonly indicator: Indicator | null;
  /** Where it stands: 「1-1 産業」. */
  readonly node: string;
}

/** The cells of both about one time. */
export interface LinkRow {
  readonly cell:
    | { readonly role: 'baseline' | 'target' }
    | { readonly role: 'actual'; readonly year: number };
  readonly a: RecordedValue | null;
  readonly b: RecordedValue | null;
}

export const linkSide = (plans: ReadonlyMap<string, Plan>, address: IndicatorAddress): LinkSide => {
  const plan = plans.get(address.plan);
  const indicator = plan?.indicators.find(({ id }) => id === address.indicator) ?? null;
  const placement = plan?.placements.find(
    ({ indicatorId, restated }) => indicatorId === address.indicator && !restated,
  );
  const node = plan?.nodes.find(({ id }) => id === placement?.nodeId);
  return {
    address,
    plan: { id: address.plan, title: plan?.title ?? address.plan },
    indicator,
    node: plan !== undefined && node !== undefined ? nodeLabel(plan, node) : '',
  };
};

/** The cells of the first lines of both: baselines, results by year, final targets in force. */
export const linkRows = (a: Indicator | null, b: Indicator | null): readonly LinkRow[] => {
  const [ours, theirs] = [a?.series[0], b?.series[0]];
  const years = [...(ours?.actuals ?? []), ...(theirs?.actuals ?? [])].map((each) => each.reportingYear);
  const rows: LinkRow[] = [
    { cell: { role: 'baseline' }, a: ours?.baseline ?? null, b: theirs?.baseline ?? null },
    ...[...new Set(years)]
      .toSorted((one, other) => one - other)
      .map((year) => ({
        cell: { role: 'actual', year } as const,
        a: actualOf(ours, year),
        b: actualOf(theirs, year),
      })),
    { cell: { role: 'target' }, a: targetOf(ours), b: targetOf(theirs) },
  ];
  return rows.filter((row) => row.a !== null || row.b !== null);
};

const actualOf = (series: Series | undefined, year: number): RecordedValue | null =>
  series?.actuals.find(({ reportingYear }) => reportingYear === year)?.recorded ?? null;

const targetOf = (series: Series | undefined): RecordedValue | null =>
  series?.targets.findLast(({ kind }) => kind === 'final')?.recorded ?? null;

/** What the checks would say if a person linked the two as the same. */
export const contradictionsIfSame = (
  plans: ReadonlyMap<string, Plan>,
  a: IndicatorAddress,
  b: IndicatorAddress,
): readonly Finding[] => {
  const [ours, theirs] = [plans.get(a.plan), plans.get(b.plan)];
  if (ours === undefined || theirs === undefined) return [];
  return runChecks([{ plan: ours }], {
    against: theirs === ours ? [] : [{ plan: theirs }],
    links: [{ a, b, relation: 'same' }],
    only: ['plans-disagree'],
  }).filter(({ quotes }) =>
    // Of the pair itself, not of other namesakes of the two plans.
    [a, b].every(({ plan, indicator }) =>
      quotes.some(
        ({ plan: quoted, at }) =>
          quoted === plan && at?.kind === 'cell' && at.address.indicatorId === indicator,
      ),
    ),
  );
};
