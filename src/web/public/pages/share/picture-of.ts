import { nameOfLine, type PublishedIndicator, type PublishedLine, type PublishedPlan } from '#app/published';
import type { PictureProps } from '#components';
import { type Locale, shareMessages, webMessages, webSentences } from '#messages';
import { bulletOf, figuresInWords } from '../indicator/bullet-of.ts';
import { drawnTrend } from '../indicator/drawn-trend.ts';

/** A line of an indicator as a picture; null where the publication evaluates nothing. */
export const pictureOf = (
  plan: PublishedPlan,
  indicator: PublishedIndicator,
  line: PublishedLine,
  locale: Locale,
  siteName: string,
): PictureProps | null => {
  const { evaluation } = line;
  if (evaluation === null) return null;
  const { publication } = plan;
  const { outcome } = evaluation;
  const bullet = bulletOf(indicator, line, evaluation, 0, locale);
  return {
    title: nameOfLine({ indicator, line }),
    tone: bullet.tone,
    grade:
      outcome.kind === 'graded'
        ? `${outcome.grade.symbol} ${outcome.grade.label[locale]}`
        : `－ ${webMessages.grade.unrated[locale]}(${webMessages.grade.reasons[outcome.reason][locale]})`,
    sentence: evaluation.summary[locale],
    bullet,
    trend: drawnTrend(plan, indicator, line, 0, locale),
    source: shareMessages.pictureSource(publication.plan.title, webSentences.edition(publication), siteName)[
      locale
    ],
    description: figuresInWords(evaluation)[locale],
  };
};
