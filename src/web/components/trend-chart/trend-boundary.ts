/** Where results of an earlier plan end. */
export interface TrendBoundary {
  /** Years on both sides. */
  readonly after: number;
  readonly before: number;
  /** The two sides are not one line: the basis changed, or it was a part of something else. */
  readonly isBroken: boolean;
  readonly label: string;
}

/** Whether a point was reported under an earlier plan. A sum's beginning is a point of nothing. */
export const isEarlier = (point: object): boolean => 'earlier' in point && point.earlier !== undefined;

/** Whether no line may lead on from a year: what follows is not the same thing. */
export const isBrokenAfter = (year: number, boundaries: readonly TrendBoundary[] = []): boolean =>
  boundaries.some(({ isBroken, after }) => isBroken && after === year);

/** The class of a point's mark: of an earlier plan, of another period than its column's, or of its own. */
export const markOf = (point: { readonly about?: string; readonly earlier?: string }): string =>
  isEarlier(point) ? 'trend-point-earlier' : point.about === undefined ? 'trend-point' : 'trend-point-older';
