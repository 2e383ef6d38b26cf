import type { ReviewView } from '#app';
import { reviewPageMessages, externalReviewMessages as terms } from '#messages';
import { Choice } from '../../choice.tsx';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';
import { TextArea } from '../findings/text-area.tsx';
import { choiceText } from './review-marks.tsx';

const words = reviewPageMessages.enter;

export interface Entered {
  /** id of the person; '' for somebody who is not in the list. */
  readonly member: string;
  readonly name: string;
  /** id of the node; '' for the plan as a whole. */
  readonly node: string;
  readonly opinion: string;
  readonly choice: string;
  readonly comment: string;
}

interface EnterProps extends PageSetting {
  readonly view: ReviewView;
  readonly entered: Entered;
  readonly saved: boolean;
  readonly problems?: Problems;
}

/** Where a planner enters what a member said in the meeting or wrote on paper. */
export const enterPage = (props: EnterProps): StaffPage => {
  const { view, entered, saved, problems = {}, locale, addresses } = props;
  const { review, lines, members } = view;
  return {
    title: words.title[locale],
    crumbs: [
      { title: reviewPageMessages.title[locale], href: addresses.externalReviews() },
      { title: review.title, href: addresses.externalReview(review.id), lang: 'ja' },
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {saved && (
          <p class="notice" role="status">
            {reviewPageMessages.saved[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <form class="form" method="post" action={addresses.externalReviewPart(review.id, 'enter')}>
          <Choice
            name="member"
            label={words.member}
            problem={problems.member}
            chosen={entered.member}
            locale={locale}
          >
            {[
              ...members.flatMap(({ person, name }) => (person === null ? [] : [[person, name] as const])),
              ['', words.other[locale]] as const,
            ]}
          </Choice>
          <Field name="name" label={words.name} value={entered.name} japanese {...{ locale, problems }} />
          <Choice name="node" label={words.node} chosen={entered.node} locale={locale}>
            {[
              ['', terms.wholePlan[locale]] as const,
              ...lines.map(({ id, label, depth }) => [id, `${'　'.repeat(depth)}${label}`] as const),
            ]}
          </Choice>
          <TextArea
            name="opinion"
            label={words.text}
            value={entered.opinion}
            japanese
            {...{ locale, problems }}
          />
          {review.choices.length > 0 && (
            <>
              <Choice
                name="choice"
                label={reviewPageMessages.grade}
                problem={problems.choice}
                chosen={entered.choice}
                locale={locale}
              >
                {[
                  ['', words.none[locale]] as const,
                  ...review.choices.map((choice) => [choice.id, choiceText(choice, locale)] as const),
                ]}
              </Choice>
              <TextArea
                name="comment"
                label={words.comment}
                value={entered.comment}
                japanese
                {...{ locale, problems }}
              />
            </>
          )}
          <p>
            <button class="button" type="submit">
              {words.button[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};
