import { type Measured, nameOfLine, type Term, termsOf } from '#app/published';
import { quantityText, YearText } from '#components';
import { fiscalYearText, type Locale, webMessages, compareMessages as words } from '#messages';
import { inJapanese } from '../../public-page.ts';

/** Terms that a document says in words of its own. */
const quoted = new Set<Term>(['definition', 'formula', 'numerator', 'denominator', 'unit']);

const wordsOf: Partial<Record<Term, Readonly<Record<string, { readonly ja: string; readonly en: string }>>>> =
  {
    measureType: webMessages.indicator.measureTypes,
    direction: webMessages.indicator.directions,
    actualsAre: webMessages.indicator.actuals,
  };

const TermText = ({ of, term, locale }: { of: Measured; term: Term; locale: Locale }) => {
  const text = termsOf(of)[term];
  if (text === null) return <span class="muted">{words.said[locale]}</span>;
  if (quoted.has(term)) return <span {...inJapanese(locale)}>{text}</span>;
  const code = wordsOf[term]?.[text];
  if (code !== undefined) return <>{code[locale]}</>;
  if (term === 'window' || term === 'targetYear') {
    const years = text.split('–').map(Number);
    return (
      <YearText
        text={years.map((year) => fiscalYearText(year)[locale]).join(locale === 'ja' ? '〜' : '–')}
        locale={locale}
      />
    );
  }
  const { evaluation } = of.line;
  // A bare figure where the publication evaluated it, the cell where it did not.
  return /^-?\d+(\.\d+)?$/.test(text) && evaluation !== null ? (
    <span {...inJapanese(locale)}>{quantityText(text, evaluation.unit)}</span>
  ) : (
    <span {...inJapanese(locale)}>{text}</span>
  );
};

interface SideProps {
  readonly side: readonly Measured[];
  readonly term: Term;
  readonly locale: Locale;
}

/** What the lines of one side say; where they do not say the same, each with the names of those that say it. */
const SideText = ({ side, term, locale }: SideProps) => {
  const said = [...Map.groupBy(side, (each) => termsOf(each)[term]).values()];
  return (
    <>
      {said.map((lines, place) => (
        <>
          {place > 0 && (locale === 'ja' ? '、' : ', ')}
          {lines[0] !== undefined && <TermText of={lines[0]} term={term} locale={locale} />}
          {said.length > 1 && (
            <span class="muted" {...inJapanese(locale)}>
              ({lines.map(nameOfLine).join('・')})
            </span>
          )}
        </>
      ))}
    </>
  );
};

export interface TermsListProps {
  readonly differs: readonly Term[];
  readonly first: readonly Measured[];
  readonly second: readonly Measured[];
  readonly locale: Locale;
}

/** In what the lines of two sides are measured differently, each with both; nothing where they are not. */
export const TermsList = ({ differs, first, second, locale }: TermsListProps) =>
  differs.length === 0 ? null : (
    <dl class="terms-list">
      {differs.map((term) => (
        <div>
          <dt>{words.terms[term][locale]}</dt>
          <dd>
            <SideText side={first} term={term} locale={locale} /> →{' '}
            <SideText side={second} term={term} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
