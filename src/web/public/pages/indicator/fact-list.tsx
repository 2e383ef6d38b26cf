import { YearText } from '#components';
import { type Evaluation, Exact, exact, type Fact, withSeparators, writtenDecimals } from '#domain';
import { type Locale, webMessages as messages } from '#messages';

const words = messages.indicator;

const names = [
  'achievement',
  'progress',
  'expected',
  'expectedProgress',
  'pace',
  'baselineChange',
  'requiredPerYear',
  'forecast',
] as const;

/** A share as a percentage with the decimals it has left; the pace is a plain ratio. */
const factText = (name: (typeof names)[number], fact: Fact, unit: string): string | null => {
  if (fact.value === null) return null;
  if (fact.measure === 'amount' || name === 'pace') {
    const text = withSeparators(fact.value).replace(/^-/, '−');
    return fact.measure === 'amount' ? `${text}${unit}` : text;
  }
  const decimals = Math.max(0, writtenDecimals(fact.value) - 2);
  const percent = withSeparators(exact(fact.value).times(new Exact(100)).toFixed(decimals));
  const signed = name === 'baselineChange' && !percent.startsWith('-') && !/^0(\.0*)?$/.test(percent);
  return `${signed ? '+' : ''}${percent.replace(/^-/, '−')}%`;
};

/** Why nothing can be computed, when all facts fail for one and the same reason. */
const commonObstacle = (evaluation: Evaluation, locale: Locale): string | null => {
  const facts = names.map((name) => evaluation.facts[name]);
  const reasons = new Set(facts.map((fact) => fact.explanation[locale]));
  return facts.every((fact) => fact.value === null) && reasons.size === 1 ? ([...reasons][0] ?? null) : null;
};

/** Every fact about the year with how it was computed, or why it cannot be said. */
export const FactList = ({
  evaluation,
  locale,
}: {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
}) => (
  <>
    {commonObstacle(evaluation, locale) === null && (
      <dl class="facts">
        {names.map((name) => {
          const fact = evaluation.facts[name];
          const text = factText(name, fact, evaluation.unit);
          return (
            <div>
              <dt>{words[name][locale]}</dt>
              <dd class="fact-value">
                {text ?? <span class="no-figure no-figure-none">{words.unknown[locale]}</span>}
              </dd>
              <dd class="fact-how">
                <YearText text={fact.explanation[locale]} locale={locale} />
              </dd>
            </div>
          );
        })}
      </dl>
    )}
    <p class="because">
      <YearText text={evaluation.outcome.because[locale]} locale={locale} />
    </p>
    {evaluation.assumptions.length > 0 && (
      <div class="assumptions">
        <p>{words.assumptions[locale]}</p>
        <ul>
          {evaluation.assumptions.map((assumption) => (
            <li>
              <YearText text={assumption[locale]} locale={locale} />
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
);
