import type { PublishedIndicator } from '#app/published';
import { type BulletBarProps, quantityText } from '#components';
import type { Evaluation } from '#domain';
import { type Locale, type LocalizedText, webMessages as messages, webSentences } from '#messages';

const words = messages.figure;

const number = (text: string | null | undefined): number | null => (text == null ? null : Number(text));

/** What the bullet bar of a line draws and says. */
export const bulletOf = (
  { indicator: { settings, name } }: PublishedIndicator,
  { baseline, actual, target, counted, unit, facts, outcome }: Evaluation,
  place: number,
  locale: Locale,
): BulletBarProps => {
  const summed = settings.measureType.value === 'period_total';
  const spoken: { name: LocalizedText; figure: string }[] = [
    { name: words.baseline, value: baseline },
    { name: counted !== null && counted !== actual ? words.counted : words.actual, value: counted ?? actual },
    { name: words.expected, value: facts.expected.value },
    { name: words.target, value: target },
  ].flatMap((fact) =>
    fact.value === null ? [] : [{ name: fact.name, figure: quantityText(fact.value, unit) }],
  );
  return {
    id: `position-${place}`,
    title: webSentences.bulletTitle(name)[locale],
    description: webSentences.bullet(spoken)[locale],
    tone: outcome.kind === 'graded' ? outcome.grade.tone : 'unrated',
    baseline: summed ? null : number(baseline),
    actual: number(counted ?? actual),
    expected: number(facts.expected.value),
    target: number(target),
    fromZero: summed,
    mirrored: ['down', 'keep_at_most'].includes(settings.direction.value),
  };
};
