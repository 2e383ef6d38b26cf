import type { AskedLeaf } from '#app';
import { type Place, placeAddress } from '#domain';
import type { Locale } from '#messages';

const part = encodeURIComponent;

/** Stands for the plan as a whole where an address names a node. */
export const wholePlanPart = '-';

/** Addresses of the staff side in one language. */
export const staffAddresses = (locale: Locale) => {
  const root = `${locale === 'ja' ? '' : `/${locale}`}/staff`;
  const one = (id: string) => `${root}/imports/${part(id)}`;
  return {
    /** The first page; what it shows depends on who asks. */
    home: () => root,
    publicSide: () => (locale === 'ja' ? '/' : `/${locale}/`),
    imports: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/imports`, query),
    import: (id: string, query: Readonly<Record<string, string>> = {}) => withQuery(one(id), query),
    question: (id: string, key: string) => `${one(id)}/questions/${part(key)}`,
    review: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${one(id)}/review`, query),
    /** The same at the question that the query leads to. */
    reviewAt: (id: string, query: Readonly<Record<string, string>>) =>
      `${withQuery(`${one(id)}/review`, query)}#${currentPart}`,
    reviewAnswer: (id: string, key: string, query: Readonly<Record<string, string>>) =>
      withQuery(`${one(id)}/review/${part(key)}`, query),
    together: (id: string, query: Readonly<Record<string, string>>) =>
      withQuery(`${one(id)}/together`, query),
    takeBack: (id: string, query: Readonly<Record<string, string>>) =>
      withQuery(`${one(id)}/take-back`, query),
    values: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${one(id)}/values`, query),
    target: (id: string) => `${one(id)}/plan`,
    changes: (id: string) => `${one(id)}/changes`,
    discard: (id: string) => `${one(id)}/discard`,
    /** The document of an import under way, a place of it marked. */
    importSource: (id: string, place: Place | null, asked: AskedLeaf = {}) =>
      withPlace(`${one(id)}/source`, place, asked),
    signIn: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/sign-in`, query),
    signOut: () => `${root}/sign-out`,
    /** Where the answer of a device goes, and where it is said what to sign. */
    passkey: (part: '' | 'request' = '') => `${root}/sign-in/passkey${part === '' ? '' : `/${part}`}`,
    code: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/sign-in/code`, query),
    demo: () => `${root}/sign-in/demo`,
    /** Where a sign-in by the body's identity provider begins. */
    provider: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/sign-in/provider`, query),
    invitation: (secret: string) => `${root}/invitations/${part(secret)}`,
    account: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/account`, query),
    people: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/people`, query),
    person: (id: string) => `${root}/people/${part(id)}`,
    installation: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/installation`, query),
    /** A list of staff to register. */
    staffList: (part: '' | 'confirm' = '') => `${root}/staff-list${part === '' ? '' : `/${part}`}`,
    divisions: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/divisions`, query),
    division: (id: string) => `${root}/divisions/${part(id)}`,
    record: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/record`, query),
    recordFile: (format: 'csv' | 'json', query: Readonly<Record<string, string>>) =>
      withQuery(`${root}/record.${format}`, query),
    /** All versions of one answer (`itemKey`). */
    answerHistory: (id: string, answerer: string, item: string) =>
      withQuery(`${root}/rounds/${part(id)}/answers/${part(answerer)}/history`, { item }),
    /** All versions of one value of a plan. */
    valueHistory: (plan: string, query: Readonly<Record<string, string>>) =>
      withQuery(`${root}/plans/${part(plan)}/history`, query),
    mail: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/mail`, query),
    /** Where a mail is sent again. */
    message: (id: string) => `${root}/mail/${part(id)}`,
    externalReviews: () => `${root}/reviews`,
    newExternalReview: (query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/reviews/new`, query),
    externalReview: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/reviews/${part(id)}`, query),
    externalReviewPart: (id: string, name: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/reviews/${part(id)}/${name}`, query),
    /** A node of a review; null for the plan as a whole. */
    reviewNode: (id: string, node: string | null, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/reviews/${part(id)}/nodes/${part(node ?? wholePlanPart)}`, query),
    /** A book of a review: `blank.pdf`. */
    reviewBook: (id: string, book: string) => `${root}/reviews/${part(id)}/books/${part(book)}`,
    reviewFile: (id: string, file: string) => `${root}/reviews/${part(id)}/files/${part(file)}`,
    opinion: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/opinions/${part(id)}`, query),
    opinionPart: (id: string, name: string) => `${root}/opinions/${part(id)}/${name}`,
    my: () => `${root}/my`,
    rounds: () => `${root}/rounds`,
    newRound: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/rounds/new`, query),
    round: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/rounds/${part(id)}`, query),
    roundPart: (id: string, name: RoundPart) => `${root}/rounds/${part(id)}/${name}`,
    /** Who answers what, item by item. */
    roundItems: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/rounds/${part(id)}/items`, query),
    roundAssign: (id: string, key: string) => withQuery(`${root}/rounds/${part(id)}/assign`, { key }),
    roundPreview: (id: string, answerer: string) =>
      withQuery(`${root}/rounds/${part(id)}/preview`, { answerer }),
    /** Where answers are merged, one begun with all the texts there are. */
    roundMerge: (id: string, draft: string) => withQuery(`${root}/rounds/${part(id)}/merge`, { draft }),
    roundReview: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/rounds/${part(id)}/review`, query),
    /** What changed between two rounds of a plan. */
    roundCompare: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/rounds/${part(id)}/compare`, query),
    roundReminder: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/rounds/${part(id)}/remind`, query),
    /** The answers of one answerer (`addresseeKey`). */
    submission: (id: string, answerer: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/rounds/${part(id)}/answers/${part(answerer)}`, query),
    /** `more`: `.xlsx` for the file, `/…` for one that was sent. */
    workbook: (id: string, answerer: string, more = '') =>
      `${root}/rounds/${part(id)}/answers/${part(answerer)}/workbook${more}`,
    evidence: (id: string, answerer: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/rounds/${part(id)}/answers/${part(answerer)}/evidence`, query),
    evidenceFile: (id: string, answerer: string, file: string) =>
      `${root}/rounds/${part(id)}/answers/${part(answerer)}/evidence/${part(file)}`,
    evidenceRemoval: (id: string, answerer: string, file: string) =>
      `${root}/rounds/${part(id)}/answers/${part(answerer)}/evidence/${part(file)}/removal`,
    presence: (id: string, answerer: string) =>
      `${root}/rounds/${part(id)}/answers/${part(answerer)}/presence`,
    /** What the rules say of the answers, for the page's script. */
    remarks: (id: string, answerer: string) => `${root}/rounds/${part(id)}/answers/${part(answerer)}/remarks`,
    map: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/map`, query),
    mapRemove: () => `${root}/map/remove`,
    links: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/links`, query),
    linkPair: () => `${root}/links/pair`,
    plans: () => `${root}/plans`,
    newPlan: () => `${root}/new-plan`,
    /** The editor of a plan: its outline, or what `path` names (`node/n1`, `changes`). */
    editor: (plan: string, path = '', query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/plans/${part(plan)}/edit${path === '' ? '' : `/${path}`}`, query),
    grades: (plan: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/plans/${part(plan)}/grades`, query),
    grade: (plan: string, query: Readonly<Record<string, string>>) =>
      withQuery(`${root}/plans/${part(plan)}/grade`, query),
    summaries: (plan: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/plans/${part(plan)}/summaries`, query),
    /** What is said of one goal (`node`) and `year` in plain words. */
    summary: (plan: string, query: Readonly<Record<string, string>>) =>
      withQuery(`${root}/plans/${part(plan)}/summary`, query),
    succession: (plan: string) => `${root}/plans/${part(plan)}/succession`,
    compareSuccession: (plan: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/plans/${part(plan)}/predecessor`, query),
    scales: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/scales`, query),
    scale: (id: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/scales/${part(id)}`, query),
    findings: (plan: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/plans/${part(plan)}/findings`, query),
    finding: (plan: string, key: string) => `${root}/plans/${part(plan)}/findings/${part(key)}`,
    publish: (plan: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/plans/${part(plan)}/publish`, query),
    /** Where the second person approves a publication. */
    approvePublication: (plan: string, id: string) =>
      `${root}/plans/${part(plan)}/publish/${part(id)}/approve`,
    withdrawSchedule: (plan: string, id: string) =>
      `${root}/plans/${part(plan)}/publish/${part(id)}/withdraw`,
    /** The public pages as they would be, from the page of the plan on. */
    preview: (plan: string, year: number) =>
      `${previewBase(root, plan, year)}${locale === 'ja' ? '' : `/${locale}`}/plans/${part(plan)}`,
    versions: (plan: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${root}/plans/${part(plan)}/versions`, query),
    source: (id: string) => `${root}/sources/${part(id)}`,
    /** A kept source file (`Provenance.file`, `Quote.file`) with a cell or sentence of it marked. */
    sourcePlace: (file: string, place: Place | null, asked: AskedLeaf = {}) =>
      withPlace(`${root}/sources/${part(file)}/view`, place, asked),
  };
};

const previewBase = (root: string, plan: string, year: number): string =>
  `${root}/plans/${part(plan)}/preview/${year}`;

/** What belongs to a round beside its own page. */
type RoundPart = 'asking' | 'edit' | 'open' | 'settle' | 'reopen' | 'merge' | 'progress.csv';

export type StaffAddresses = ReturnType<typeof staffAddresses>;

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(query);
  return search.size === 0 ? path : `${path}?${search}`;
};

/** Name on the page of the question that a person is at. */
export const currentPart = 'now';

/** Name on the page of the part that an address of a place marks. */
export const markedPart = 'here';

const withPlace = (path: string, place: Place | null, { part: at, from }: AskedLeaf): string => {
  const marked = place && placeAddress(place);
  const address = withQuery(path, {
    ...(marked === null ? {} : { at: marked }),
    ...(at === undefined ? {} : { part: String(at) }),
    ...(from === undefined ? {} : { from: String(from) }),
  });
  return marked === null || at !== undefined ? address : `${address}#${markedPart}`;
};
