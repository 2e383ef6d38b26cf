import type { Review } from '#app';
import { reviewMessages as words } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';
import { answerWords } from './answer-words.ts';
import { filterQuery, isFiltering } from './filter-query.ts';

interface StatusProps extends PageSetting {
  readonly review: Review;
}

/** How far the work is, in words, and the last answer with the way back. Stays in sight while the page scrolls. */
export const StatusBar = ({ review, locale, addresses }: StatusProps) => {
  const { view, filter, last } = review;
  const all = view.questions.length;
  const done = all - view.open;
  return (
    <div class="review-bar">
      <p class="review-progress" data-tell>
        <strong>
          {all === 0
            ? words.nothing[locale]
            : view.open === 0
              ? words.allDone(all)[locale]
              : words.progress(done, all)[locale]}
        </strong>{' '}
        {isFiltering(filter) && (
          <span class="muted">{words.filtered(review.matching, review.openMatching)[locale]}</span>
        )}
      </p>
      {last && (
        <form
          class="review-last"
          method="post"
          action={addresses.takeBack(view.pending.id, filterQuery(filter))}
        >
          <input type="hidden" name="key" value={last.question.key} />
          <input type="hidden" name="seen" value={last.stamp} />
          <span class="review-last-answer">
            {words.last.label[locale]}:{' '}
            {last.count > 1 ? (
              words.last.many(last.count)[locale]
            ) : (
              <span {...inJapanese(locale)}>
                {last.question.about} {answerWords(last.given.answer)[locale]}
              </span>
            )}
          </span>{' '}
          <button class="button button-quiet button-small" type="submit" data-undo>
            {words.last.undo[locale]}
          </button>
        </form>
      )}
    </div>
  );
};

/** What the keys do; there only where the script is that listens to them. */
export const KeyList = ({ locale }: Pick<PageSetting, 'locale'>) => {
  const { keys } = words;
  const rows = [
    [['J', 'K'], keys.move],
    [['Enter'], keys.accept],
    [['E'], keys.edit],
    [['U'], keys.unreadable],
    [['Z'], keys.undo],
    [['?'], keys.help],
  ] as const;
  return (
    <details class="fold review-keys" data-keys hidden>
      <summary>{keys.title[locale]}</summary>
      <p class="hint">{keys.hint[locale]}</p>
      <dl class="key-list">
        {rows.map(([names, what]) => (
          <div>
            <dt>
              {names.map((name) => (
                <kbd>{name}</kbd>
              ))}
            </dt>
            <dd>{what[locale]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
