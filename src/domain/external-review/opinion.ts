import type { Addressee } from '../entry/addressee.ts';

/** 委員: who says something; `person` is null for a member without an account. */
export interface Member {
  readonly person: string | null;
  /** Their name at that time. */
  readonly name: string;
}

/** One text for a member, for keys. */
export const memberKey = ({ person, name }: Member): string =>
  person === null ? `name:${name}` : `person:${person}`;

/** 意見 of a member, what was answered to it, and what became of that. All three keep their versions. */
export interface Opinion extends OpinionHeader {
  /** Newest version of each; null where nothing was said yet. */
  readonly text: OpinionText;
  readonly response: ResponseText | null;
  readonly reflection: ReflectionText | null;
}

/** What of an opinion is not said but stands: whose it is, what about, and how far its response is. */
export interface OpinionHeader {
  readonly id: string;
  readonly review: string;
  /** id of the node it is about; null for the plan as a whole. */
  readonly node: string | null;
  readonly member: Member;
  /** Name of the planner who entered what the member said in the meeting; null when the member typed it. */
  readonly enteredBy: string | null;
  /** 担当: who answers it; one of them does. Never empty. */
  readonly answerers: readonly Addressee[];
  readonly standing: ResponseStanding;
  /** Why the response came back; null unless it is `returned`, or was answered again after that. */
  readonly returned: { readonly reason: string; readonly by: string; readonly at: string } | null;
  /** Taken back: it is shown to nobody but its author and planners, and needs no response. */
  readonly withdrawn: { readonly by: string; readonly at: string } | null;
}

/** waiting 未回答 · answered 確認待ち · returned 差戻し · accepted 確認済み */
export const responseStandings = ['waiting', 'answered', 'returned', 'accepted'] as const;
export type ResponseStanding = (typeof responseStandings)[number];

/** One version of something said. None is ever changed or removed: the newest counts. */
interface Said {
  /** From 1, without gaps. */
  readonly version: number;
  readonly text: string;
  /** id of the person; null for the installation itself. */
  readonly person: string | null;
  /** Their name at that time. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface OpinionText extends Said {
  /** Number of the snapshot that the member saw. */
  readonly snapshot: number;
}

/** 対応 */
export interface ResponseText extends Said {
  readonly kind: ResponseKind;
}

/** done 対応済み · next_year 次年度に反映 · consider 検討 · noted 参考とする · difficult 対応困難 */
export const responseKinds = ['done', 'next_year', 'consider', 'noted', 'difficult'] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** 反映の状況: what became of a response, told in the following years. */
export interface ReflectionText extends Said {
  readonly state: ReflectionState;
}

/** reflected 反映済み · under_way 取組中 · not_begun 未着手 · dropped 見送り */
export const reflectionStates = ['reflected', 'under_way', 'not_begun', 'dropped'] as const;
export type ReflectionState = (typeof reflectionStates)[number];

/** All versions of what was said, newest first. */
export interface OpinionHistory {
  readonly texts: readonly OpinionText[];
  readonly responses: readonly ResponseText[];
  readonly reflections: readonly ReflectionText[];
}

/** One version of one of the three. */
export type OpinionSaying =
  | { readonly part: 'text'; readonly said: OpinionText }
  | { readonly part: 'response'; readonly said: ResponseText }
  | { readonly part: 'reflection'; readonly said: ReflectionText };

/** Whether a response becomes something that is followed into the next year. */
export const isFollowed = ({ withdrawn, response }: Opinion): boolean =>
  withdrawn === null && (response?.kind === 'next_year' || response?.kind === 'consider');
