import { type Round, roundSteps, type Step, submissionSteps } from './round.ts';

/** What is wrong with a time table, by the step concerned. */
export type StepProblem =
  | { readonly problem: 'first_is_answer' }
  | { readonly problem: 'twice'; readonly step: Step['step'] }
  /** 最終確認 asks about what the planning section has merged. */
  | { readonly problem: 'confirm_before_check' }
  /** What the round takes as a whole comes after what each submission takes. */
  | { readonly problem: 'round_step_before_submission_step'; readonly step: Step['step'] }
  | { readonly problem: 'not_a_date'; readonly step: Step['step'] }
  | { readonly problem: 'due_before_previous'; readonly step: Step['step'] };

/** Every problem of the steps, in their order; empty when the round can be opened with them. */
export const checkSteps = ({ steps }: Pick<Round, 'steps'>): readonly StepProblem[] => {
  const names = steps.map(({ step }) => step);
  const problems: StepProblem[] = names[0] === 'answer' ? [] : [{ problem: 'first_is_answer' }];
  if (names.includes('confirm') && !names.slice(0, names.indexOf('confirm')).includes('check'))
    problems.push({ problem: 'confirm_before_check' });
  let latest = '';
  for (const [index, { step, due }] of steps.entries()) {
    if (names.indexOf(step) < index) problems.push({ problem: 'twice', step });
    if (isOf(roundSteps, step) && names.slice(index).some((later) => isOf(submissionSteps, later)))
      problems.push({ problem: 'round_step_before_submission_step', step });
    if (!isDate(due)) problems.push({ problem: 'not_a_date', step });
    else {
      if (due < latest) problems.push({ problem: 'due_before_previous', step });
      latest = due;
    }
  }
  return problems;
};

const isOf = (some: readonly Step['step'][], step: Step['step']): boolean => some.includes(step);

const isDate = (text: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
