import type { GradeChoice, PublishedOpinion, PublishedReview } from '#domain';
import { type Locale, externalReviewMessages as words } from '#messages';
import { inJapanese } from '../../public-page.ts';

/** What the committee said of one node (null: the plan as a whole), and what was answered. */
export const PublishedOpinions = ({
  review,
  node,
  locale,
}: {
  readonly review: PublishedReview;
  readonly node: string | null;
  readonly locale: Locale;
}) => {
  const grades = review.grades.filter((each) => each.node === node);
  const opinions = review.opinions.filter((each) => each.node === node);
  return (
    <>
      {grades.length > 0 && (
        <ul class="review-tally">
          {review.choices.map((choice) => {
            const given = grades.filter((each) => each.choice === choice.id);
            return (
              <li>
                <strong>{choiceText(choice, locale)}</strong> {words.published.people(given.length)[locale]}
                {given.some(({ comment, member }) => comment !== '' || member !== null) && (
                  <ul>
                    {given
                      .filter(({ comment, member }) => comment !== '' || member !== null)
                      .map(({ comment, member }) => (
                        <li {...inJapanese(locale)}>{[member, comment].filter(Boolean).join(': ')}</li>
                      ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {opinions.map((opinion) => (
        <One opinion={opinion} locale={locale} />
      ))}
    </>
  );
};

const choiceText = ({ symbol, label }: GradeChoice, locale: Locale): string =>
  symbol === undefined || symbol === label[locale] ? label[locale] : `${symbol} ${label[locale]}`;

const One = ({
  opinion: { member, text, response, reflection },
  locale,
}: {
  readonly opinion: PublishedOpinion;
  readonly locale: Locale;
}) => (
  <dl class="review-opinion">
    <div>
      <dt>{words.published.opinionOf(member)[locale]}</dt>
      <dd class="prose" {...inJapanese(locale)}>
        {text}
      </dd>
    </div>
    {response !== null && (
      <div>
        <dt>
          {words.published.responseOf(words.responseKinds[response.kind])[locale]}{' '}
          <span class="muted">{response.by.map((each) => each[locale]).join('、')}</span>
        </dt>
        <dd class="prose" {...inJapanese(locale)}>
          {response.text}
        </dd>
      </div>
    )}
    {reflection !== null && (
      <div>
        <dt>{words.published.reflectionOf(words.reflectionStates[reflection.state])[locale]}</dt>
        <dd class="prose" {...inJapanese(locale)}>
          {reflection.text}
        </dd>
      </div>
    )}
  </dl>
);

/** Whether the committee said anything of the node. */
export const saysSomethingOf = (review: PublishedReview, node: string | null): boolean =>
  review.opinions.some((each) => each.node === node) || review.grades.some((each) => each.node === node);
