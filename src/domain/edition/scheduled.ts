import type { LocalizedText } from '#messages';

/** 公表の予約: a publication that the server carries out at a set time. */
export interface ScheduledPublication {
  readonly id: string;
  readonly planId: string;
  /** Fiscal year whose results are published. */
  readonly reportingYear: number;
  /** Instant (ISO 8601 in UTC) at which it is due. */
  readonly due: string;
  readonly approvedBy: string;
  /** Reasons of a correction by `subjectOf` its differences. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Hash of what was approved; anything else is not published. */
  readonly approvedContent: string;
  readonly by: string;
  /** id of the person who asked for it; null for the installation itself, absent in what older releases kept. */
  readonly person?: string | null;
  readonly madeAt: string;
  /** It waits for a second person; absent where one is enough. */
  readonly needsSecond?: true;
  /** The second person, when. */
  readonly second?: { readonly person: string | null; readonly by: string; readonly at: string };
  readonly state: ScheduleState;
}

export type ScheduleState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'published'; readonly at: string; readonly publication: string; readonly number: number }
  | { readonly kind: 'withdrawn'; readonly at: string; readonly by: string }
  /** It was due and could not be published; it is not tried again. */
  | {
      readonly kind: 'held';
      readonly at: string;
      readonly why: LocalizedText;
      readonly remedy: LocalizedText;
    };

export interface ScheduleStore {
  /** Of one plan or of all: those due last first. */
  list(planId?: string): Promise<readonly ScheduledPublication[]>;
  find(id: string): Promise<ScheduledPublication | undefined>;
  /** Those that wait and are due at this instant, the earliest first. */
  due(at: string): Promise<readonly ScheduledPublication[]>;
  /** Adds it as waiting. */
  add(scheduled: Omit<ScheduledPublication, 'state'>): Promise<void>;
  /** Notes the second person. Throws when it does not wait. */
  approve(id: string, second: NonNullable<ScheduledPublication['second']>): Promise<void>;
  /** Ends the waiting. Throws when it does not wait. */
  settle(id: string, state: Exclude<ScheduleState, { readonly kind: 'waiting' }>): Promise<void>;
}
