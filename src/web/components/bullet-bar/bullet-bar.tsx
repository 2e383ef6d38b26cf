import { scaleLinear } from 'd3-scale';
import type { GradeTone } from '#domain';

export interface BulletBarProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly tone: GradeTone | 'unrated';
  /** Numbers to draw, in one unit; null where there is none. They are for drawing only. */
  readonly baseline: number | null;
  readonly actual: number | null;
  readonly expected: number | null;
  readonly target: number | null;
  /** Sums start at zero; states start at the baseline. */
  readonly fromZero: boolean;
  /** Falling indicators are drawn mirrored, so that the way to the target always leads right. */
  readonly mirrored: boolean;
}

type BulletValues = Pick<BulletBarProps, 'baseline' | 'actual' | 'expected' | 'target' | 'fromZero'>;

/** Least and greatest value of the bar; null when there are not two different values to draw. */
export const bulletDomain = (values: BulletValues): [number, number] | null => {
  const { baseline, actual, expected, target, fromZero } = values;
  const known = [baseline, actual, expected, target, fromZero ? 0 : null].filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  return known.length < 2 || low === high ? null : [low, high];
};

/** Baseline, actual, expected and target on one axis. Coordinates are shares of the width: text never scales. */
export const BulletBar = (props: BulletBarProps) => {
  const { baseline, actual, expected, target } = props;
  const domain = bulletDomain(props);
  if (domain === null) return null;
  const scale = scaleLinear(domain, props.mirrored ? [96, 4] : [4, 96]);
  const at = (value: number) => `${scale(value).toFixed(2)}%`;
  const start = props.fromZero ? 0 : baseline;
  return (
    <svg
      class={`bullet tone-${props.tone}`}
      role="img"
      aria-labelledby={`${props.id}-title`}
      aria-describedby={`${props.id}-desc`}
    >
      <title id={`${props.id}-title`}>{props.title}</title>
      <desc id={`${props.id}-desc`}>{props.description}</desc>
      <line class="bullet-track" x1="2%" x2="98%" y1="50%" y2="50%" />
      {start !== null && actual !== null && (
        <line class="bullet-way" x1={at(start)} x2={at(actual)} y1="50%" y2="50%" />
      )}
      {target !== null && <line class="bullet-target" x1={at(target)} x2={at(target)} y1="10%" y2="90%" />}
      {expected !== null && (
        <line class="bullet-expected" x1={at(expected)} x2={at(expected)} y1="14%" y2="86%" />
      )}
      {baseline !== null && <circle class="bullet-baseline" cx={at(baseline)} cy="50%" r="7" />}
      {actual !== null && <circle class="bullet-actual" cx={at(actual)} cy="50%" r="10" />}
    </svg>
  );
};

/** The shape that stands for a fact in the bar, to put beside its name. */
export const BulletKey = ({ of }: { readonly of: 'baseline' | 'actual' | 'expected' | 'target' }) => (
  <svg viewBox="0 0 18 20" aria-hidden="true" focusable="false">
    {of === 'baseline' && <circle class="bullet-key-baseline" cx="9" cy="10" r="6" />}
    {of === 'actual' && <circle class="bullet-key-actual" cx="9" cy="10" r="7.5" />}
    {of === 'expected' && <line class="bullet-key-expected" x1="9" x2="9" y1="1" y2="19" />}
    {of === 'target' && <line class="bullet-key-target" x1="9" x2="9" y1="1" y2="19" />}
  </svg>
);
