import {
  type FilteredNode,
  gradeOf,
  type PublishedPlan,
  type PublishedRow,
  rowsOf,
  tallyGrades,
} from '#app/published';
import { GradeBadge, GradeCounts, RecordedFigure } from '#components';
import { type Locale, webMessages as messages, pageMessages } from '#messages';
import type { Addresses } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';
import { GoalWords } from '../goal/goal-words.tsx';
import type { FoldedTree } from './folded-tree.ts';

export interface PlanTreeProps {
  readonly nodes: readonly FilteredNode[];
  readonly plan: PublishedPlan;
  readonly locale: Locale;
  readonly addresses: Addresses;
  /** Rows say what they can be filtered by, for the script. */
  readonly isFiltered: boolean;
  /** Without the rows, for which there are too many. */
  readonly folded?: FoldedTree | undefined;
}

const words = messages.figure;

type RowProps = Omit<PlanTreeProps, 'nodes' | 'folded'> & {
  readonly row: PublishedRow;
  readonly municipalities: readonly string[];
};

/** What a row can be filtered by, under the names of the form's fields. */
const filteredBy = ({ indicator }: PublishedRow, municipalities: readonly string[]) => ({
  'data-row': indicator.indicator.id,
  'data-grade': indicator.lines.map(gradeOf).join('\n'),
  'data-division': indicator.indicator.divisions.join('\n'),
  'data-municipality': municipalities.join('\n'),
});

const Row = ({ row, plan, locale, addresses, isFiltered, municipalities }: RowProps) => {
  const { indicator, lines } = row.indicator;
  const { reportingYear, planId } = plan.publication;
  const here = addresses.indicator(planId, indicator.id);
  return (
    <li class="row" {...(isFiltered ? filteredBy(row, municipalities) : {})}>
      <p class="row-name">
        {row.placement.role === 'kgi' && <span class="tag">KGI</span>}
        <a href={here} {...inJapanese(locale)}>
          {indicator.name}
        </a>
        {row.placement.restated && <span class="tag">{words.restated[locale]}</span>}
      </p>
      <ul class="row-lines">
        {lines.map(({ series, part, evaluation }) => {
          const actual = series.actuals.find((each) => each.reportingYear === reportingYear);
          const labels = [series.label, part].filter((label) => label !== null);
          const target = series.targets.findLast((each) => each.kind === 'final');
          return (
            <li class="row-line">
              {labels.length > 0 && (
                <span class="row-label" {...inJapanese(locale)}>
                  {labels.join('・')}
                </span>
              )}
              <span class="row-figures">
                <span class="row-figure">
                  <span class="row-what">{words.actual[locale]}</span>
                  <RecordedFigure
                    recorded={actual?.recorded ?? null}
                    locale={locale}
                    part={part}
                    evidence={`${here}#origin`}
                  />
                </span>
                <span class="row-figure">
                  <span class="row-what">{words.target[locale]}</span>
                  <RecordedFigure
                    recorded={target?.recorded ?? null}
                    locale={locale}
                    part={part}
                    evidence={`${here}#origin`}
                  />
                </span>
              </span>
              <span class="row-grade">
                <GradeBadge outcome={evaluation?.outcome ?? null} locale={locale} />
              </span>
            </li>
          );
        })}
      </ul>
    </li>
  );
};

/** Where a goal stands on the page. */
export const anchorOf = (nodeId: string): string => `goal-${encodeURIComponent(nodeId)}`;

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

const Node = ({
  branch,
  depth,
  folded,
  ...rest
}: Omit<PlanTreeProps, 'nodes'> & { branch: FilteredNode; depth: number }) => {
  const { node, level } = branch.node;
  const { plan, locale, addresses } = rest;
  const rows = rowsOf([branch]);
  const isCounted = folded !== undefined && !(folded.isChosen && depth === 0);
  const href = isCounted ? folded.addressOf(node.id) : addresses.node(plan.publication.planId, node.id);
  const Heading = headings[Math.min(depth, headings.length - 1)] ?? 'h6';
  return (
    <section class={`branch branch-${Math.min(depth, 4)}`} id={depth === 0 ? anchorOf(node.id) : undefined}>
      <Heading class="branch-title">
        <span class="branch-level" {...inJapanese(locale)}>
          {level} {node.code}
        </span>{' '}
        <a href={href} {...inJapanese(locale)}>
          {node.title}
        </a>{' '}
        {isCounted && (
          <small class="muted">
            {pageMessages.division.indicators(new Set(rows.map((row) => row.indicator)).size)[locale]}
          </small>
        )}
      </Heading>
      <GoalWords plan={plan} node={branch.node} locale={locale} writtenOnly={depth > 0} />
      {(depth === 0 || isCounted) && (
        <GradeCounts
          tally={tallyGrades(plan.publication.scale, new Set(rows.flatMap((row) => row.indicator.lines)))}
          locale={locale}
          size="small"
          of={node.title}
        />
      )}
      {!isCounted && branch.rows.length > 0 && (
        <ul class="rows">
          {branch.rows.map((row) => (
            <Row row={row} municipalities={branch.node.municipalities} {...rest} />
          ))}
        </ul>
      )}
      {(folded === undefined || depth + 1 < folded.levels ? branch.children : []).map((child) => (
        <Node branch={child} depth={depth + 1} folded={folded} {...rest} />
      ))}
    </section>
  );
};

/** Goals, measures and their indicators as nested sections, each indicator with its figures and grade. */
export const PlanTree = ({ nodes, ...rest }: PlanTreeProps) => (
  <div class="tree">
    {nodes.map((branch) => (
      <Node branch={branch} depth={0} {...rest} />
    ))}
  </div>
);
