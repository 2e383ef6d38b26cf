import { ScrollRegion } from '#components';
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

/** Every fact about the year with how it was computed, or why it cannot be said. */
export const FactTable = ({
  evaluation,
  locale,
  caption,
}: {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly caption: string;
}) => (
  <>
    <ScrollRegion label={caption}>
      <table class="sheet fact-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.fact[locale]}</th>
            <th scope="col" class="number-cell">
              {words.value[locale]}
            </th>
            <th scope="col">{words.how[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const fact = evaluation.facts[name];
            const text = factText(name, fact, evaluation.unit);
            return (
              <tr>
                <th scope="row">{words[name][locale]}</th>
                <td class="number-cell">
                  {text ?? <span class="no-figure no-figure-none">{words.unknown[locale]}</span>}
                </td>
                <td>{fact.explanation[locale]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
    <p class="because">{evaluation.outcome.because[locale]}</p>
    {evaluation.assumptions.length > 0 && (
      <div class="assumptions">
        <h3>{words.assumptions[locale]}</h3>
        <ul>
          {evaluation.assumptions.map((assumption) => (
            <li>{assumption[locale]}</li>
          ))}
        </ul>
      </div>
    )}
  </>
);
