import type { Desk } from '#app';
import * as app from '#app';
import { type ActedOn, type Action, blankAnswer, type Round } from '#domain';
import { regionPlan } from '../fixtures/region-plan.ts';
import { soundInstallation, type TownHall } from '../fixtures/town-hall.ts';
import { editingUseCases } from './editing-use-cases.ts';
import { planUseCases } from './plan-use-cases.ts';
import { publicationUseCases } from './publication-use-cases.ts';
import { reviewUseCases } from './review-use-cases.ts';
import type { UseCase } from './use-case.ts';

const midori = () => ({ plan: 'midori' });
const open = () => ({ plan: 'midori', round: 'open' }) as const;
const settled = (): readonly ActedOn[] =>
  Array.from({ length: 5 }, () => ({ plan: 'midori', round: 'settled' }));
const region = regionPlan.id;
const shoko = { kind: 'division', name: '商工課' } as const;
const town = { kind: 'municipality', code: regionPlan.municipalities[0] ?? '' } as const;
const shokos = () => ({ ...open(), answerer: shoko, stage: 'requested' }) as const;
const facts = { name: '新しい人', login: 'new-one', email: null, assignments: [] };
/** What a use case comes to only after it has asked for the right. */
const nowhere = { scanner: null, handOutUnchecked: true } as never;
const staffFile = { name: 'staff.csv', bytes: new TextEncoder().encode('氏名,ログイン,役割\n') };
const steps = [{ step: 'answer', due: '2026-05-29' }] as const;
const newRound = {
  planId: 'midori',
  year: 2026,
  part: 'year',
  title: '令和8年度',
  message: '',
  steps,
} as const;
/** Every use case that changes something or reads what is not published. A new export of the room belongs here or below. */
export const useCases: Readonly<Record<string, UseCase | readonly UseCase[]>> = {
  ...planUseCases,
  ...editingUseCases,
  ...publicationUseCases,
  ...reviewUseCases,
  addDivision: {
    needs: 'division.manage',
    call: (desk) =>
      app.addDivision(desk, {
        name: '税務課',
        validity: { from: '2026-04-01', until: null },
        successors: [],
      }),
  },
  changeDivision: {
    needs: 'division.manage',
    call: (desk, { divisions: [first] }) =>
      app.changeDivision(desk, { ...first, name: '商工観光課' } as never),
  },
  addPerson: { needs: 'person.manage', call: (desk) => app.addPerson(desk, facts) },
  changePerson: {
    needs: 'person.manage',
    call: (desk, { person }) => app.changePerson(desk, person.id, { ...person, left: false }),
  },
  previewStaff: { needs: 'person.manage', call: (desk) => app.previewStaff(desk, staffFile) },
  takeOverStaff: { needs: 'person.manage', call: (desk) => app.takeOverStaff(desk, staffFile, '') },
  listDivisions: { needs: 'division.manage', call: (desk) => app.listDivisions(desk) },
  inviteByMail: {
    needs: 'person.manage',
    call: (desk, { person }) =>
      app.inviteByMail({ ...desk, post: { origin: 'https://x.invalid' } }, person.id),
  },
  listMessages: { needs: 'mail.read', call: (desk) => app.listMessages(desk, null, 1) },
  sendAgain: { needs: 'mail.read', call: (desk) => app.sendAgain(desk, 'none') },
  invite: { needs: 'person.manage', call: (desk, { person }) => app.invite(desk, person.id) },
  listPeople: { needs: 'person.manage', call: (desk) => app.listPeople(desk) },
  listRecord: { needs: 'record.read', call: (desk) => app.listRecord(desk, {}, 1) },

  previewRound: {
    needs: 'round.create',
    on: midori,
    call: (desk) => app.previewRound(desk, { planId: 'midori', year: 2025 }),
  },
  createRound: { needs: 'round.create', on: midori, call: (desk) => app.createRound(desk, newRound) },
  editRound: {
    needs: 'round.edit',
    on: open,
    call: (desk, { openRound: id }) => app.editRound(desk, id, { ...newRound, title: 'a' }),
  },
  chooseAsking: {
    needs: 'round.edit',
    on: open,
    call: (desk, { openRound: id }) => app.chooseAsking(desk, id, { texts: [], fields: [], wholes: [] }),
  },
  assignItem: {
    needs: 'round.edit',
    on: open,
    call: (desk, { openRound: id }) => app.assignItem(desk, id, { key: 'k', to: [] }),
  },
  openRound: [
    { needs: 'round.open', on: open, call: (desk, { openRound: id }) => app.openRound(desk, id) },
    {
      needs: 'round.open',
      on: () => ({ plan: 'aoba', round: 'draft' }),
      call: (desk, { draftRound: id }) => app.openRound(desk, id),
    },
  ],
  listShared: { needs: 'round.merge', on: open, call: (desk, { openRound: id }) => app.listShared(desk, id) },
  mergeAnswers: {
    needs: 'round.merge',
    on: open,
    call: (desk, { openRound: id }) => app.mergeAnswers(desk, id, { key: 'k', answer: blankAnswer, seen: 0 }),
  },
  previewReminder: {
    needs: 'round.remind',
    on: open,
    call: (desk, { openRound: id }) =>
      app.previewReminder(desk, id, { group: 'waiting', words: '', origin: '' } as never),
  },
  remind: {
    needs: 'round.remind',
    on: open,
    call: (desk, { openRound: id }) =>
      app.remind(desk, id, { group: 'waiting', chosen: [], words: '' } as never),
  },
  setReminders: {
    needs: 'round.remind',
    on: open,
    call: (desk, { openRound: id }) => app.setReminders(desk, id, []),
  },
  settleRound: {
    needs: 'round.settle',
    on: open,
    call: (desk, { openRound: id }) => app.settleRound(desk, id),
  },
  reopenRound: {
    needs: 'round.reopen',
    on: open,
    call: (desk, { openRound: id }) => app.reopenRound(desk, id, 'a'),
  },
  viewSubmission: [
    {
      needs: 'submission.read',
      on: shokos,
      call: (desk, { openRound: round }) => app.viewSubmission(desk, { round, answerer: shoko }),
    },
    {
      needs: 'submission.read',
      on: () => ({ plan: region, round: 'open', answerer: town, stage: 'requested' }),
      call: (desk, { regionRound: round }) => app.viewSubmission(desk, { round, answerer: town }),
    },
  ],
  answerHistory: {
    needs: 'submission.read',
    on: shokos,
    call: (desk, { openRound: round, shared }) => app.answerHistory(desk, { round, answerer: shoko }, shared),
  },
  handOutWorkbook: {
    needs: 'submission.read',
    on: shokos,
    call: (desk, { openRound: round }) => app.handOutWorkbook(desk, { round, answerer: shoko }, 'ja'),
  },
  reviewWorkbook: {
    needs: 'submission.read',
    on: shokos,
    call: (desk, { openRound: round }) => app.reviewWorkbook(desk, { round, answerer: shoko }, 'none'),
  },
  receiveWorkbook: {
    needs: 'submission.answer',
    on: shokos,
    call: (desk, { openRound: round }) =>
      app.receiveWorkbook(desk, { round, answerer: shoko }, { name: 'x.xlsx', bytes: new Uint8Array() }),
  },
  saveWorkbook: {
    needs: 'submission.read',
    on: shokos,
    call: (desk, { openRound: round }) => app.saveWorkbook(desk, { round, answerer: shoko }, 'none', []),
  },
  viewMentions: {
    needs: 'submission.read',
    on: shokos,
    call: (desk, { openRound: round }) => app.viewMentions(desk, { round, answerer: shoko }),
  },
  viewAsking: { needs: 'round.edit', on: open, call: (desk, { openRound: id }) => app.viewAsking(desk, id) },
  previewSubmission: {
    needs: 'round.edit',
    on: open,
    call: (desk, { openRound: id }) => app.previewSubmission(desk, id, null),
  },
  saveAnswers: {
    needs: 'submission.answer',
    on: shokos,
    call: (desk, { openRound: round }) => app.saveAnswers(desk, { round, answerer: shoko }, []),
  },
  addEvidence: {
    needs: 'evidence.add',
    on: shokos,
    call: (desk, { openRound: round }) =>
      app.addEvidence(desk, nowhere, { round, answerer: shoko }, { name: '', key: null } as never),
  },
  removeEvidence: {
    needs: 'evidence.add',
    on: shokos,
    call: (desk, { openRound: round, evidence }) =>
      app.removeEvidence(desk, nowhere, { round, answerer: shoko }, evidence),
  },
  listEvidence: {
    needs: 'evidence.read',
    on: shokos,
    call: (desk, { openRound: round }) => app.listEvidence(desk, { round, answerer: shoko }),
  },
  openEvidence: {
    needs: 'evidence.read',
    on: shokos,
    call: (desk, { openRound: round, evidence }) =>
      app.openEvidence(desk, nowhere, { round, answerer: shoko }, evidence),
  },
  viewInstallation: {
    needs: 'installation.read',
    call: (desk) => app.viewInstallation(desk, soundInstallation),
  },
  copyInstallation: {
    needs: 'installation.copy',
    call: (desk) => app.copyInstallation(desk, soundInstallation),
  },
  commentOn: {
    needs: 'submission.comment',
    on: shokos,
    call: (desk, { openRound: round }) =>
      app.commentOn(desk, { round, answerer: shoko }, { key: null, text: 'a' }),
  },
  takeStep: (
    [
      'submission.submit',
      'submission.withdraw',
      'submission.approve',
      'submission.sendBack',
      'submission.accept',
      'submission.return',
      'submission.confirm',
      'submission.object',
    ] as const
  ).map((needs) => ({
    needs,
    on: shokos,
    call: (desk, { openRound: round }) => app.takeStep(desk, { round, answerer: shoko }, needs, 'a'),
  })),
};

/** Lists that leave out what may not be seen, for everybody who is in: how many lines there are where the right is. */
export const lists: Readonly<
  Record<
    string,
    {
      readonly needs: Action;
      readonly on: (hall: TownHall) => readonly ActedOn[];
      readonly count: (desk: Desk, hall: TownHall) => Promise<number>;
    }
  >
> = {
  listPlans: {
    needs: 'plan.read',
    on: () => ['midori', region, 'aoba'].map((plan) => ({ plan })),
    count: async (desk) => (await app.listPlans(desk)).length,
  },
  listRounds: {
    needs: 'round.read',
    on: () => [open(), { plan: region, round: 'open' }, { plan: 'aoba', round: 'draft' }, ...settled()],
    count: async (desk) => (await app.listRounds(desk)).length,
  },
  listReviews: {
    needs: 'externalReview.read',
    on: () =>
      (['draft', 'open', 'responding', 'closed'] as const).map((review) => ({ plan: 'midori', review })),
    count: async (desk) => (await app.listReviews(desk)).length,
  },
  listOpinionWork: {
    needs: 'opinion.respond',
    on: () => [
      { plan: 'midori', review: 'responding', answerer: shoko },
      { plan: 'midori', review: 'responding', answerer: { kind: 'office' } },
    ],
    count: async (desk) =>
      (await app.listOpinionWork(desk)).filter(({ review }) => review.state === 'responding').length,
  },
  listSubmissions: {
    needs: 'submission.read',
    on: () =>
      [shoko, { kind: 'division', name: '学校教育課' } as const, { kind: 'office' } as const].map(
        (answerer) => ({
          ...shokos(),
          answerer,
        }),
      ),
    count: async (desk, { openRound: id }) => {
      const round = (await app.listRounds(app.installationDesk(desk))).find(
        (each) => each.id === id,
      ) as Round;
      return (await app.listSubmissions(desk, round)).length;
    },
  },
};

/** What needs no right, and why. */
export const free: Readonly<Record<string, readonly string[]>> = {
  'works on what the caller has in hand': [
    'answerStamp',
    'checkDrafts',
    'checkRules',
    'dividedKeys',
    'divisionsOf',
    'evaluateDrafts',
    'filterFindings',
    'findAsked',
    'findingKey',
    'gradeStamp',
    'summaryStamp',
    'gradedPlan',
    'hasProposal',
    'heldBack',
    'instantOfJapan',
    'isDayOff',
    'isFresh',
    'isOpen',
    'japaneseDate',
    'japaneseMoment',
    'jsonSchema',
    'pairOfKey',
    'partStamp',
    'problemsOfScale',
    'seriesOf',
    'typedBaseline',
    'typedTarget',
    'typedYear',
    'parseCheckSettings',
    'printSheet',
    'questionText',
    'readFile',
    'readLayout',
    'readSheetForm',
    'readingOf',
    'scaleById',
    'scaleOfPlan',
    'sharedQuestions',
    'stepProblem',
    'tryDocument',
    'verifyMachineReadable',
    'wholeWords',
    'writeDraftCsv',
    'writeDraftJson',
    'writeEvaluationsCsv',
    'writeFindingList',
    'yearOf',
  ],
  'is the question itself, or part of every answer': [
    'authorise',
    'installationDesk',
    'isActor',
    'isPermitted',
    'keepRecord',
    'nameOf',
    'personBy',
  ],
  'is the door: who comes is not known yet': [
    'acceptInvitation',
    'findInvited',
    'findSignedIn',
    'beginPasskeySignIn',
    'signIn',
    'signInByPasskey',
    'signInAsExample',
    'signInByCode',
    'signInByProvider',
  ],
  'is done by the installation when it starts': [
    'inviteFirstAdministrator',
    'loadDemoPeople',
    'loadDemoReview',
    'loadExamples',
    'listEvidenceContents',
    'openContent',
    'carryOutDue',
    'remindByItself',
    'scanUnchecked',
    'sendDue',
    'sweepEvidence',
  ],
  'is about the person who asks alone': [
    'chooseMails',
    'confirmPassword',
    'confirmSecondFactor',
    'endSecondFactor',
    'findMailChoice',
    'listMentions',
    'seeMentions',
    'addPasskey',
    'beginPasskey',
    'listPasskeys',
    'removePasskey',
    'renamePasskey',
  ],
  'reads what is published': ['latestPublication'],
  'is made of listRounds and listSubmissions': ['listWork'],
  'is told after the submission was shown': ['meet'],
  'says a year': ['newestYear'],
  'says nothing to whoever may not remind': ['viewReminders'],
};
