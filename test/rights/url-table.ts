import type { ActedOn, Action } from '#domain';
import { regionPlan } from '../fixtures/region-plan.ts';
import type { TownHall } from '../fixtures/town-hall.ts';
import { editingPlaces } from './editing-places.ts';
import { reviewPlaces } from './review-places.ts';

/** An address with ids in it, and the right that it needs. */
export interface Place {
  /** null: whoever is in. */
  readonly needs: Action | null;
  readonly on?: (hall: TownHall) => ActedOn;
  /** What stands for the parts of the path. */
  readonly params?: (hall: TownHall) => Readonly<Record<string, string>>;
  readonly form?: (hall: TownHall) => Readonly<Record<string, string>>;
  /** The form holds a file. */
  readonly sendsFile?: boolean;
  /** Its ids are of nothing: whoever has the right is told so, whoever has not is refused. */
  readonly ofNothing?: boolean;
  /** Tells several cases of one address apart. */
  readonly why?: string;
}

const region = regionPlan.id;
const town = regionPlan.municipalities[0] ?? '';
const shoko = { kind: 'division', name: '商工課' } as const;

/** The same address for an import into the city's plan, into the region's, and into none so far. */
const ofImport = (more: Readonly<Record<string, string>> = {}): readonly Place[] => [
  {
    needs: 'plan.import',
    on: () => ({ plan: 'midori' }),
    params: ({ imports, question }) => ({ id: imports.city, key: question, ...more }),
    why: 'of a plan',
  },
  {
    needs: 'plan.import',
    on: () => ({ plan: region }),
    params: ({ imports, question }) => ({ id: imports.region, key: question, ...more }),
    why: 'of another plan',
  },
  {
    needs: 'plan.import',
    params: ({ imports, question }) => ({ id: imports.none, key: question, ...more }),
    why: 'without a plan',
  },
];

const ofSource: Place = {
  needs: 'plan.import',
  on: () => ({ plan: 'aoba' }),
  params: ({ source }) => ({ id: source }),
};

const ofFinding: Place = {
  needs: 'finding.answer',
  on: () => ({ plan: 'aoba' }),
  params: ({ finding }) => ({ plan: 'aoba', key: finding }),
};

const ofPublication = (): readonly Place[] =>
  ['midori', region, 'aoba'].map((plan) => ({
    needs: 'plan.publish',
    on: () => ({ plan }),
    params: () => ({ plan }),
    why: plan,
  }));

/** The same address for the open round of the city, that of the region, and a draft. */
const ofRound = (
  needs: Action,
  states: readonly ('open' | 'draft' | 'region')[] = ['open', 'region'],
): readonly Place[] => states.map((why) => ({ needs, ...rounds[why], why }));

const rounds: Readonly<Record<'open' | 'draft' | 'region', Pick<Place, 'on' | 'params'>>> = {
  open: { on: () => ({ plan: 'midori', round: 'open' }), params: ({ openRound: id }) => ({ id }) },
  draft: { on: () => ({ plan: 'aoba', round: 'draft' }), params: ({ draftRound: id }) => ({ id }) },
  region: { on: () => ({ plan: region, round: 'open' }), params: ({ regionRound: id }) => ({ id }) },
};

const ofSubmission = (needs: Action = 'submission.read'): readonly Place[] => [
  {
    needs,
    on: () => ({ plan: 'midori', round: 'open', answerer: shoko, stage: 'requested' }),
    params: ({ openRound: id, evidence }) => ({ id, answerer: 'division:商工課', file: evidence }),
    why: 'of a division',
  },
  {
    needs,
    on: () => ({
      plan: region,
      round: 'open',
      answerer: { kind: 'municipality', code: town },
      stage: 'requested',
    }),
    params: ({ regionRound: id }) => ({ id, answerer: `municipality:${town}` }),
    why: 'of a municipality',
  },
];

/** Addresses for people who are not in. */
export const doors: readonly string[] = [
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'POST /sign-in/passkey',
  'POST /sign-in/passkey/request',
  'GET /sign-in/provider',
  'GET /sign-in/provider/back',
  'POST /sign-out',
  'GET /invitations/:secret',
  'POST /invitations/:secret',
];

/** Every other address of the staff side. A new one belongs here, with the right it needs. */
export const places: Readonly<Record<string, Place | readonly Place[]>> = {
  ...editingPlaces,
  ...reviewPlaces,
  'GET /': { needs: null },
  'GET /account': { needs: null },
  'POST /account': { needs: null },

  'GET /imports': { needs: 'plan.import' },
  'POST /imports': { needs: 'plan.import' },
  'GET /imports/:id': ofImport(),
  'GET /imports/:id/values': ofImport(),
  'POST /imports/:id/discard': ofImport(),
  'GET /imports/:id/questions/:key': ofImport(),
  'POST /imports/:id/questions/:key': ofImport(),
  'GET /imports/:id/review': ofImport(),
  'GET /imports/:id/review/:key': { needs: 'plan.import' },
  'POST /imports/:id/review/:key': ofImport(),
  'POST /imports/:id/take-back': ofImport(),
  'GET /imports/:id/together': ofImport(),
  'POST /imports/:id/together': ofImport(),
  'GET /imports/:id/plan': ofImport(),
  'POST /imports/:id/plan': ofImport(),
  'GET /imports/:id/changes': ofImport(),
  'POST /imports/:id/changes': ofImport().slice(0, 2),
  'GET /imports/:id/source': ofImport(),
  'GET /sources/:id': ofSource,
  'GET /sources/:id/view': ofSource,

  'GET /links': { needs: 'indicator.link' },
  'POST /links': [
    { needs: 'indicator.link', why: 'without a pair' },
    {
      needs: 'indicator.link',
      on: () => ({ plan: 'aoba' }),
      form: () => ({ pair: '["aoba","x","aoba","y"]', relation: 'none', seen: '0' }),
      why: 'a pair of a plan',
    },
  ],
  'GET /links/pair': { needs: 'indicator.link' },

  'GET /plans': { needs: 'finding.answer' },
  'GET /plans/:plan/findings': ofFinding,
  'GET /plans/:plan/findings/:key': ofFinding,
  'POST /plans/:plan/findings/:key': ofFinding,
  'GET /plans/:plan/publish': ofPublication(),
  'POST /plans/:plan/publish': ofPublication(),

  'GET /plans/:plan/history': {
    needs: 'plan.read',
    on: () => ({ plan: 'midori' }),
    params: () => ({ plan: 'midori' }),
    ofNothing: true,
  },
  'GET /plans/:plan/versions': {
    needs: 'plan.read',
    on: () => ({ plan: 'midori' }),
    params: () => ({ plan: 'midori' }),
  },
  'POST /plans/:plan/publish/:schedule/approve': ofPublication().map((each) => ({
    ...each,
    ofNothing: true,
  })),
  'POST /plans/:plan/publish/:schedule/withdraw': ofPublication().map((each) => ({
    ...each,
    ofNothing: true,
  })),
  'GET /map': { needs: 'map.manage' },
  'POST /map': { needs: 'map.manage' },
  'POST /map/remove': { needs: 'map.manage' },
  'GET /rounds/:id/answers/:answerer/history': ofSubmission().map((each) => ({ ...each, ofNothing: true })),
  'GET /rounds/:id/answers/:answerer/workbook': ofSubmission(),
  'GET /rounds/:id/answers/:answerer/workbook.xlsx': ofSubmission(),
  'POST /rounds/:id/answers/:answerer/workbook': ofSubmission('submission.answer').map((each) => ({
    ...each,
    sendsFile: true,
    ofNothing: true,
  })),
  'GET /rounds/:id/answers/:answerer/workbook/:upload': ofSubmission().map((each) => ({
    ...each,
    ofNothing: true,
  })),
  'POST /rounds/:id/answers/:answerer/workbook/:upload': ofSubmission('submission.answer').map((each) => ({
    ...each,
    ofNothing: true,
  })),
  'GET /record.csv': { needs: 'record.read' },
  'GET /record.json': { needs: 'record.read' },

  'GET /my': { needs: 'round.read' },
  'GET /rounds': { needs: 'round.read' },
  'GET /rounds/new': { needs: 'round.create' },
  'POST /rounds/new': {
    needs: 'round.create',
    on: () => ({ plan: 'midori' }),
    form: () => ({ plan: 'midori', year: '2026' }),
  },
  'GET /rounds/:id': ofRound('round.read', ['open', 'region', 'draft']),
  'GET /rounds/:id/compare': ofRound('round.read', ['open', 'region', 'draft']),
  'GET /rounds/:id/progress.csv': ofRound('round.read', ['open', 'region', 'draft']),
  'GET /rounds/:id/edit': ofRound('round.edit', ['open', 'region', 'draft']),
  'POST /rounds/:id/edit': ofRound('round.edit', ['open', 'region', 'draft']),
  'POST /rounds/:id/open': ofRound('round.open', ['draft']),
  'POST /rounds/:id/settle': ofRound('round.settle'),
  'POST /rounds/:id/reopen': ofRound('round.reopen', ['open', 'draft']),
  'GET /rounds/:id/review': ofRound('round.merge'),
  'POST /rounds/:id/review': ofRound('round.merge'),
  'GET /rounds/:id/merge': ofRound('round.merge'),
  'POST /rounds/:id/merge': {
    needs: 'round.merge',
    on: () => ({ plan: 'midori', round: 'open' }),
    params: ({ openRound: id }) => ({ id }),
    form: ({ shared }) => ({ key: shared, text: '61%', seen: '0' }),
  },
  'GET /rounds/:id/answers/:answerer': ofSubmission(),
  'POST /rounds/:id/answers/:answerer': ofSubmission(),
  'GET /rounds/:id/answers/:answerer/remarks': ofSubmission(),
  'GET /rounds/:id/answers/:answerer/presence': ofSubmission(),
  'GET /rounds/:id/asking': ofRound('round.edit', ['open', 'region', 'draft']),
  'POST /rounds/:id/asking': ofRound('round.edit', ['open', 'region', 'draft']),
  'GET /rounds/:id/items': ofRound('round.edit', ['open', 'region', 'draft']),
  'GET /rounds/:id/assign': ofRound('round.edit', ['open', 'region', 'draft']),
  'POST /rounds/:id/assign': ofRound('round.edit', ['open', 'region', 'draft']),
  'GET /rounds/:id/preview': ofRound('round.edit', ['open', 'region', 'draft']),
  'GET /rounds/:id/remind': ofRound('round.remind', ['open', 'region', 'draft']),
  'POST /rounds/:id/remind': ofRound('round.remind', ['open', 'region', 'draft']),

  'GET /rounds/:id/answers/:answerer/evidence': ofSubmission('evidence.read'),
  'POST /rounds/:id/answers/:answerer/evidence': ofSubmission('evidence.add').map((each) => ({
    ...each,
    sendsFile: true,
  })),
  'GET /rounds/:id/answers/:answerer/evidence/:file': ofSubmission('evidence.read').slice(0, 1),
  'POST /rounds/:id/answers/:answerer/evidence/:file/removal': ofSubmission('evidence.add').slice(0, 1),

  'GET /installation': { needs: 'installation.read' },
  'POST /installation': { needs: 'installation.copy' },
  'GET /people': { needs: 'person.manage' },
  'POST /people': { needs: 'person.manage' },
  'POST /people/:id': { needs: 'person.manage', params: ({ person: { id } }) => ({ id }) },
  'GET /people/:id': { needs: 'person.manage', params: ({ person: { id } }) => ({ id }) },
  'GET /staff-list': { needs: 'person.manage' },
  'POST /staff-list': { needs: 'person.manage' },
  'POST /staff-list/confirm': { needs: 'person.manage' },
  'GET /divisions': { needs: 'division.manage' },
  'POST /divisions': { needs: 'division.manage' },
  'GET /divisions/:id': {
    needs: 'division.manage',
    params: ({ divisions: [one] }) => ({ id: one?.id ?? '' }),
  },
  'POST /divisions/:id': {
    needs: 'division.manage',
    params: ({ divisions: [one] }) => ({ id: one?.id ?? '' }),
  },
  'GET /mail': { needs: 'mail.read' },
  'POST /mail/:id': {
    needs: 'mail.read',
    on: () => ({ plan: 'midori' }),
    params: ({ message: id }) => ({ id }),
  },
  'GET /record': { needs: 'record.read' },
};
