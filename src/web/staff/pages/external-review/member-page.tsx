import type { ReviewLine, ReviewView } from '#app';
import { memberKey } from '#domain';
import { dayText, fiscalYearInFull, reviewPageMessages } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { ReviewBooks } from './review-books.tsx';
import { ReviewFiles } from './review-files.tsx';
import { choiceText, ReviewState } from './review-marks.tsx';

const words = reviewPageMessages.member;

interface MemberProps extends PageSetting {
  readonly view: ReviewView;
}

/** A review for a member: what there is to look at, and what of it they have graded and commented already. */
export const memberPage = ({ view, locale, addresses }: MemberProps): StaffPage => {
  const { review, planTitle, lines, grades, opinions, self, files } = view;
  const isOwn = ({
    member,
  }: {
    readonly member: { readonly person: string | null; readonly name: string };
  }) => self !== null && memberKey(member) === memberKey(self);
  const ownGrades = new Map(grades.filter(isOwn).map((each) => [each.node, each.choice]));
  const own = opinions.filter(({ opinion }) => isOwn(opinion) && opinion.withdrawn === null);
  const judged = lines.filter((line) => line.isJudged);
  const graded = judged.filter(({ id }) => ownGrades.get(id) != null).length;
  const lead =
    review.state !== 'open'
      ? words.closedToOpinions
      : review.choices.length === 0
        ? words.opinionsOnly(own.length)
        : words.todo(graded, judged.length, own.length);
  const [first] = judged;
  const stateOf = ({ id, isJudged }: ReviewLine): string => {
    const choice = review.choices.find((each) => each.id === ownGrades.get(id));
    const count = own.filter(({ opinion }) => opinion.node === id).length;
    return [
      ...(isJudged && review.choices.length > 0
        ? [choice === undefined ? words.ungraded[locale] : words.graded(choiceText(choice, locale))[locale]]
        : []),
      ...(count > 0 ? [words.given(count)[locale]] : []),
    ].join(' · ');
  };
  return {
    title: review.title,
    crumbs: [{ title: reviewPageMessages.title[locale], href: addresses.externalReviews() }],
    body: (
      <div class="review-reader">
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{review.title}</h1>
          <p>
            <ReviewState state={review.state} locale={locale} />{' '}
            <span {...inJapanese(locale)}>{planTitle}</span> {fiscalYearInFull(review.year)[locale]}
          </p>
          <p class="lead">{lead[locale]}</p>
          {review.state === 'open' && (
            <p>
              {reviewPageMessages.form.opinionsDue[locale]}:{' '}
              <strong>{dayText(review.opinionsDue)[locale]}</strong>
            </p>
          )}
          {review.message !== '' && (
            <p class="prose notice" {...inJapanese(locale)}>
              {review.message}
            </p>
          )}
          {review.state === 'open' && <p>{words.howTo[locale]}</p>}
        </header>
        {first !== undefined && (
          <p class="buttons">
            <a class="button" href={addresses.reviewNode(review.id, first.id)}>
              {words.begin[locale]}
            </a>
            <a class="button button-quiet" href={addresses.reviewNode(review.id, null)}>
              {words.whole[locale]}
            </a>
          </p>
        )}
        <section class="staff-section">
          <h2>{words.nodes[locale]}</h2>
          <ul class="review-nodes">
            {lines.map((line) => {
              const state = stateOf(line);
              return (
                <li class={`review-depth-${Math.min(line.depth, 3)}`}>
                  <a href={addresses.reviewNode(review.id, line.id)} {...inJapanese(locale)}>
                    {line.label}
                  </a>
                  {state !== '' && <span class="muted"> {state}</span>}
                </li>
              );
            })}
          </ul>
        </section>
        <ReviewBooks {...{ view, locale, addresses }} />
        {files.length > 0 && (
          <ReviewFiles files={files} mayChange={false} {...{ review, locale, addresses }} />
        )}
      </div>
    ),
  };
};
