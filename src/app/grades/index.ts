export { GradeNotFoundError } from './grade-errors.ts';
export { gradedPlan, scaleById, scaleOfPlan } from './graded-plan.ts';
export { type GradedLine, type GradeList, listGrades } from './list-grades.ts';
export { gradeStamp, overrideGrade, type SaidGrade } from './override-grade.ts';
