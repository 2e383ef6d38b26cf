import type { Finding, Plan } from '#domain';
import { nodeLabel, placeText } from '#domain';
import type { Locale } from '#messages';

/** A finding as the `check` command prints it: names instead of ids, places as text. */
export const findingJson = (finding: Finding, plans: readonly Plan[], locale: Locale) => {
  const plan = plans.find(({ id }) => id === finding.plan);
  const node = plan?.nodes.find(({ id }) => id === finding.node);
  const indicator = plan?.indicators.find(({ id }) => id === finding.indicator);
  return {
    rule: finding.rule,
    severity: finding.severity,
    plan: plan?.title ?? finding.plan,
    node: plan && node ? nodeLabel(plan, node) : finding.node,
    indicator: indicator?.name ?? finding.indicator,
    message: finding.message[locale],
    remedy: finding.remedy[locale],
    quotes: finding.quotes.map(({ label, text, plan: quoted, place }) => ({
      label,
      text,
      plan: plans.find(({ id }) => id === quoted)?.title ?? quoted,
      where: place ? placeText(place) : null,
    })),
    where: finding.quotes
      .flatMap(({ source, place }) => (place ? [`${source ?? ''}:${placeText(place)}`] : []))
      .join(' '),
  };
};
