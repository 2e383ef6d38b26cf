import type { Grade, UnratedReason } from '#domain';
import { type Locale, webMessages as messages, overrideMessages, webSentences } from '#messages';

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

/** Counts by grade as a stacked bar, with the same in words beneath. Empty grades are left out of the small form. */
export const GradeCounts = ({ tally, locale, size = 'large', of }: GradeCountsProps) => {
  if (tally.total === 0) return <p class="muted">{webSentences.noIndicators()[locale]}</p>;
  const segments = [
    ...tally.classes.map(({ grade, count }) => ({ tone: grade.tone, count })),
    { tone: 'unrated', count: tally.unratedCount },
  ].filter((segment) => segment.count > 0);
  const starts = segments.map((_, place) =>
    segments.slice(0, place).reduce((sum, segment) => sum + segment.count, 0),
  );
  const percent = (count: number) => `${((100 * count) / tally.total).toFixed(2)}%`;
  const listed = tally.classes.filter((each) => size === 'large' || each.count > 0);
  return (
    <div class={`grade-counts grade-counts-${size}`}>
      <svg class="grade-bar" role="img" aria-label={webSentences.tally(of, tally)[locale]}>
        {segments.map((segment, place) => (
          <rect
            class={`tone-${segment.tone}`}
            x={percent(starts[place] ?? 0)}
            y="0"
            width={percent(segment.count)}
            height="100%"
          />
        ))}
      </svg>
      <ul class="grade-legend">
        {listed.map(({ grade, count }) => (
          <li class={`tone-${grade.tone}`}>
            <span class="grade-symbol" aria-hidden="true">
              {grade.symbol}
            </span>
            <span class="grade-legend-name">
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
