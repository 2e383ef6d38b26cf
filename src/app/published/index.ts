export { byDivision, type DivisionPart, divisionsOf } from './by-division.ts';
export {
  byMunicipality,
  type MunicipalityLine,
  type MunicipalityPart,
  municipalitiesOf,
  municipalityOfLine,
} from './by-municipality.ts';
export * from './compare/index.ts';
export { createPublished, type OpenPublicFile, type Published } from './create-published.ts';
export {
  type Edition,
  type EditionName,
  earlierEdition,
  editionName,
  editionsOf,
  type Following,
  pagesOf,
  parseEditionName,
  type YearOrEdition,
  yearOrEdition,
} from './editions.ts';
export { publishedOpinionTable } from './external-review/opinion-table.ts';
export { type FilteredNode, filterPlan, gradeOf, type PlanFilter, rowsOf } from './filter-plan.ts';
export { findingRecord } from './finding-record.ts';
export { type GoalSummary, goalSummary } from './goal-summary.ts';
export { type GradeTally, linesOfPlan, linesUnder, tallyGrades } from './grade-tally.ts';
export { type Headline, type Headlines, headlines } from './headlines.ts';
export { keptForPlans } from './kept-for-plans.ts';
export { latestEditions } from './latest-editions.ts';
export { evaluationsOf, type PlanIndex, planIndex } from './plan-index.ts';
export { plansOf } from './plans-of.ts';
export { type PointSubject, pointSubject } from './point-subject.ts';
export { publicFindings } from './public-findings.ts';
export { publishedJson } from './published-json.ts';
export {
  joinPublication,
  labelOfLine,
  nameOfLine,
  type PublishedIndicator,
  type PublishedLine,
  type PublishedNode,
  type PublishedPlace,
  type PublishedPlan,
  type PublishedRow,
  withDescendants,
} from './published-plan.ts';
export { type NamedIndicator, sameNameElsewhere } from './same-name.ts';
export { characterForms, wordForms } from './search/fold-text.ts';
export { type Excerpt, type SearchAnswer, type SearchResult, search } from './search/search.ts';
export { type Searchable, searchablesOf } from './search/searchable.ts';
export { type DatasetFacts, datasetFacts, daysOfYears } from './tables/dataset-facts.ts';
export { errataTable } from './tables/errata-table.ts';
export { observationTable, publicationCells, publicationColumns } from './tables/observation-table.ts';
export { plansTable } from './tables/plans-table.ts';
export { watchPublished } from './watched-published.ts';
