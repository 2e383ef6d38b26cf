import type { Correction } from './correction/correction.ts';
import type { EditSetStore, OverrideStore, ScaleStore } from './edit/edit-stores.ts';
import type { ScheduleStore } from './edition/scheduled.ts';
import type { EvidenceStore } from './evidence/evidence-file.ts';
import type { ExternalReviewStore } from './external-review/external-review-store.ts';
import type { Explanation } from './findings/explanation.ts';
import type { GivenAnswer, GivenAnswers } from './import/import-answer.ts';
import type { IndicatorAddress, LinkDecision } from './indicator/indicator-link.ts';
import type { MailChoiceStore } from './mail/mail-choice.ts';
import type { OutboxStore } from './mail/message.ts';
import type { MapStore } from './map/map-layer.ts';
import type { PasskeyStore } from './people/passkeys.ts';
import type { DivisionStore, InvitationStore, PersonStore, RecordStore } from './people/people-stores.ts';
import type { PlanDraft } from './plan/draft.ts';
import type { Plan } from './plan/plan.ts';
import type { Publication, PublicationSummary } from './publication.ts';
import type { EntryUploadStore } from './round/entry-upload.ts';
import type { MentionStore } from './round/mention.ts';
import type { RoundStore } from './round/submission.ts';
import type { SummaryStore } from './summary/plain-summary.ts';

/** What the pure centre needs from outside; adapters live in storage and main. */
export interface Clock {
  /** Current instant, ISO 8601 in UTC. */
  now(): string;
}

export interface Ids {
  /** A new text id that sorts by time of creation. */
  next(): string;
}

/** The stores of one tenant inside one transaction. */
export interface Stores {
  readonly plans: PlanStore;
  readonly publications: PublicationStore;
  readonly schedules: ScheduleStore;
  readonly summaries: SummaryStore;
  readonly sourceFiles: SourceFileStore;
  readonly imports: ImportStore;
  readonly people: PersonStore;
  readonly divisions: DivisionStore;
  readonly invitations: InvitationStore;
  readonly passkeys: PasskeyStore;
  readonly records: RecordStore;
  readonly rounds: RoundStore;
  readonly evidence: EvidenceStore;
  readonly entryUploads: EntryUploadStore;
  readonly externalReviews: ExternalReviewStore;
  readonly explanations: ExplanationStore;
  readonly corrections: CorrectionStore;
  readonly links: LinkStore;
  readonly maps: MapStore;
  readonly outbox: OutboxStore;
  readonly mailChoices: MailChoiceStore;
  readonly mentions: MentionStore;
  readonly editSets: EditSetStore;
  readonly overrides: OverrideStore;
  readonly scales: ScaleStore;
}

/**
 * One tenant's storage. `transaction` commits when the work resolves and leaves nothing when it throws.
 * Transactions run as if one after the other. The work may be run again when it had to give way to another
 * one, so it changes nothing outside but through its stores; it starts no transaction of its own.
 */
export interface Storage {
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
}

export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly publisher: string;
  /** Instant of the last change, ISO 8601 in UTC. */
  readonly updatedAt: string;
  /** Counts the saves: another number is another content. */
  readonly revision: number;
}

export interface PlanStore {
  list(): Promise<readonly PlanSummary[]>;
  /** undefined when there is no such plan */
  find(id: string): Promise<Plan | undefined>;
  /** Adds the plan or replaces the stored one with the same id, whole; what it was stays as a revision. */
  save(plan: Plan, origin: PlanOrigin): Promise<void>;
  /** Revisions that are kept, newest first, the plan as it stands among them. */
  revisions(id: string): Promise<readonly PlanRevision[]>;
  /** The plan as it was after that save; undefined when that revision is not kept. */
  findRevision(id: string, revision: number): Promise<Plan | undefined>;
  /** Takes the plan out, whole. Only for one that was made by mistake: nothing refers to it yet. */
  remove(id: string): Promise<void>;
}

/** A save of a plan: when, by whom, why. */
export interface PlanRevision {
  readonly revision: number;
  readonly at: string;
  /** null where nobody was named. */
  readonly by: string | null;
  readonly why: string | null;
}

export interface PlanOrigin {
  /** id of the source file it was read from, null when entered; absent for a change by hand, which leaves it as it is. */
  readonly sourceFileId?: string | null;
  readonly at: string;
  /** Name of who saves. */
  readonly by?: string;
  /** What for, in a few words. */
  readonly why?: string;
}

export interface PublicationStore {
  /** Newest first. */
  list(): Promise<readonly PublicationSummary[]>;
  find(id: string): Promise<Publication | undefined>;
  /** The publication in force of a plan: the newest of its newest reporting year. */
  latest(planId: string): Promise<Publication | undefined>;
  /** Throws `AlreadyPublishedError` when the plan has this number for this year already. */
  add(publication: Publication): Promise<void>;
}

/** What people have explained about findings. Nothing is ever removed. */
export interface ExplanationStore {
  /** Oldest first, those that have ended too. */
  list(): Promise<readonly Explanation[]>;
  add(explanation: Omit<Explanation, 'ended'>): Promise<void>;
  /** Throws when it is not there or has ended already. */
  end(id: string, ended: NonNullable<Explanation['ended']>): Promise<void>;
}

/** Every correction that was made by hand. Added and read, never changed. */
export interface CorrectionStore {
  /** Of one plan, newest first. */
  list(planId: string): Promise<readonly Correction[]>;
  add(correction: Correction): Promise<void>;
}

/** A document as it was brought in, kept for ever beside what was read from it. */
export interface SourceFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly receivedAt: string;
}

export interface SourceFileStore {
  /** Keeps the file once: a second one with the same hash returns the first one's id. */
  add(file: SourceFile): Promise<string>;
  find(id: string): Promise<SourceFile | undefined>;
}

/** A document on its way into a plan: what was read of it, what people have said to it, where it is to go. */
export interface PendingImport {
  readonly id: string;
  readonly file: { readonly name: string; readonly sha256: string; readonly size: number };
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly draft: PlanDraft;
  readonly answers: GivenAnswers;
  /** null until a person has chosen. */
  readonly target: ImportTarget | null;
  /** null while it is under way; afterwards nothing of it changes. */
  readonly settled: SettledImport | null;
}

/** The plan that an import goes into. */
export type ImportTarget =
  | { readonly kind: 'stored'; readonly planId: string }
  | { readonly kind: 'new'; readonly facts: NewPlanFacts };

/** What a person says about a plan that is not stored yet. */
export type NewPlanFacts = Pick<Plan, 'id' | 'title' | 'kind' | 'publisher' | 'municipalities' | 'period'>;

export interface SettledImport {
  readonly planId: string;
  readonly planTitle: string;
  readonly outcome: 'added' | 'replaced' | 'unchanged';
  readonly at: string;
  /** null when nothing was stored. */
  readonly sourceFileId: string | null;
}

/** What a list of imports needs. */
export type ImportSummary = Omit<PendingImport, 'draft' | 'answers'>;

/** What of an import changes while people work on it. */
export type ImportProgress = Omit<PendingImport, 'draft'>;

export interface ImportStore {
  /** Newest first. */
  list(): Promise<readonly ImportSummary[]>;
  find(id: string): Promise<PendingImport | undefined>;
  /** The same without the draft, which never changes and may be large. */
  findProgress(id: string): Promise<ImportProgress | undefined>;
  /** The document's bytes, for as long as the import is under way. */
  findBytes(id: string): Promise<Uint8Array | undefined>;
  add(pending: Omit<PendingImport, 'answers' | 'settled'>, bytes: Uint8Array): Promise<void>;
  /** Keeps an answer, in place of an earlier one; null takes the earlier one back. */
  answer(id: string, question: string, given: GivenAnswer | null): Promise<void>;
  choose(id: string, target: ImportTarget): Promise<void>;
  /** Ends it; the bytes are then those of its source file only. */
  settle(id: string, settled: SettledImport): Promise<void>;
  /** Removes it with its document and answers; a settled one stays. */
  discard(id: string): Promise<void>;
}

/** What people have decided about pairs of indicators. Decisions are added and read, never changed. */
export interface LinkStore {
  /** The newest decision of every pair whose newest one was not taken back, by pair. */
  list(): Promise<readonly LinkDecision[]>;
  /** Every decision about the pair, oldest first. */
  history(a: IndicatorAddress, b: IndicatorAddress): Promise<readonly LinkDecision[]>;
  /** Adds the next decision about the pair and gives it its number. */
  decide(decision: Omit<LinkDecision, 'number'>): Promise<LinkDecision>;
}
