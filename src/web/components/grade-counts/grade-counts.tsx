import type { Grade, UnratedReason } from '#domain';
import {
  chartMessages,
  type Locale,
  webMessages as messages,
  overrideMessages,
  webSentences,
} from '#messages';
import { onOneLine } from '../foundation/on-one-line.ts';

export interface GradeCountsProps {
  readonly tally: {
    readonly classes: readonly { readonly grade: Grade; readonly count: number }[];
    readonly unrated: readonly { readonly reason: UnratedReason; readonly count: number }[];
    readonly unratedCount: number;
    readonly overriddenCount?: number;
    readonly total: number;
  };
  readonly locale: Locale;
  readonly size?: 'large' | 'small';
  /** What is counted, for the picture's name: the title of a plan or a goal. */
  readonly of: string;
}

/** A narrower part of the bar, in percent, has no room for its symbol. */
const roomForSymbol = 8;

/** Counts by grade as a stacked bar, with the same in words beneath. Empty grades are left out of the small form. */
export const GradeCounts = ({ tally, locale, size = 'large', of }: GradeCountsProps) => {
  if (tally.total === 0) return <p class="muted">{webSentences.noIndicators()[locale]}</p>;
  const segments = [
    ...tally.classes.map(({ grade, count }) => ({ tone: grade.tone, symbol: grade.symbol, count })),
    { tone: 'unrated', symbol: '－', count: tally.unratedCount },
  ].filter((segment) => segment.count > 0);
  const starts = segments.map((_, place) =>
    segments.slice(0, place).reduce((sum, segment) => sum + segment.count, 0),
  );
  const share = (count: number) => (100 * count) / tally.total;
  const percent = (count: number) => `${share(count).toFixed(2)}%`;
  const listed = tally.classes.filter((each) => size === 'large' || each.count > 0);
  return (
    <div class={`grade-counts grade-counts-${size}`}>
      <svg class="grade-bar" role="img" aria-label={chartMessages.gradeCounts(of, tally.total)[locale]}>
        {segments.map(({ tone, symbol, count }, place) => (
          <>
            <rect
              class={`tone-${tone}`}
              x={percent(starts[place] ?? 0)}
              y="0"
              width={percent(count)}
              height="100%"
            />
            {share(count) >= roomForSymbol && (
              <text class={`grade-symbol tone-${tone}`} x={percent((starts[place] ?? 0) + count / 2)} y="50%">
                {symbol}
              </text>
            )}
          </>
        ))}
      </svg>
      <ul class="grade-legend">
        {listed.map(({ grade, count }) => (
          <li class={`tone-${grade.tone}`}>
            <span class="grade-symbol" aria-hidden="true">
              {grade.symbol}
            </span>
            <span class={onOneLine('grade-legend-name', grade.label[locale])}>
              {grade.label[locale]} <b>{count}</b>
            </span>
          </li>
        ))}
        {tally.unratedCount > 0 && (
          <li class="tone-unrated">
            <span class="grade-symbol" aria-hidden="true">
              －
            </span>
            <span class="grade-legend-name">
              {messages.grade.unrated[locale]} <b>{tally.unratedCount}</b>
            </span>
            {size === 'large' && <small class="muted">{webSentences.reasons(tally.unrated)[locale]}</small>}
          </li>
        )}
      </ul>
      {(tally.overriddenCount ?? 0) > 0 && (
        <p class="muted">{overrideMessages.counted(tally.overriddenCount ?? 0)[locale]}</p>
      )}
    </div>
  );
};
