export * from './canonical-json.ts';
export type * from './claim/claim.ts';
export { coverage, leftover, normalName, runsOf, sharedNoun } from './claim/likeness.ts';
export { readClaims } from './claim/read-claims.ts';
export { namesElsewhere, type TieCertainty, tieOf, tieOfAddition } from './claim/tie.ts';
export {
  type DecidedBy,
  findCell,
  withCorrectedCell,
  withTypedCell,
} from './correction/correct-cell.ts';
export { textsWith, withSentence } from './correction/correct-text.ts';
export type * from './correction/correction.ts';
export * from './decimal.ts';
export type * from './difference/difference.ts';
export { differencesBetween } from './difference/differences-between.ts';
export { type RoundContent, roundDifferences } from './difference/round-differences.ts';
export { applyEdit, applyEdits, positionOf } from './edit/apply-edit.ts';
export * from './edit/edit-errors.ts';
export type * from './edit/edit-set.ts';
export type * from './edit/edit-stores.ts';
export * from './edit/make-edits.ts';
export * from './edit/plan-edit.ts';
export { fieldOf as fieldNow, findPart } from './edit/plan-parts.ts';
export { type EditionContent, editionDifferences } from './edition/edition-differences.ts';
export {
  byAge,
  type EditionEntry,
  type FollowedBy,
  type FollowingKind,
  type Follows,
  followingKind,
  needsReason,
  subjectOf,
} from './edition/follows.ts';
export * from './edition/group-by-cause.ts';
export * from './edition/pending-values.ts';
export type * from './edition/scheduled.ts';
export * from './edition/target-versions.ts';
export * from './entry/addressee.ts';
export * from './entry/answer.ts';
export { type AnswerState, answerStates, stateOf, stateTerm } from './entry/answer-state.ts';
export { textKinds } from './entry/asked-texts.ts';
export * from './entry/compare-answers.ts';
export type * from './entry/contribution.ts';
export type * from './entry/question.ts';
export { questionnaireOf } from './entry/questionnaire.ts';
export { amountUnit } from './entry/read-amount.ts';
export { readAnswer } from './entry/read-answer.ts';
export { shareFields, shareIn, sharePercent, shareText } from './entry/read-share-answer.ts';
export { isKeptApart, storedAnswer } from './entry/stored-answer.ts';
export type { TakingOver } from './entry/taking-over.ts';
export { withAnswers } from './entry/with-answers.ts';
export { evaluate } from './evaluation/evaluate.ts';
export { evaluatePlan } from './evaluation/evaluate-plan.ts';
export type * from './evaluation/evaluation.ts';
export { unratedReasons } from './evaluation/evaluation.ts';
export * from './evaluation/find-scale.ts';
export type * from './evaluation/rating-scale.ts';
export { type RollUp, rollUp } from './evaluation/roll-up.ts';
export type * from './evidence/evidence-file.ts';
export * from './evidence/evidence-kinds.ts';
export * from './evidence/evidence-ports.ts';
export { extensionOf, tidyFileName } from './evidence/file-name.ts';
export * from './explained-error.ts';
export { answerersOfNode } from './external-review/answerers-of-node.ts';
export * from './external-review/external-review.ts';
export type * from './external-review/external-review-store.ts';
export * from './external-review/member-grade.ts';
export * from './external-review/opinion.ts';
export * from './external-review/published-review.ts';
export * from './external-review/review-file.ts';
export * from './external-review/review-snapshot.ts';
export * from './external-review/review-transitions.ts';
export type * from './finding.ts';
export type * from './findings/explanation.ts';
export { findingFigures, findingIdentity } from './findings/finding-identity.ts';
export { type CellAt, placeKey, type TextAt } from './findings/quoted-at.ts';
export {
  type FindingState,
  isAnswered,
  type StatedFinding,
  stateFindings,
} from './findings/state-findings.ts';
export { earlierReviews, withEarlierReviews } from './import/carry-reviews.ts';
export { comparePlans } from './import/compare-plans.ts';
export {
  answeredPlan,
  canConfirm,
  type GivenAnswer,
  type GivenAnswers,
  type ImportAnswer,
  mayBeEmpty,
} from './import/import-answer.ts';
export { type ImportQuestion, questionsByKey, questionsOf } from './import/import-question.ts';
export { unknownMunicipalities } from './import/named-text.ts';
export type * from './import/plan-change.ts';
export { readTyped, saysSomething } from './import/proposed-text.ts';
export { reasonKind, reasonKindText } from './import/reason-kind.ts';
export type * from './import/review.ts';
export { type ValueAt, valueKey, valuesOfPlan } from './import/value-address.ts';
export { withSourceFile } from './import/with-source-file.ts';
export type * from './indicator/indicator.ts';
export * from './indicator/indicator-link.ts';
export { inferSettings } from './indicator/infer-settings.ts';
export { nameHints } from './indicator/name-hints.ts';
export { type TargetsInForce, targetsInForce } from './indicator/targets-in-force.ts';
export { withInherited } from './indicator/with-inherited.ts';
export { type Diagnosis, diagnose, type Soundness } from './installation/diagnose.ts';
export type * from './installation/installation-facts.ts';
export * from './mail/mail-address.ts';
export * from './mail/mail-choice.ts';
export * from './mail/mailer.ts';
export * from './mail/message.ts';
export { nextTry } from './mail/next-try.ts';
export { liesIn } from './map/lies-in.ts';
export * from './map/map-layer.ts';
export { joinNotices, type MapNotice, wantsMending } from './map/map-notice.ts';
export { hasCodeOf, namesPlan, type PlaceOfPoint, placeOfPoint } from './map/place-of-point.ts';
export { type TilePlaces, tilePlaces } from './map/tile-places.ts';
export { defaultLicence, type Licence, licences, parseLicence } from './open-data/licence.ts';
export {
  isBlankCell,
  type Observation,
  type ObservationKind,
  observationReader,
  observationsOf,
} from './open-data/observation.ts';
export {
  observationRows,
  openDataColumn,
  openDataColumnIds,
  openDataColumns,
  openDataTable,
} from './open-data/open-data-table.ts';
export { periodOfDates, referenceDates } from './open-data/reference-dates.ts';
export { schemaIds } from './open-data/schema-ids.ts';
export * from './override/grade-override.ts';
export * from './override/with-overrides.ts';
export type * from './people/accounts.ts';
export * from './people/compare-staff.ts';
export * from './people/division.ts';
export type * from './people/identity-provider.ts';
export * from './people/passkeys.ts';
export type * from './people/people-stores.ts';
export { peopleWho } from './people/people-who.ts';
export * from './people/person.ts';
export { type RefusedLine, readStaffList, type StaffLine } from './people/read-staff-list.ts';
export { type ActedOn, type Action, type Actor, may, rights } from './people/rights.ts';
export * from './people/validity.ts';
export { type Era, eraOn, eras } from './period/eras.ts';
export { type FoundPeriod, findPeriods } from './period/find-periods.ts';
export * from './period/fiscal-years.ts';
export { formatPeriod, type PeriodFormat } from './period/format-period.ts';
export { resolveYear, toInterval, type YearConvention } from './period/interval.ts';
export { parseDay } from './period/parse-day.ts';
export { type PeriodReading, parsePeriod, readPeriod } from './period/parse-period.ts';
export type * from './period/period.ts';
export { comparePeriods, containsPeriod } from './period/relations.ts';
export type { PeriodDoubt } from './period/scan-dated.ts';
export { plainText, withoutTurningMarks } from './plain-text.ts';
export { asReported } from './plan/as-reported.ts';
export type * from './plan/draft.ts';
export * from './plan/in-force.ts';
export * from './plan/municipality.ts';
export { type Municipality, municipalityTable } from './plan/municipality-table.ts';
export * from './plan/node-label.ts';
export * from './plan/place-address.ts';
export * from './plan/place-text.ts';
export type * from './plan/plan.ts';
export { type PlanFacts, planFactsOf } from './plan/plan-facts.ts';
export type * from './plan/provenance.ts';
export type * from './plan/recorded.ts';
export type * from './plan/succession.ts';
export type * from './ports.ts';
export * from './publication.ts';
export * from './ratio.ts';
export * from './round/asking.ts';
export { checkSteps, type StepProblem } from './round/check-steps.ts';
export type * from './round/entry-upload.ts';
export type * from './round/mention.ts';
export { type Mentionable, mentionText, readMentions } from './round/read-mentions.ts';
export * from './round/reminder.ts';
export * from './round/round.ts';
export { isDivided, roundQuestionnaire, roundQuestions } from './round/round-questions.ts';
export type * from './round/submission.ts';
export { afterWorkingDays, suggestSteps } from './round/suggest-steps.ts';
export { type Decision, decide, transitions } from './round/transitions.ts';
export * from './round/whole.ts';
export * from './round/whole-of-answers.ts';
export { copiesToDrop, retention } from './safekeeping/copies-to-drop.ts';
export type * from './safekeeping/safekeeping.ts';
export { type ScaleProblem, scaleProblems } from './scales/check-scale.ts';
export { ruleText } from './scales/rule-text.ts';
export { type ScaleEffect, scaleEffect } from './scales/scale-effect.ts';
export type * from './scales/stored-scale.ts';
export * from './succession/earlier-lines.ts';
export * from './succession/follow-succession.ts';
export * from './succession/succeed-plan.ts';
export * from './succession/with-earlier-answers.ts';
export * from './succession/with-earlier-results.ts';
export type * from './summary/plain-summary.ts';
export { evaluationsUnder, figuresUnder, planOfSummary } from './summary/rows-under.ts';
export { type CsvForm, csvText } from './table/csv-text.ts';
export type * from './table/data-table.ts';
export { machineText, withoutLayoutSpaces } from './table/machine-text.ts';
export { isPlatformCharacter, isUncommonCharacter } from './table/platform-characters.ts';
export { spreadsheetSafe, withoutGuard } from './table/spreadsheet-safe.ts';
export { tableCell, tableCsv, tableRecords } from './table/table-csv.ts';
export { formatReading } from './value/format-reading.ts';
export { type Amount, convert, convertible, normalForm } from './value/normal-form.ts';
export { parseCell } from './value/parse-cell.ts';
export type * from './value/reading.ts';
export { isKnownUnit, type UnitWorth, unitWorth } from './value/units.ts';
