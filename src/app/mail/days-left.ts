import { type Round, type Submission, waitsFor } from '#domain';
import { roundMessages } from '#messages';

const day = 86_400_000;

/** Days from today to the last day of the step that a submission waits in; null when there is none. */
export const daysLeftOf = (
  { steps }: Pick<Round, 'steps'>,
  { stage }: Pick<Submission, 'stage'>,
  today: string,
) => {
  const step = steps.find((each) => each.step === waitsFor(stage)?.step);
  return step === undefined
    ? null
    : {
        step: roundMessages.steps[step.step],
        due: step.due,
        left: Math.round((Date.parse(step.due) - Date.parse(today)) / day),
      };
};
