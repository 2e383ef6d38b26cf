/** The fiscal years in which a part of a plan counts: from `from`, no longer in `until` (half-open). */
export interface YearsInForce {
  /** First fiscal year; null: from the plan's beginning. */
  readonly from: number | null;
  /** First fiscal year in which it no longer counts; null: to the plan's end. */
  readonly until: number | null;
  /** Why it came or went, in a person's words. */
  readonly reason: string;
}

/** Whether a part counts in a fiscal year; one that says nothing always does. */
export const isInForce = (
  { inForce }: { readonly inForce?: YearsInForce | undefined },
  year: number,
): boolean =>
  inForce === undefined ||
  ((inForce.from === null || inForce.from <= year) && (inForce.until === null || year < inForce.until));
