import {
  ChangedMeanwhileError,
  chooseReviewPublishing,
  createReview,
  EntryRefusedError,
  editReview,
  exportOpinions,
  isPermitted,
  japaneseDate,
  listPlans,
  listReviewableRounds,
  listReviews,
  type ReviewFacts,
  type ReviewStep,
  StepRefusedError,
  showAgain,
  takeReviewStep,
  viewReview,
} from '#app';
import { afterWorkingDays, type ExternalReview, responseStandings, reviewPublishings } from '#domain';
import {
  fiscalYearText,
  importMessages,
  externalReviewMessages as terms,
  reviewPageMessages as words,
} from '#messages';
import { memberPage } from '../../pages/external-review/member-page.tsx';
import { reviewFormPage } from '../../pages/external-review/review-form-page.tsx';
import { reviewPage } from '../../pages/external-review/review-page.tsx';
import { reviewsPage } from '../../pages/external-review/reviews-page.tsx';
import type { Problems } from '../../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const idOf = ({ params }: StaffRequest): string => params.id ?? '';

const list = async (request: StaffRequest): Promise<Answer> =>
  reviewsPage({
    ...request,
    reviews: await listReviews(request.desk),
    plans: await listPlans(request.desk),
    mayCreate: isPermitted(request.desk, 'externalReview.create'),
  });

/** Members read a review as such; planners, viewers and divisions see how far it is, and of the opinions what is theirs to see. */
const show = async (request: StaffRequest, more: { readonly problems?: Problems } = {}): Promise<Answer> => {
  const view = await viewReview(request.desk, idOf(request));
  const isMember = view.self !== null && !view.permitted.has('externalReview.create');
  return isMember ? memberPage({ ...request, view }) : overview(request, view, more);
};

const overview = (
  request: StaffRequest,
  view: Awaited<ReturnType<typeof viewReview>>,
  more: { readonly problems?: Problems },
): Answer => {
  const wanted = request.query('standing');
  return reviewPage({
    ...request,
    view,
    show: {
      standing: responseStandings.find((each) => each === wanted) ?? null,
      answerer: request.query('answerer') ?? '',
    },
    keepsFiles: request.evidence !== null,
    saved: request.query('saved') === 'yes',
    ...more,
  });
};

const usual = (today: string): ReviewFacts => ({
  title: '',
  message: '',
  meetingOn: '',
  opinionsDue: afterWorkingDays(today, 15),
  responsesDue: afterWorkingDays(today, 30),
  grading: 'words',
  words: terms.usualChoices.map(({ label }) => label.ja).join('\n'),
  sharing: 'after_collection',
  publishing: 'withheld',
});

const begin = async (request: StaffRequest): Promise<Answer> => {
  const rounds = await listReviewableRounds(request.desk);
  const round = rounds.find(({ id }) => id === request.query('round')) ?? rounds[0];
  return reviewFormPage({
    ...request,
    rounds,
    review: null,
    entered: {
      ...usual(japaneseDate(request.desk.clock.now())),
      title: round === undefined ? '' : words.nameOf(fiscalYearText(round.year)).ja,
      round: round?.id ?? '',
    },
  });
};

const factsIn = (form: FormData): ReviewFacts => {
  const grading = textOf(form, 'grading');
  return {
    title: textOf(form, 'title'),
    message: textOf(form, 'message'),
    meetingOn: textOf(form, 'meetingOn').trim(),
    opinionsDue: textOf(form, 'opinionsDue').trim(),
    responsesDue: textOf(form, 'responsesDue').trim(),
    grading: grading === 'scale' || grading === 'none' ? grading : 'words',
    words: textOf(form, 'words'),
    sharing: textOf(form, 'sharing'),
    publishing: textOf(form, 'publishing'),
  };
};

const create = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const [facts, round] = [factsIn(form), textOf(form, 'round')];
  try {
    const { id } = await createReview(request.desk, round, facts);
    return { redirect: request.addresses.externalReview(id) };
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    return reviewFormPage({
      ...request,
      rounds: await listReviewableRounds(request.desk),
      review: null,
      entered: { ...facts, round },
      problems: error.problems,
    });
  }
};

/** The review as its form shows it: words of the committee's own as they were typed. */
const factsOf = ({ choices, round, meetingOn, ...review }: ExternalReview) => ({
  ...review,
  round,
  meetingOn: meetingOn ?? '',
  grading:
    choices.length === 0
      ? ('none' as const)
      : choices.some(({ tone }) => tone !== undefined)
        ? ('scale' as const)
        : ('words' as const),
  words: (choices.length === 0 ? terms.usualChoices : choices).map(({ label }) => label.ja).join('\n'),
});

const editing = async (request: StaffRequest): Promise<Answer> => {
  const { review } = await viewReview(request.desk, idOf(request));
  return reviewFormPage({ ...request, rounds: [], review, entered: factsOf(review) });
};

const edit = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const facts = factsIn(form);
  const again = async (problems: Problems): Promise<Answer> => {
    const { review } = await viewReview(request.desk, idOf(request));
    return reviewFormPage({
      ...request,
      rounds: [],
      review,
      entered: { ...facts, round: review.round },
      problems,
    });
  };
  try {
    const { state } = (await viewReview(request.desk, idOf(request))).review;
    // The grades are not asked again once they are fixed.
    const asked = state === 'draft' ? facts : { ...facts, grading: 'none' as const };
    await editReview(request.desk, idOf(request), { ...asked, seen: Number(textOf(form, 'seen')) });
    return { redirect: request.addresses.externalReview(idOf(request), { saved: 'yes' }) };
  } catch (error) {
    if (error instanceof EntryRefusedError) return again(error.problems);
    // What was typed is kept, and saving it once more takes the place of what stands now.
    if (error instanceof ChangedMeanwhileError) return again({ title: importMessages.changedMeanwhile() });
    throw error;
  }
};

/** A step of the review; what stands in its way is said on the page. */
const step =
  (action: ReviewStep) =>
  async (request: StaffRequest): Promise<Answer> => {
    try {
      await takeReviewStep(request.desk, idOf(request), action, textOf(await request.form(), 'reason'));
    } catch (error) {
      if (error instanceof EntryRefusedError) return show(request, { problems: error.problems });
      if (error instanceof StepRefusedError)
        return show(request, { problems: { reason: error.explanation } });
      throw error;
    }
    return { redirect: request.addresses.externalReview(idOf(request), { saved: 'yes' }) };
  };

const again = async (request: StaffRequest): Promise<Answer> => {
  try {
    await showAgain(request.desk, idOf(request));
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    return show(request, { problems: error.problems });
  }
  return { redirect: request.addresses.externalReview(idOf(request), { saved: 'yes' }) };
};

const publishing = async (request: StaffRequest): Promise<Answer> => {
  const typed = textOf(await request.form(), 'publishing');
  await chooseReviewPublishing(
    request.desk,
    idOf(request),
    reviewPublishings.find((each) => each === typed) ?? 'withheld',
  );
  return { redirect: request.addresses.externalReview(idOf(request), { saved: 'yes' }) };
};

const csv = async (request: StaffRequest): Promise<Answer> => ({
  content: await exportOpinions(request.desk, idOf(request), request.locale),
  type: 'text/csv; charset=utf-8',
  name: `${words.opinions.title[request.locale]}.csv`,
});

const steps: readonly StaffRoute[] = (
  [
    ['open', 'externalReview.open'],
    ['collect', 'externalReview.collect'],
    ['collect-again', 'externalReview.collectAgain'],
    ['close', 'externalReview.close'],
    ['reopen', 'externalReview.reopen'],
  ] as const
).map(([part, needs]) => ({ method: 'post', path: `/reviews/:id/${part}`, needs, answer: step(needs) }));

export const externalReviewHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/reviews', needs: 'externalReview.read', answer: list },
  { method: 'get', path: '/reviews/new', needs: 'externalReview.create', answer: begin },
  { method: 'post', path: '/reviews/new', needs: 'externalReview.create', answer: create },
  { method: 'get', path: '/reviews/:id', needs: 'externalReview.read', answer: (request) => show(request) },
  { method: 'get', path: '/reviews/:id/edit', needs: 'externalReview.edit', answer: editing },
  { method: 'post', path: '/reviews/:id/edit', needs: 'externalReview.edit', answer: edit },
  ...steps,
  { method: 'post', path: '/reviews/:id/show', needs: 'externalReview.show', answer: again },
  { method: 'post', path: '/reviews/:id/publishing', needs: 'externalReview.publish', answer: publishing },
  { method: 'get', path: '/reviews/:id/opinions.csv', needs: 'externalReview.edit', answer: csv },
];
