import { type GradedLine, type GradeList, gradeStamp } from '#app';
import { GradeBadge, OverrideNote } from '#components';
import { dateText, fiscalYearText, gradeMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { editorCrumbs } from '../editor/editor-crumbs.ts';
import { TextArea } from '../findings/text-area.tsx';
import { figuresText, lineName, Returned } from './grades-page.tsx';

interface GradeProps extends PageSetting {
  readonly list: GradeList;
  readonly line: GradedLine;
  readonly entered?: { readonly grade: string; readonly reason: string };
  readonly problems?: Problems;
  readonly meanwhile?: boolean;
}

/** One line of values: what was computed and why, and another grade with its reason. */
export const gradePage = (props: GradeProps): StaffPage => {
  const { list, line, entered, problems = {}, meanwhile = false, locale, addresses } = props;
  const { plan, year, scale } = list;
  const { evaluation, history, returned } = line;
  const computed = evaluation.override?.computed ?? evaluation.outcome;
  const inForce = history.find(({ ended }) => ended === null);
  const grade = entered?.grade ?? returned?.grade.id ?? inForce?.grade.id ?? '';
  return {
    title: `${words.change[locale]} | ${lineName(plan, evaluation)}`,
    crumbs: [
      ...editorCrumbs(props, plan),
      { title: words.title[locale], href: addresses.grades(plan.id, { year: String(year) }) },
    ],
    ...(meanwhile ? { status: 409 } : Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {meanwhile && (
          <p class="notice notice-warning" role="alert">
            {words.changedMeanwhile[locale]}
          </p>
        )}
        <header class="page-head">
          <p class="muted">
            {words.change[locale]} {fiscalYearText(year)[locale]}
          </p>
          <h1 {...inJapanese(locale)}>{lineName(plan, evaluation)}</h1>
        </header>
        <dl class="facts">
          <div>
            <dt>{words.figures[locale]}</dt>
            <dd>{figuresText(evaluation)}</dd>
          </div>
          <div>
            <dt>{words.computed[locale]}</dt>
            <dd>
              <GradeBadge outcome={computed} locale={locale} />
            </dd>
          </div>
          <div class="facts-wide">
            <dt>{words.because[locale]}</dt>
            <dd>{computed.because[locale]}</dd>
          </div>
        </dl>
        <OverrideNote evaluation={evaluation} locale={locale} />
        <Returned line={line} locale={locale} />
        <form
          class="form"
          method="post"
          action={addresses.grade(plan.id, { year: String(year), line: line.key })}
        >
          <input type="hidden" name="seen" value={gradeStamp(line)} />
          <fieldset class="choice" id="grade">
            <legend>{words.newGrade[locale]}</legend>
            {problems.grade && <p class="field-problem">{problems.grade[locale]}</p>}
            {scale.classes.map(({ id, label, symbol }) => (
              <label class="radio">
                <input type="radio" name="grade" value={id} checked={id === grade} />
                <span>
                  {symbol !== label[locale] && `${symbol} `}
                  {label[locale]}
                </span>
              </label>
            ))}
          </fieldset>
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            value={entered?.reason ?? returned?.reason ?? inForce?.reason ?? ''}
            japanese
            {...{ problems, locale }}
          />
          <p class="buttons">
            <button class="button" type="submit" name="action" value="give">
              {(returned === null ? words.save : words.confirm)[locale]}
            </button>
            {inForce !== undefined && (
              <button class="button button-quiet" type="submit" name="action" value="withdraw">
                {words.withdraw[locale]}
              </button>
            )}
          </p>
        </form>
        {history.length > 0 && (
          <section class="staff-section">
            <h2>{words.history[locale]}</h2>
            <ul>
              {history.map((one) => (
                <li {...inJapanese(locale)}>
                  {dateText(one.at)[locale]} {one.by}: {one.grade.label[locale]} ({one.reason})
                  {one.ended !== null && ` ${words.ended[one.ended.how][locale]} (${one.ended.by})`}
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  };
};
