export {
  inOrderOfCodes,
  type MunicipalComparison,
  type MunicipalFigure,
  type MunicipalGap,
} from './across-municipalities.ts';
export type { AnsweringLines } from './answering-lines.ts';
export {
  type ComparedPair,
  comparablePlans,
  comparePlans,
  inComparedOrder,
  isComparable,
  type PlanComparison,
} from './compare-plans.ts';
export { type ComparedLine, compareYears, type Movement, type YearComparison } from './compare-years.ts';
export { type LinkedIndicator, linkedElsewhere } from './linked-elsewhere.ts';
export { hasMunicipalities, type LinkedName, linkedNames } from './linked-names.ts';
export {
  type MunicipalIndicator,
  type MunicipalYear,
  municipalIndicator,
  municipalIndicators,
  municipalYears,
  yearOfNewest,
} from './municipal-years.ts';
export { type Measured, type Term, type Terms, termsOf, termsOfMeasuring } from './terms.ts';
