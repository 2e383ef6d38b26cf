import * as app from '#app';
import type { ExternalReviewState } from '#domain';
import type { UseCase } from './use-case.ts';

const at =
  (review: ExternalReviewState, more: object = {}) =>
  () =>
    ({ plan: 'midori', review, ...more }) as const;
const shoko = { answerer: { kind: 'division', name: '商工課' } } as const;
const office = { answerer: { kind: 'office' } } as const;
const own = { author: 'cast-外部評価委員' } as const;
const nowhere = { scanner: null, handOutUnchecked: true } as never;
const facts = { title: '外部評価', seen: 0 } as never;

/** Use cases of external reviews. */
export const reviewUseCases: Readonly<Record<string, UseCase | readonly UseCase[]>> = {
  listReviewableRounds: {
    needs: 'externalReview.create',
    call: (desk) => app.listReviewableRounds(desk),
  },
  createReview: {
    needs: 'externalReview.create',
    on: () => ({ plan: 'midori' }),
    call: (desk, { reviews }) => app.createReview(desk, reviews.round, facts),
  },
  printReview: [
    {
      needs: 'opinion.read',
      on: at('open', shoko),
      call: (desk, { reviews }) => app.printReview(desk, reviews.open, { kind: 'blank', format: 'pdf' }),
    },
  ],
  editReview: {
    needs: 'externalReview.edit',
    on: at('open'),
    call: (desk, { reviews }) => app.editReview(desk, reviews.open, facts),
  },
  chooseReviewPublishing: {
    needs: 'externalReview.publish',
    on: at('closed'),
    call: (desk, { reviews }) => app.chooseReviewPublishing(desk, reviews.closed, 'named'),
  },
  takeReviewStep: (
    [
      ['externalReview.open', 'draft'],
      ['externalReview.collect', 'open'],
      ['externalReview.collectAgain', 'responding'],
      ['externalReview.close', 'responding'],
      ['externalReview.reopen', 'closed'],
    ] as const
  ).map(([needs, state]) => ({
    needs,
    on: at(state),
    call: (desk, { reviews }) => app.takeReviewStep(desk, reviews[state], needs, '理由'),
  })),
  showAgain: {
    needs: 'externalReview.show',
    on: at('open'),
    call: (desk, { reviews }) => app.showAgain(desk, reviews.open),
  },
  viewReview: (['draft', 'open', 'responding', 'closed'] as const).map((state) => ({
    needs: 'externalReview.read',
    on: at(state),
    call: (desk, { reviews }) => app.viewReview(desk, reviews[state]),
  })),
  viewReviewNode: {
    needs: 'opinion.read',
    on: at('open'),
    call: (desk, { reviews }) => app.viewReviewNode(desk, reviews.open, reviews.node),
  },
  viewOpinion: [
    {
      needs: 'opinion.read',
      on: at('responding', { ...shoko, ...own }),
      call: (desk, { reviews }) => app.viewOpinion(desk, reviews.waiting),
    },
    {
      needs: 'opinion.read',
      on: at('open', { ...shoko, ...own }),
      call: (desk, { reviews }) => app.viewOpinion(desk, reviews.own),
    },
  ],
  exportOpinions: {
    needs: 'externalReview.edit',
    on: at('open'),
    call: (desk, { reviews }) => app.exportOpinions(desk, reviews.open, 'ja'),
  },
  giveOpinion: {
    needs: 'opinion.give',
    on: at('open'),
    call: (desk, { reviews }) => app.giveOpinion(desk, reviews.open, { node: null, text: 'a' }),
  },
  enterOpinion: {
    needs: 'opinion.enter',
    on: at('open'),
    call: (desk, { reviews }) =>
      app.enterOpinion(desk, reviews.open, { node: null, text: 'a', member: { person: '', name: '乙' } }),
  },
  gradeNode: [
    {
      needs: 'opinion.give',
      on: at('open'),
      call: (desk, { reviews }) =>
        app.gradeNode(desk, reviews.open, { node: reviews.node, choice: '', comment: '', seen: 0 }),
    },
    {
      needs: 'opinion.enter',
      on: at('open'),
      call: (desk, { reviews }) =>
        app.gradeNode(desk, reviews.open, {
          node: reviews.node,
          choice: '',
          comment: '',
          seen: 0,
          for: { person: '', name: '乙' },
        }),
    },
  ],
  changeOpinion: [
    {
      needs: 'opinion.change',
      on: at('open', own),
      call: (desk, { reviews }) => app.changeOpinion(desk, reviews.own, { text: 'a', seen: 1 }),
    },
    {
      needs: 'opinion.change',
      on: at('open', { author: null }),
      call: (desk, { reviews }) => app.changeOpinion(desk, reviews.entered, { text: 'a', seen: 1 }),
    },
  ],
  withdrawOpinion: [
    {
      needs: 'opinion.withdraw',
      on: at('open', own),
      call: (desk, { reviews }) => app.withdrawOpinion(desk, reviews.own),
    },
    {
      needs: 'opinion.withdraw',
      on: at('open', { author: null }),
      call: (desk, { reviews }) => app.withdrawOpinion(desk, reviews.entered),
    },
  ],
  respond: [
    {
      needs: 'opinion.respond',
      on: at('responding', shoko),
      call: (desk, { reviews }) => app.respond(desk, reviews.waiting, { kind: 'done', text: 'a', seen: 0 }),
    },
    {
      needs: 'opinion.respond',
      on: at('responding', office),
      call: (desk, { reviews }) => app.respond(desk, reviews.answered, { kind: 'done', text: 'a', seen: 1 }),
    },
  ],
  judgeResponse: (['opinion.acceptResponse', 'opinion.returnResponse'] as const).map((needs) => ({
    needs,
    on: at('responding'),
    call: (desk, { reviews }) => app.judgeResponse(desk, reviews.answered, needs, '理由'),
  })),
  assignOpinion: {
    needs: 'opinion.assign',
    on: at('responding'),
    call: (desk, { reviews }) => app.assignOpinion(desk, reviews.waiting, []),
  },
  reflectOpinion: {
    needs: 'opinion.reflect',
    on: at('closed', shoko),
    call: (desk, { reviews }) =>
      app.reflectOpinion(desk, reviews.over, { kind: 'reflected', text: 'a', seen: 0 }),
  },
  addReviewFile: {
    needs: 'externalReview.file',
    on: at('open'),
    call: (desk, { reviews }) => app.addReviewFile(desk, nowhere, reviews.open, { name: '' } as never),
  },
  showReviewFile: {
    needs: 'externalReview.file',
    on: at('open'),
    call: (desk, { reviews }) => app.showReviewFile(desk, reviews.file, true),
  },
  removeReviewFile: {
    needs: 'externalReview.file',
    on: at('open'),
    call: (desk, { reviews }) => app.removeReviewFile(desk, nowhere, reviews.file),
  },
  openReviewFile: {
    needs: 'externalReview.read',
    on: at('open'),
    call: (desk, { reviews }) => app.openReviewFile(desk, nowhere, reviews.file),
  },
};
