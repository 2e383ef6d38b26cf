import { type Addressee, type Answer, isBlank, type Round, type RoundStore } from '#domain';

/** What was answered to the same question for one half of the year. */
export interface HalfAnswer {
  readonly part: 'first_half' | 'second_half';
  readonly answer: Answer;
}

/**
 * The answers of an addressee to half-year rounds of the same plan and year, by key, first half first: to be seen beside
 * the question of the whole year, or of the later half. Drafts and blank answers are left out.
 */
export const halvesOf = async (
  rounds: Pick<RoundStore, 'list' | 'answers'>,
  { id, planId, year, part }: Round,
  answerer: Addressee,
): Promise<ReadonlyMap<string, readonly HalfAnswer[]>> => {
  const halves = new Map<string, readonly HalfAnswer[]>();
  if (part === 'first_half') return halves;
  const all = await rounds.list();
  for (const half of ['first_half', 'second_half'] as const) {
    const round = all.find(
      (each) => each.planId === planId && each.year === year && each.part === half && each.state !== 'draft',
    );
    if (round === undefined || round.id === id) continue;
    const [own] = await rounds.answers(round.id, answerer);
    for (const { key, answer } of own?.versions ?? [])
      if (!isBlank(answer)) halves.set(key, [...(halves.get(key) ?? []), { part: half, answer }]);
  }
  return halves;
};
