import type { Indicator, Plan } from '#domain';
import type { LocalizedText } from '#messages';
import type { Entered, Topic, TopicContext, TopicField } from './topic.ts';

/** A choice of coded words. */
export const optionsOf = <T extends string>(
  texts: Readonly<Record<T, LocalizedText>>,
  locale: 'ja' | 'en',
): readonly (readonly [string, string])[] =>
  Object.entries<LocalizedText>(texts).map(([value, text]) => [value, text[locale]] as const);

/** The code that was chosen, or the one held before. */
export const chosen = <T extends string>(
  texts: Readonly<Record<T, LocalizedText>>,
  value: string | undefined,
  otherwise: T,
): T => (Object.keys(texts) as T[]).find((each) => each === value) ?? otherwise;

/** A topic about the indicator that the address names. */
export const indicatorTopic = (
  { plan, id }: TopicContext,
  topic: Omit<Topic, 'about' | 'at' | 'fields' | 'make'>,
  fields: (indicator: Indicator) => readonly TopicField[],
  make: (entered: Entered, now: Plan, indicator: Indicator) => ReturnType<Topic['make']>,
): Topic | undefined => {
  const indicator = plan.indicators.find((each) => each.id === id);
  return (
    indicator && {
      ...topic,
      about: indicator.name,
      at: { part: 'indicator', id },
      fields: fields(indicator),
      make: (entered, now) => {
        const held = now.indicators.find((each) => each.id === id);
        return held === undefined ? { edits: [] } : make(entered, now, held);
      },
    }
  );
};
