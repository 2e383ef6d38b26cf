import { type Action, decide, may, type Round } from '#domain';
import type { Desk } from '../people/desk.ts';
import { listRounds, listSubmissions, type SubmissionLine } from './view-submission.ts';

/** What somebody can do next: answer 回答する · approve 承認する · check 確認する · confirm 最終確認する. */
export type Wanted = 'answer' | 'approve' | 'check' | 'confirm';

/** A submission that concerns somebody, and what it wants of them; null while it waits for others. */
export interface Work extends SubmissionLine {
  readonly wants: Wanted | null;
}

const deeds: readonly (readonly [Wanted, Action])[] = [
  ['answer', 'submission.answer'],
  ['approve', 'submission.approve'],
  ['confirm', 'submission.confirm'],
  ['check', 'submission.accept'],
];

const wantedOf = (
  { by }: Pick<Desk, 'by'>,
  round: Round,
  { answerer, submission }: SubmissionLine,
): Wanted | null => {
  const { stage } = submission;
  const on = { plan: round.planId, answerer, stage, round: round.state };
  const found = deeds.find(
    ([, action]) =>
      (by.kind === 'installation' || (by.kind === 'person' && may(by.actor, action, on))) &&
      'stage' in decide(stage, action, { round, answerer }),
  );
  return found?.[0] ?? null;
};

/** The submissions of all open rounds that the person may read, what is due first at the top; what waits for others last. */
export const listWork = async (desk: Desk): Promise<readonly Work[]> => {
  const rounds = (await listRounds(desk)).filter(({ state }) => state === 'open');
  const work: Work[] = [];
  for (const round of rounds)
    for (const line of await listSubmissions(desk, round))
      work.push({ ...line, wants: wantedOf(desk, round, line) });
  const rank = ({ wants, due }: Work): string => `${wants === null ? 1 : 0}${due ?? '9999'}`;
  return work.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
};
