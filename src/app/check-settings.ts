import { z } from 'zod';
import { type CheckOptions, checks, defaultThresholds } from '#checks';
import { ExplainedError } from '#domain';
import { checkSettingsMessages } from '#messages';

/** The settings of the checks are no JSON, or say something that does not exist. */
export class CheckSettingsError extends ExplainedError {}

const address = z.strictObject({ plan: z.string(), indicator: z.string() });
const thresholds = z.strictObject(
  Object.fromEntries(Object.keys(defaultThresholds).map((name) => [name, z.number().nonnegative()])),
);
const settingsSchema = z.strictObject({
  severities: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).optional(),
  thresholds: thresholds.partial().optional(),
  divisions: z.array(z.string()).optional(),
  links: z
    .array(z.strictObject({ a: address, b: address, relation: z.enum(['same', 'related', 'different']) }))
    .optional(),
});

/** What a plan's owner sets for the checks. */
export type CheckSettings = Pick<CheckOptions, 'severities' | 'thresholds' | 'divisions' | 'links'>;

/**
 * The settings of the checks from a JSON text; `name` is the file's, for messages. Throws `CheckSettingsError`
 * with the place for anything that the rules would not understand, unknown rules and thresholds included.
 */
export const parseCheckSettings = (name: string, text: string): CheckSettings => {
  const read = settingsSchema.safeParse(jsonOf(name, text));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new CheckSettingsError(
      checkSettingsMessages.wrong(name, issue?.path.join('.') || '(全体)', issue?.message ?? ''),
      checkSettingsMessages.remedy,
    );
  }
  const unknown = Object.keys(read.data.severities ?? {}).find(
    (id) => !checks.some((check) => check.id === id),
  );
  if (unknown !== undefined)
    throw new CheckSettingsError(
      checkSettingsMessages.unknownRule(name, unknown),
      checkSettingsMessages.remedy,
    );
  // What is absent is left out, so that the defaults of the rules hold.
  return Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined));
};

const jsonOf = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new CheckSettingsError(checkSettingsMessages.notJson(name), checkSettingsMessages.remedy);
  }
};
