import { nameOfLine, type PublishedIndicator, type PublishedLine } from '#app/published';
import { type BulletBarProps, quantityText } from '#components';
import type { Direction, Evaluation } from '#domain';
import {
  chartMessages,
  type Locale,
  type LocalizedText,
  webMessages as messages,
  webSentences,
} from '#messages';

const words = messages.figure;

const number = (text: string | null | undefined): number | null => (text == null ? null : Number(text));

const isFalling = (direction: Direction): boolean => ['down', 'keep_at_most'].includes(direction);

/** Where the result stands, in words: to the expected value and on the way to the target. */
const finding = (
  { actual, counted, facts, target }: Evaluation,
  direction: Direction,
): readonly LocalizedText[] => {
  const result = number(counted ?? actual);
  if (result === null) return [chartMessages.noResult];
  // Within a range neither more nor less is nearer.
  if (direction === 'range') return [];
  const reaches = (value: string | null): boolean =>
    value !== null && (isFalling(direction) ? result <= Number(value) : result >= Number(value));
  const { value: expected } = facts.expected;
  const progress = number(facts.progress.value);
  const way = (): readonly LocalizedText[] => {
    if (reaches(target)) return [chartMessages.targetReached];
    if (progress === null) return [];
    // Cut, not rounded: 99.6% of the way is not the target.
    return [progress < 0 ? chartMessages.awayFromTarget : chartMessages.way(Math.floor(progress * 100))];
  };
  return [
    ...(expected === null
      ? []
      : [reaches(expected) ? chartMessages.expectedReached : chartMessages.expectedMissed]),
    ...way(),
  ];
};

/** 「基準値 10件、実績 20件、目安 25件、目標値 40件」: for pictures that no list of figures stands beside. */
export const figuresInWords = ({
  baseline,
  actual,
  counted,
  facts,
  target,
  unit,
}: Evaluation): LocalizedText =>
  webSentences.bullet(
    [
      { name: words.baseline, value: baseline },
      {
        name: counted !== null && counted !== actual ? words.counted : words.actual,
        value: counted ?? actual,
      },
      { name: words.expected, value: facts.expected.value },
      { name: words.target, value: target },
    ].flatMap(({ name, value }) => (value === null ? [] : [{ name, figure: quantityText(value, unit) }])),
  );

/** What the bullet bar of a line draws and says. */
export const bulletOf = (
  indicator: PublishedIndicator,
  line: PublishedLine,
  evaluation: Evaluation,
  place: number,
  locale: Locale,
): BulletBarProps => {
  const { settings } = indicator.indicator;
  const { baseline, actual, target, counted, facts, outcome } = evaluation;
  const summed = settings.measureType.value === 'period_total';
  const direction = settings.direction.value;
  return {
    id: `position-${place}`,
    title: webSentences.bulletTitle(nameOfLine({ indicator, line }))[locale],
    description: finding(evaluation, direction)
      .map((sentence) => sentence[locale])
      .join(locale === 'ja' ? '' : ' '),
    tone: outcome.kind === 'graded' ? outcome.grade.tone : 'unrated',
    baseline: summed ? null : number(baseline),
    actual: number(counted ?? actual),
    expected: number(facts.expected.value),
    target: number(target),
    fromZero: summed,
    mirrored: isFalling(direction),
  };
};
