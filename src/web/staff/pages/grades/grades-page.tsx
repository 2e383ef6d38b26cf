import type { GradedLine, GradeList, WithRights } from '#app';
import { GradeBadge, OverrideNote, ScrollRegion } from '#components';
import { type Evaluation, mayOverride, nodeLabel, type Plan, withSeparators } from '#domain';
import { overrideMessages, gradeMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { YearChoice } from '../../year-choice.tsx';
import { editorCrumbs } from '../editor/editor-crumbs.ts';

export interface GradesProps extends PageSetting {
  readonly list: GradeList & WithRights;
  readonly done: 'done' | 'undone' | null;
}

/** 「21件 → 20件 / 100件」: what a grade was given on. */
export const figuresText = ({ unit, baseline, actual, target }: Evaluation): string =>
  `${figure(baseline)} → ${figure(actual)} / ${figure(target)}${unit === '' ? '' : ` ${unit}`}`;

const figure = (value: string | null): string => (value === null ? '－' : withSeparators(value));

/** Name of a line with its breakdown and part. */
export const lineName = (plan: Plan, { indicatorId, seriesId, part }: Evaluation): string => {
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const label = indicator?.series.find(({ id }) => id === seriesId)?.label;
  return [indicator?.name ?? indicatorId, label, part].filter((each) => each != null).join(' ');
};

/** Every line of a plan's year with its grade, and the way to change it. */
export const gradesPage = (props: GradesProps): StaffPage => {
  const { list, done, locale, addresses } = props;
  const { plan, lines, year, scale, counts, may } = list;
  const returned = lines.filter((line) => line.returned !== null).length;
  const places = new Map(
    plan.placements
      .filter(({ restated }) => !restated)
      .map(({ indicatorId, nodeId }) => [indicatorId, nodeId]),
  );
  return {
    title: `${words.title[locale]} | ${plan.title}`,
    crumbs: editorCrumbs(props, plan, may),
    body: (
      <>
        {done !== null && (
          <p class="notice" role="status">
            {words[done][locale]}
          </p>
        )}
        <header class="page-head">
          <p class="muted" {...inJapanese(locale)}>
            {plan.title}
          </p>
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        {returned > 0 && <p class="notice notice-warning">{words.returned(returned)[locale]}</p>}
        <YearChoice plan={plan} year={year} action={addresses.grades(plan.id)} locale={locale} />
        <p>
          {words.scale(scale.name[locale])[locale]}{' '}
          {may.has('plan.edit') && <a href={addresses.editor(plan.id, 'plan')}>{words.otherScale[locale]}</a>}
        </p>
        {counts.overridden > 0 && <p>{overrideMessages.counted(counts.overridden)[locale]}</p>}
        {lines.length === 0 ? (
          <p>{words.none[locale]}</p>
        ) : (
          <ScrollRegion label={words.title[locale]}>
            <table class="sheet sheet-stacks">
              <thead>
                <tr>
                  <th scope="col">{words.line[locale]}</th>
                  <th scope="col">{words.figures[locale]}</th>
                  <th scope="col">{words.grade[locale]}</th>
                  {may.has('grade.override') && (
                    <th scope="col">
                      <span class="visually-hidden">{words.change[locale]}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => {
                  const node = plan.nodes.find(({ id }) => id === places.get(line.evaluation.indicatorId));
                  return (
                    <tr>
                      <th scope="row" {...inJapanese(locale)}>
                        <span class="row-node">{node === undefined ? '' : nodeLabel(plan, node)}</span>{' '}
                        {lineName(plan, line.evaluation)}
                      </th>
                      <td class="number-cell" data-name={words.figures[locale]}>
                        {figuresText(line.evaluation)}
                      </td>
                      <td data-name={words.grade[locale]}>
                        <GradeBadge outcome={line.evaluation.outcome} locale={locale} />
                        <OverrideNote evaluation={line.evaluation} locale={locale} />
                        <Returned line={line} locale={locale} />
                      </td>
                      {may.has('grade.override') && (
                        <td>
                          {mayOverride(line.evaluation.override?.computed ?? line.evaluation.outcome) && (
                            <a
                              href={addresses.grade(plan.id, { year: String(year), line: line.key })}
                              aria-label={`${words.change[locale]}: ${lineName(plan, line.evaluation)}`}
                            >
                              {words.change[locale]}
                            </a>
                          )}
                        </td>
                      )}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </>
    ),
  };
};

export const Returned = ({
  line: { returned },
  locale,
}: Pick<PageSetting, 'locale'> & { readonly line: GradedLine }) =>
  returned === null ? null : (
    <p class="override-note">
      {words.returnedLine(returned.grade.label, returned.by, returned.reason)[locale]}
    </p>
  );
