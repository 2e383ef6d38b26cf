import { describe, expect, test } from 'vitest';
import { checks } from '../catalogue.ts';
import type { CheckOptions } from '../check-options.ts';
import { runChecks } from '../run-checks.ts';
import { readExample } from './sheet.ts';

interface Fires {
  readonly because: string;
  readonly sheet: string;
  /** Severity of the finding where it is not the rule's own. */
  readonly as?: 'error' | 'warning' | 'info';
  /** What the Japanese message must contain: the arithmetic. */
  readonly says?: string;
  readonly options?: CheckOptions;
}

interface Silent {
  readonly because: string;
  readonly sheet: string;
  readonly options?: CheckOptions;
}

/** Tests a rule on a table of sheets that must and must not fire; each that fires must fire exactly once. */
export const checkTable = (id: string, fires: readonly Fires[], silent: readonly Silent[]): void => {
  const run = (sheet: string, options: CheckOptions = {}) => {
    const { plans, ...known } = readExample(sheet);
    return runChecks(plans, { ...known, ...options, only: [id] });
  };
  describe(`${id} fires`, () => {
    test.each(fires)('$because', ({ sheet, as, says, options }) => {
      const found = run(sheet, options);
      expect(found.map((finding) => finding.severity)).toEqual([
        as ?? checks.find((check) => check.id === id)?.severity,
      ]);
      expect(found[0]?.quotes.length).toBeGreaterThan(0);
      expect(found[0]?.message.en).not.toBe('');
      if (says !== undefined) expect(found[0]?.message.ja).toContain(says);
    });
  });
  describe(`${id} is silent`, () => {
    test.each(silent)('$because', ({ sheet, options }) =>
      expect(run(sheet, options).map((finding) => finding.message.ja)).toEqual([]),
    );
  });
};
