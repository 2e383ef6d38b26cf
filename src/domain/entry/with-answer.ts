import type { Actual, Series } from '../indicator/indicator.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Plan, Project } from '../plan/plan.ts';
import type { Contributor } from './addressee.ts';
import { isBlank } from './answer.ts';
import type { AnswerChange } from './compare-answers.ts';
import type { ProjectQuestion, TextQuestion, ValueQuestion } from './question.ts';
import { findContribution, findNarrative, findProject } from './stored-answer.ts';
import { provenanceOf, recordedOf, reviewOf, type TakingOver } from './taking-over.ts';

/** The plan with an answer kept apart, until the office makes one of several. */
export const withContribution = (
  plan: Plan,
  from: Contributor,
  change: AnswerChange,
  taking: TakingOver,
): Plan => {
  const { question, read } = change;
  const before = findContribution(plan, question, from, taking.year);
  const { contributions = [], ...rest } = plan;
  const others = contributions.filter((one) => one !== before);
  const reviewed = reviewOf(change, taking);
  const added = isBlank(read.answer)
    ? []
    : [
        {
          from,
          year: taking.year,
          item: question.item,
          answer: read.answer,
          ...(read.reading === null ? {} : { reading: recordedOf(change, taking).reading }),
          ...(reviewed === null ? {} : { reviewed }),
          provenance: provenanceOf(change, taking),
        },
      ];
  const all = [...others, ...added];
  return all.length === 0 ? rest : { ...rest, contributions: all };
};

/** The plan with the result of a year, or without it where the answer was emptied. */
export const withActual = (
  plan: Plan,
  { item }: ValueQuestion,
  change: AnswerChange,
  taking: TakingOver,
): Plan => {
  const actual = actualOf(change, taking);
  const filled = (series: Series): Series => ({
    ...series,
    actuals: [
      ...series.actuals.filter(({ reportingYear }) => reportingYear !== taking.year),
      ...(actual === null ? [] : [actual]),
    ].toSorted((a, b) => a.reportingYear - b.reportingYear),
  });
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) =>
      indicator.id === item.indicator
        ? {
            ...indicator,
            series: indicator.series.map((series) => (series.id === item.series ? filled(series) : series)),
          }
        : indicator,
    ),
  };
};

const actualOf = (change: AnswerChange, taking: TakingOver): Actual | null => {
  const { answer } = change.read;
  if (isBlank(answer)) return null;
  const recorded = recordedOf(change, taking);
  return {
    reportingYear: taking.year,
    recorded,
    referencePeriod:
      (answer.period === '' ? null : parsePeriod(answer.period)) ?? recorded.reading.period?.value ?? null,
    ...(answer.note === '' ? {} : { note: answer.note }),
  };
};

/** The plan with a text of a node, or without it where the answer was emptied. */
export const withNarrative = (
  plan: Plan,
  question: TextQuestion,
  change: AnswerChange,
  taking: TakingOver,
): Plan => {
  const { node: nodeId, text: kind } = question.item;
  const before = findNarrative(plan, question, taking.year);
  const reviewed = reviewOf(change, taking);
  const { text } = change.read.answer;
  const written = {
    nodeId,
    year: taking.year,
    kind,
    text,
    provenance: provenanceOf(change, taking),
    ...(reviewed === null ? {} : { reviewed }),
  };
  const narratives =
    before === undefined
      ? [...plan.narratives, ...(text === '' ? [] : [written])]
      : plan.narratives.flatMap((one) => (one === before ? (text === '' ? [] : [written]) : [one]));
  return { ...plan, narratives };
};

/** The plan with a field of a project as the year reports it; a project that keeps nothing is not of that year. */
export const withProject = (
  plan: Plan,
  question: ProjectQuestion,
  change: AnswerChange,
  taking: TakingOver,
): Plan => {
  const before = findProject(plan, question, taking.year);
  const project = withField(before ?? startedIn(plan, question, taking.year), question, change, taking);
  const isEmpty =
    project.text === '' &&
    project.outputs === undefined &&
    project.budget === undefined &&
    project.settledCost === undefined;
  const kept = isEmpty ? [] : [project];
  return {
    ...plan,
    projects:
      before === undefined
        ? [...plan.projects, ...kept]
        : plan.projects.flatMap((one) => (one === before ? kept : [one])),
  };
};

/** The same project a year on, with nothing reported yet. */
const startedIn = ({ projects }: Plan, { project }: ProjectQuestion, year: number): Project => {
  const taken = new Set(projects.map(({ id }) => id));
  let id = `${project.id}-${year}`;
  for (let copy = 2; taken.has(id); copy += 1) id = `${project.id}-${year}-${copy}`;
  const { nodeId, title, divisions } = project;
  return { id, nodeId, title, divisions, year, text: '', provenance: null };
};

const withField = (
  project: Project,
  { field }: ProjectQuestion,
  change: AnswerChange,
  taking: TakingOver,
): Project => {
  const { text } = change.read.answer;
  const { outputs, budget, settledCost, ...rest } = project;
  const recorded = text === '' ? undefined : recordedOf(change, taking);
  const now = {
    outputs: field === 'outputs' ? text || undefined : outputs,
    budget: field === 'budget' ? recorded : budget,
    settledCost: field === 'settled_cost' ? recorded : settledCost,
  };
  return {
    ...rest,
    ...(field === 'text' ? { text } : {}),
    provenance:
      field === 'text' || project.provenance === null ? provenanceOf(change, taking) : project.provenance,
    ...(now.outputs === undefined ? {} : { outputs: now.outputs }),
    ...(now.budget === undefined ? {} : { budget: now.budget }),
    ...(now.settledCost === undefined ? {} : { settledCost: now.settledCost }),
  };
};
