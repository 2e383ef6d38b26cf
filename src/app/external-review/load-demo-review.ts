import type { Plan, Round, Stores } from '#domain';
import { fiscalYearText, externalReviewMessages as terms, demoReviewMessages as words } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { installationDesk, personBy } from '../people/desk.ts';
import type { Services } from '../services.ts';
import { giveOpinion } from './give-opinion.ts';
import { gradeNode } from './grade-node.ts';
import { isJudged } from './node-sheet.ts';
import { createReview } from './save-review.ts';
import { takeReviewStep } from './take-review-step.ts';

const dayAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);

/** The example plan with the most divisions: its year is reviewed. */
const choosePlan = async ({ plans }: Pick<Stores, 'plans'>): Promise<Plan | undefined> => {
  const all = await Promise.all((await plans.list()).map(({ id }) => plans.find(id)));
  return all
    .filter((plan) => plan !== undefined && plan.reportingYears.length > 0)
    .toSorted((a, b) => (b?.divisions.length ?? 0) - (a?.divisions.length ?? 0))[0];
};

/**
 * For the demo: the last reporting year of an example plan as a settled round, and its external review, open to the
 * demo's member, with one opinion and grade given. Done once.
 */
export const loadDemoReview = async (services: Services): Promise<void> => {
  const desk = installationDesk(services);
  const { plan, member, isThere } = await services.storage.transaction(async (stores) => ({
    plan: await choosePlan(stores),
    member: await stores.people.findByLogin('demo-reviewer'),
    isThere: (await stores.externalReviews.list()).length > 0,
  }));
  const year = plan?.reportingYears.at(-1);
  if (plan === undefined || member === undefined || year === undefined || isThere) return;
  const now = desk.clock.now();
  const round: Round = {
    id: desk.ids.next(),
    planId: plan.id,
    year,
    part: 'year',
    title: words.round(fiscalYearText(year)).ja,
    message: '',
    state: 'settled',
    steps: [
      { step: 'answer', due: dayAfter(now, -60) },
      { step: 'external', due: dayAfter(now, 40) },
    ],
    asked: [],
    taken: [],
  };
  await services.storage.transaction(({ rounds }) => rounds.save(round));
  const { id } = await createReview(desk, round.id, {
    title: words.title(fiscalYearText(year)).ja,
    message: words.message.ja,
    meetingOn: dayAfter(now, 14),
    opinionsDue: dayAfter(now, 10),
    responsesDue: dayAfter(now, 30),
    grading: 'words',
    words: terms.usualChoices.map(({ label }) => label.ja).join('\n'),
    sharing: 'after_collection',
    publishing: 'unnamed',
  });
  await takeReviewStep(desk, id, 'externalReview.open');
  const asMember = { ...desk, by: personBy(member, japaneseDate(now)) };
  const content = await services.storage.transaction(
    async ({ externalReviews }) => (await externalReviews.snapshot(id))?.content,
  );
  const node = content?.plan.nodes.find((each) => each.parentId !== null && isJudged(content, each.id));
  if (node === undefined) return;
  await gradeNode(asMember, id, { node: node.id, choice: 'mostly_fit', comment: words.comment.ja, seen: 0 });
  await giveOpinion(asMember, id, { node: node.id, text: words.opinion.ja });
};
