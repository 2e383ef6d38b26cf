const day = 86_400_000;

/** Whole days from one ISO date to another; negative when it lies before. */
export const daysUntil = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
