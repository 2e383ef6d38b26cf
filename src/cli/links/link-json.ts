import type { LinkPairView, LinkSide } from '#app';

/** A pair as `links list --format json` prints it: addresses for `links set`, names, cells as written. */
export const linkJson = (pair: LinkPairView) => ({
  first: sideJson(pair.a),
  second: sideJson(pair.b),
  proposed: pair.proposed,
  reasons: pair.reasons,
  decision:
    pair.decision === null
      ? null
      : {
          relation: pair.decision.relation,
          by: pair.decision.by,
          at: pair.decision.at,
          reason: pair.decision.reason,
        },
  values: pair.rows.map(({ cell, a, b }) => ({ ...cell, first: a?.cell ?? null, second: b?.cell ?? null })),
  contradictions: pair.contradictions.length,
});

export const addressText = ({ address }: LinkSide): string => `${address.plan}/${address.indicator}`;

const sideJson = (side: LinkSide) => ({
  address: addressText(side),
  plan: side.plan.title,
  indicator: side.indicator?.name ?? null,
  node: side.node,
  divisions: side.indicator?.divisions ?? [],
});
