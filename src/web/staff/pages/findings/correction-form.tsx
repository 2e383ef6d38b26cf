import type { CheckedEntry } from '#app';
import type { CellAt, Quote, TextAt } from '#domain';
import { staffFindingMessages as words } from '#messages';
import { Field } from '../../field.tsx';
import { ReadingWords } from '../question/reading-words.tsx';
import type { FindingProps } from './finding-page.tsx';
import { TextArea } from './text-area.tsx';

/** A correction of one quote that was tried or could not be taken. */
export interface Trial {
  /** Which quote, from 0. */
  readonly quote: number;
  readonly text: string;
  readonly by: string;
  readonly checked: CheckedEntry | null;
}

interface CorrectionProps extends FindingProps {
  readonly quote: Quote;
  readonly index: number;
  readonly at: CellAt | TextAt;
}

/** The one cell or sentence, to be put right. What was typed shows its reading and what would still be found. */
export const CorrectionForm = (props: CorrectionProps) => {
  const { quote, index, at, locale, action, trial, problems = {}, named } = props;
  const mine = trial?.quote === index ? trial : undefined;
  const isCell = at.kind === 'cell';
  const own = mine === undefined ? {} : problems;
  const field = (name: string) => ({
    name: `${name}-${index}`,
    locale,
    problems: own,
  });
  const reading = mine?.checked?.reading ?? null;
  return (
    <details class="correction" open={mine !== undefined}>
      <summary>{words[isCell ? 'correctCell' : 'correctSentence'][locale]}</summary>
      <form class="form" method="post" action={action}>
        <input type="hidden" name="quote" value={String(index)} />
        <input type="hidden" name="seen" value={quote.text} />
        {isCell ? (
          <Field
            {...field('text')}
            label={words.cell}
            hint={words.cellHint}
            value={mine?.text ?? quote.text}
            japanese
          />
        ) : (
          <TextArea
            {...field('text')}
            label={words.sentence}
            hint={words.sentenceHint}
            value={mine?.text ?? quote.text}
            japanese
          />
        )}
        {mine?.checked && (
          <div class="as-read" role="status">
            {reading !== null && (
              <p>
                <span class="muted">{words.readAs[locale]}</span>{' '}
                <ReadingWords reading={reading} locale={locale} />
              </p>
            )}
            <p>{words.wouldRemain(mine.checked.findings.length)[locale]}</p>
            <ul>
              {mine.checked.findings.map(({ finding }) => (
                <li>{finding.message[locale]}</li>
              ))}
            </ul>
          </div>
        )}
        {!named && (
          <Field
            {...field('by')}
            label={words.name}
            hint={words.nameOnRecord}
            value={mine?.by ?? ''}
            japanese
          />
        )}
        <p class="buttons">
          <button class="button" type="submit" name="action" value="correct">
            {words.save[locale]}
          </button>
          <button class="button button-quiet" type="submit" name="action" value="try">
            {words.try[locale]}
          </button>
          {reading?.certainty === 'doubtful' && (
            <button class="button button-quiet" type="submit" name="action" value="insist">
              {words.insist[locale]}
            </button>
          )}
        </p>
      </form>
    </details>
  );
};
