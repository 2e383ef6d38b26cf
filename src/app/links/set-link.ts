import type { IndicatorAddress, LinkDecision, LinkRelation, PlanStore } from '#domain';
import { linkMessages } from '#messages';
import { authorise } from '../people/authorise.ts';
import { type Desk, signedName } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedLine } from '../typed-text.ts';
import { LinkChangedMeanwhileError, LinkRefusedError } from './link-errors.ts';

const longestReason = 500;

export interface SaidLink {
  readonly a: IndicatorAddress;
  readonly b: IndicatorAddress;
  /** null takes the decision before back. */
  readonly relation: LinkRelation | null;
  readonly reason: string;
  /** Who decides, where nobody has signed in. */
  readonly by: string;
  /** Number of the decision that the person had before them, 0 for none; null when they did not look. */
  readonly seen: number | null;
}

/**
 * Keeps what a person says about two indicators of stored plans: the first time, a change, or that it is taken
 * back. All of it stays on record; returned is what held before and what holds now. Saying the same again without a reason keeps nothing new. Throws
 * `LinkRefusedError` for indicators that are not there and `LinkChangedMeanwhileError` when somebody else has
 * decided since.
 */
export const setLink = async (
  desk: Desk,
  { a, b, relation, reason, by: typed, seen }: SaidLink,
): Promise<{ readonly held: LinkRelation | null; readonly decision: LinkDecision | null }> => {
  for (const { plan } of [a, b]) authorise(desk, 'indicator.link', { plan });
  const at = desk.clock.now();
  const by = signedName(desk.by, typed);
  const why = [...typedLine(reason)].slice(0, longestReason).join('');
  return desk.storage.transaction(async ({ plans, links, records }) => {
    const before = (await links.history(a, b)).at(-1) ?? null;
    if (seen !== null && seen !== (before?.number ?? 0)) throw new LinkChangedMeanwhileError();
    if (relation !== null) {
      if (a.plan === b.plan && a.indicator === b.indicator)
        throw new LinkRefusedError(linkMessages.withItself());
      for (const address of [a, b]) await requireIndicator(plans, address);
    }
    const held = before?.relation ?? null;
    const nothingNew = held === relation && why === '';
    if (nothingNew) return { held, decision: before };
    const decision = await links.decide({ a, b, relation, by, at, reason: why });
    await keepRecord(records, desk, {
      deed: 'link.decide',
      plan: a.plan,
      subject: [a, b].map(({ plan, indicator }) => `${plan}/${indicator}`).join(' ― '),
      before: held,
      after: relation,
      reason: why === '' ? null : why,
    });
    return { held, decision };
  });
};

const requireIndicator = async (plans: PlanStore, { plan, indicator }: IndicatorAddress): Promise<void> => {
  const stored = await plans.find(plan);
  if (stored === undefined || !stored.indicators.some(({ id }) => id === indicator))
    throw new LinkRefusedError(linkMessages.noIndicator(plan, indicator));
};
