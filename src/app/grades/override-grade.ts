import { type Evaluation, figuresOf, type Grade, mayOverride } from '#domain';
import { gradeMessages, type LocalizedText } from '#messages';
import { longestText } from '../checked-cell.ts';
import { ChangedMeanwhileError, EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';
import { GradeNotFoundError } from './grade-errors.ts';
import { type GradedLine, gradesIn } from './list-grades.ts';

export interface SaidGrade {
  readonly year: number;
  /** `GradedLine.key` */
  readonly line: string;
  /** id of a class of the plan's scale; '' takes an earlier override back. */
  readonly grade: string;
  readonly reason: string;
  /** `GradeStamp` of what the person looked at. */
  readonly seen: string;
}

/** One text for what a person looks at before giving a grade: figures, and the override in force. */
export const gradeStamp = ({ evaluation, history }: GradedLine): string =>
  `${history.filter(({ ended }) => ended === null).map(({ id }) => id)} ${figuresOf(evaluation)}`;

/**
 * Gives a line another grade than the scale does, with the reason, or takes such a grade back. The computed grade
 * stays beside it. Throws `EntryRefusedError` (fields `grade`, `reason`), `GradeNotFoundError`,
 * `ChangedMeanwhileError`, `NotPermittedError`.
 */
export const overrideGrade = (desk: Desk, planId: string, said: SaidGrade): Promise<void> => {
  authorise(desk, 'grade.override', { plan: planId });
  const [at, id, by] = [desk.clock.now(), desk.ids.next(), nameOf(desk.by)];
  const reason = typedText(said.reason);
  return desk.storage.transaction(async (stores) => {
    const { lines, scale } = await gradesIn(stores, planId, said.year);
    const line = lines.find(({ key }) => key === said.line);
    if (line === undefined) throw new GradeNotFoundError();
    if (gradeStamp(line) !== said.seen) throw new ChangedMeanwhileError();
    const earlier = line.history.find(({ ended }) => ended === null);
    const told = {
      deed: 'grade.override',
      plan: planId,
      subject: line.key,
      before: gradeWord(line.evaluation),
    };
    if (said.grade === '') {
      if (earlier === undefined) throw new GradeNotFoundError();
      await stores.overrides.end(earlier.id, { how: 'withdrawn', by, at });
      await keepRecord(stores.records, desk, { ...told, after: computedWord(line.evaluation) });
      return;
    }
    const grade = scale.classes.find((each) => each.id === said.grade);
    const computed = line.evaluation.override?.computed ?? line.evaluation.outcome;
    const problems: Record<string, LocalizedText> = {};
    if (grade === undefined) problems.grade = gradeMessages.chooseGrade;
    else if (computed.kind === 'graded' && computed.grade.id === grade.id)
      problems.grade = gradeMessages.sameGrade(grade.label);
    if (reason === '') problems.reason = gradeMessages.reasonEmpty;
    else if (reason.length > longestText) problems.reason = gradeMessages.reasonLong(longestText);
    if (!mayOverride(computed)) problems.grade = gradeMessages.nothingToJudge;
    if (grade === undefined || Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
    if (earlier !== undefined) await stores.overrides.end(earlier.id, { how: 'replaced', by, at });
    const { indicatorId, seriesId, part, year } = line.evaluation;
    await stores.overrides.add({
      id,
      planId,
      line: { indicatorId, seriesId, part, year },
      grade: plainGrade(grade),
      computed,
      figures: figuresOf(line.evaluation),
      reason,
      by,
      at,
    });
    await keepRecord(stores.records, desk, { ...told, after: grade.label.ja, reason });
  });
};

const plainGrade = ({ id, label, symbol, tone }: Grade): Grade => ({ id, label, symbol, tone });

const gradeWord = ({ outcome }: Pick<Evaluation, 'outcome'>): string =>
  outcome.kind === 'graded' ? outcome.grade.label.ja : gradeMessages.unrated.ja;

const computedWord = ({ outcome, override }: Evaluation): string =>
  gradeWord({ outcome: override?.computed ?? outcome });
