import type { SummaryList, SummaryOfNode, WithRights } from '#app';
import { GradeCounts, ScrollRegion } from '#components';
import { nodeLabel } from '#domain';
import { plainSummaryMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { YearChoice } from '../../year-choice.tsx';
import { editorCrumbs } from '../editor/editor-crumbs.ts';

export interface SummariesProps extends PageSetting {
  readonly list: SummaryList & WithRights;
}

/** Every goal and measure of a plan's year with what was written about it in plain words. */
export const summariesPage = (props: SummariesProps): StaffPage => {
  const { list, locale, addresses } = props;
  const { plan, year, nodes, may } = list;
  const goals = nodes.filter(({ depth }) => depth === 0);
  const outdated = nodes.filter((each) => each.outdated).length;
  return {
    title: `${words.title[locale]} | ${plan.title}`,
    crumbs: editorCrumbs(props, plan, may),
    body: (
      <>
        <header class="page-head">
          <p class="muted" {...inJapanese(locale)}>
            {plan.title}
          </p>
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <YearChoice plan={plan} year={year} action={addresses.summaries(plan.id)} locale={locale} />
        {outdated > 0 && <p class="notice notice-warning">{words.outdatedCount(outdated)[locale]}</p>}
        {goals.length === 0 ? (
          <p>{words.noGoals[locale]}</p>
        ) : (
          <>
            <p>
              {words.written(goals.filter(({ summary }) => summary !== null).length, goals.length)[locale]}
            </p>
            <ScrollRegion label={words.title[locale]}>
              <table class="sheet sheet-stacks">
                <thead>
                  <tr>
                    <th scope="col">{words.goal[locale]}</th>
                    <th scope="col">{words.state[locale]}</th>
                    <th scope="col">{words.text[locale]}</th>
                    {may.has('summary.write') && (
                      <th scope="col">
                        <span class="visually-hidden">{words.change[locale]}</span>
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {nodes.map((each) => (
                    <Row each={each} {...props} />
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          </>
        )}
      </>
    ),
  };
};

const Row = ({ each, list, locale, addresses }: SummariesProps & { readonly each: SummaryOfNode }) => {
  const { node, summary, depth, outdated } = each;
  const { plan, year, may } = list;
  const label = nodeLabel(plan, node);
  const action = (summary === null ? words.write : words.change)[locale];
  return (
    <tr>
      <th scope="row" class={depth === 0 ? 'goal-row' : 'measure-row'} {...inJapanese(locale)}>
        {label}
      </th>
      <td data-name={words.state[locale]}>
        <GradeCounts tally={each.tally} locale={locale} size="small" of={node.title} />
      </td>
      <td class="summary-cell" data-name={words.text[locale]}>
        {summary === null ? (
          <span class="muted">{words.none[locale]}</span>
        ) : (
          <span {...inJapanese(locale)}>{summary.ja}</span>
        )}
        {outdated && <p class="override-note">{words.outdated[locale]}</p>}
      </td>
      {may.has('summary.write') && (
        <td>
          <a
            href={addresses.summary(plan.id, { year: String(year), node: node.id })}
            aria-label={`${action}: ${label}`}
          >
            {action}
          </a>
        </td>
      )}
    </tr>
  );
};
