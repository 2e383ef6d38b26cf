import { type Finding, type FindingState, nodeLabel, type Plan, type StatedFinding } from '#domain';
import { findingMessages, type Locale, staffFindingMessages as words } from '#messages';
import { inJapanese } from '../../staff-page.ts';

interface LabelProps {
  readonly stated: StatedFinding;
  readonly locale: Locale;
}

/** Severity and state, in words. */
export const FindingLabels = ({
  stated: { finding, state },
  locale,
}: {
  readonly stated: {
    readonly finding: Pick<Finding, 'severity'>;
    readonly state: Pick<FindingState, 'kind'>;
  };
  readonly locale: Locale;
}) => (
  <span class="finding-labels">
    <span class={`state severity-${finding.severity}`}>{words.severities[finding.severity][locale]}</span>{' '}
    <span class={`state finding-${state.kind}`}>{findingMessages.states[state.kind][locale]}</span>
  </span>
);

/** Node and indicator that a finding is about. */
export const FindingPlace = ({ stated, locale, plan }: LabelProps & { readonly plan: Plan }) => {
  const node = plan.nodes.find(({ id }) => id === stated.finding.node);
  const indicator = plan.indicators.find(({ id }) => id === stated.finding.indicator);
  const parts = [node === undefined ? null : nodeLabel(plan, node), indicator?.name ?? null];
  const text = parts.filter((part) => part !== null).join(' / ');
  return text === '' ? (
    <p class="finding-place">{words.whole[locale]}</p>
  ) : (
    <p class="finding-place" {...inJapanese(locale)}>
      {text}
    </p>
  );
};
