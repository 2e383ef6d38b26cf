import type { ReviewFacts } from '#app';
import { type ExternalReview, opinionSharings, type Round, reviewPublishings } from '#domain';
import { reviewPageMessages, externalReviewMessages as terms } from '#messages';
import { Choice } from '../../choice.tsx';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';
import { TextArea } from '../findings/text-area.tsx';
import { RadioGroup } from './radio-group.tsx';

const words = reviewPageMessages.form;

interface ReviewFormProps extends PageSetting {
  readonly entered: ReviewFacts & { readonly round: string };
  /** Settled rounds without a review, for a new one. */
  readonly rounds: readonly Round[];
  /** The review that is changed; null for a new one. */
  readonly review: ExternalReview | null;
  readonly problems?: Problems;
  readonly conflict?: boolean;
}

/** What a planner says of a review before members see it, and later. */
export const reviewFormPage = (props: ReviewFormProps): StaffPage => {
  const { review, rounds, entered, problems = {}, locale, addresses } = props;
  const title = review === null ? reviewPageMessages.create : reviewPageMessages.edit;
  return {
    title: title[locale],
    crumbs: [
      { title: reviewPageMessages.title[locale], href: addresses.externalReviews() },
      ...(review === null
        ? []
        : [{ title: review.title, href: addresses.externalReview(review.id), lang: 'ja' as const }]),
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{title[locale]}</h1>
        </header>
        {review === null && rounds.length === 0 ? (
          <p>{reviewPageMessages.noRound[locale]}</p>
        ) : (
          <form
            class="form"
            method="post"
            action={
              review === null
                ? addresses.newExternalReview()
                : addresses.externalReviewPart(review.id, 'edit')
            }
          >
            {review === null ? (
              <Choice
                name="round"
                label={words.round}
                chosen={entered.round}
                problem={problems.round}
                locale={locale}
              >
                {rounds.map(({ id, title: name }) => [id, name] as const)}
              </Choice>
            ) : (
              <input type="hidden" name="seen" value={String(review.version)} />
            )}
            <Field
              name="title"
              label={words.title}
              hint={words.titleHint}
              value={entered.title}
              japanese
              {...{ locale, problems }}
            />
            <TextArea
              name="message"
              label={words.message}
              value={entered.message}
              japanese
              {...{ locale, problems }}
            />
            <Dates {...props} />
            {review === null || review.state === 'draft' ? (
              <Grading {...props} />
            ) : (
              <p class="hint">{words.gradesFixed[locale]}</p>
            )}
            <RadioGroup name="sharing" label={words.sharing} chosen={entered.sharing} locale={locale}>
              {opinionSharings.toReversed().map((each) => [each, terms.sharings[each][locale]] as const)}
            </RadioGroup>
            <RadioGroup
              name="publishing"
              label={words.publishing}
              chosen={entered.publishing}
              locale={locale}
            >
              {reviewPublishings.map((each) => [each, terms.publishings[each][locale]] as const)}
            </RadioGroup>
            <p>
              <button class="button" type="submit">
                {(review === null ? reviewPageMessages.prepare : reviewPageMessages.keep)[locale]}
              </button>
            </p>
          </form>
        )}
      </>
    ),
  };
};

const Dates = ({ entered, problems = {}, locale }: ReviewFormProps) => (
  <>
    <div class="fields-beside">
      {(['opinionsDue', 'responsesDue'] as const).map((name) => (
        <Field
          name={name}
          type="date"
          size="short"
          label={words[name]}
          value={entered[name]}
          {...{ locale, problems }}
        />
      ))}
    </div>
    <Field
      name="meetingOn"
      type="date"
      size="short"
      label={words.meetingOn}
      hint={words.meetingHint}
      value={entered.meetingOn}
      {...{ locale, problems }}
    />
  </>
);

const Grading = ({ entered, problems = {}, locale }: ReviewFormProps) => (
  <>
    <RadioGroup name="grading" label={words.grading} chosen={entered.grading} locale={locale}>
      {(['words', 'scale', 'none'] as const).map((each) => [each, words.gradings[each][locale]] as const)}
    </RadioGroup>
    <TextArea
      name="words"
      label={words.words}
      hint={words.wordsHint}
      value={entered.words}
      japanese
      {...{ locale, problems }}
    />
  </>
);
