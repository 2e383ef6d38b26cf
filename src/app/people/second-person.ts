import { ExplainedError, type Plan } from '#domain';
import { type LocalizedText, secondPersonMessages as words } from '#messages';
import { type Desk, nameOf, personOf } from './desk.ts';

/** The plan wants two people for this, and whoever asks is the first of them, or nobody in particular. */
export class SecondPersonNeededError extends ExplainedError {
  constructor(what: LocalizedText) {
    super(what, words.remedy);
  }
}

/** Who did something first, as it is kept. */
interface First {
  readonly by: string;
  readonly person?: string | null | undefined;
}

/** Whether the one who acts did something first. What older releases kept without an id is told apart by name. */
export const isActor = (desk: Pick<Desk, 'by'>, { person, by }: First): boolean =>
  person === undefined ? by === nameOf(desk.by) : person === personOf(desk);

/** Whether a plan wants two people to approve of it. */
export const wantsTwo = ({ approval }: Pick<Plan, 'approval'>): boolean => approval === 'two_people';

/**
 * Throws `SecondPersonNeededError` where a plan wants two people and the one who acts is no second one: the first
 * themselves, or the computer itself, which is nobody.
 */
export const requireSecond = (
  desk: Pick<Desk, 'by'>,
  plan: Pick<Plan, 'approval'>,
  first: First | null,
  what: LocalizedText,
): void => {
  if (!wantsTwo(plan)) return;
  if (personOf(desk) === null || (first !== null && isActor(desk, first)))
    throw new SecondPersonNeededError(what);
};
