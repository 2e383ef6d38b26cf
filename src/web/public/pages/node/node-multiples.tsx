import { labelOfLine, type PublishedNode, type PublishedRow, withDescendants } from '#app/published';
import { MultiplesAxis, MultiplesKey, SmallMultiples, yearsOfAll } from '#components';
import { webMessages as messages, multiplesMessages as words } from '#messages';
import { inJapanese } from '../../public-page.ts';
import { FigureTable } from '../multiples/figure-table.tsx';
import { type LinePanelProps, linePanel } from '../multiples/line-panel.tsx';
import type { NodeSheetProps } from './node-sheet.tsx';

/** More charts than these on one page nobody looks at. */
const most = 60;

type Lines = readonly Pick<LinePanelProps, 'indicator' | 'line'>[];

const linesOf = (rows: readonly PublishedRow[]): Lines =>
  rows.flatMap(({ indicator }) => indicator.lines.map((line) => ({ indicator, line })));

/** Several lines of one indicator in one unit: their heights may be compared. */
const isAlike = (lines: Lines): boolean =>
  lines.length > 1 &&
  new Set(lines.map(({ indicator, line }) => `${indicator.indicator.id} ${line.evaluation?.unit}`)).size ===
    1;

/** Breakdowns of more than two lines by themselves, everything else together. */
const runsOf = (rows: readonly PublishedRow[]): readonly Lines[] => {
  const runs: Lines[] = [];
  let open: Lines = [];
  for (const row of rows) {
    const own = linesOf([row]);
    if (own.length <= 2) open = [...open, ...own];
    else {
      runs.push(open, own);
      open = [];
    }
  }
  return [...runs, open].filter((lines) => lines.length > 0);
};

/** Nodes with indicators in document order, each indicator where it stands first; restated ones only here alone. */
const groupsOf = (node: PublishedNode): { node: PublishedNode; rows: readonly PublishedRow[] }[] => {
  const seen = new Set<PublishedRow['indicator']>();
  return withDescendants(node)
    .map((each) => ({
      node: each,
      rows: each.rows.filter(({ indicator }) => !seen.has(indicator) && seen.add(indicator)),
    }))
    .filter(({ rows }) => rows.length > 0);
};

/** All indicators of a goal or measure at a glance: a small chart for each line, and the same as a table. */
export const NodeMultiples = ({ plan, node, locale, addresses }: NodeSheetProps) => {
  const all = groupsOf(node);
  const count = all.reduce((sum, { rows }) => sum + linesOf(rows).length, 0);
  const groups = count <= most ? all : all.filter((group) => group.node === node);
  const shown = groups.flatMap(({ rows }) => linesOf(rows));
  if (count < 2 || (shown.length > most && count > most)) return null;
  const { planId } = plan.publication;
  const runs = groups.map((group, at) => ({
    node: group.node,
    runs: runsOf(group.rows).map((lines, run) => ({
      isAlike: isAlike(lines),
      panels: lines.map(({ indicator, line }, place) =>
        linePanel({ plan, indicator, line, id: `multiple-${at}-${run}-${place}`, locale, addresses }),
      ),
    })),
  }));
  const charts = runs.flatMap((each) => each.runs).flatMap(({ panels }) => panels.map(({ chart }) => chart));
  const years = yearsOfAll(charts);
  // The sheet of the node itself stands beneath: no second table for the same rows.
  const isOwn = groups.every((group) => group.node === node);
  return (
    <section class="node-section">
      <h2>{words.title[locale]}</h2>
      {shown.length < count && <p class="muted">{words.tooMany(count)[locale]}</p>}
      {shown.length > 0 && (
        <>
          <MultiplesKey locale={locale} charts={charts} />
          <MultiplesAxis axis={isAlike(shown) ? 'shared' : 'own'} locale={locale} />
        </>
      )}
      {runs.map((group) => (
        <>
          {group.node !== node && (
            <h3 class="multiples-of sentence" {...inJapanese(locale)}>
              {[group.node.node.code, group.node.node.title].filter((text) => text !== null).join(' ')}
            </h3>
          )}
          {group.runs.map((run) => (
            <>
              {run.isAlike && shown.length > run.panels.length && (
                <MultiplesAxis axis="shared" locale={locale} />
              )}
              <SmallMultiples axis={run.isAlike ? 'shared' : 'own'} years={years} panels={run.panels} />
            </>
          ))}
        </>
      ))}
      {shown.length > 0 && !isOwn && (
        <details class="same-table">
          <summary>{words.table[locale]}</summary>
          <FigureTable
            label={words.tableOf(node.node.title)[locale]}
            head={messages.plan.indicator[locale]}
            plan={plan}
            locale={locale}
            rows={shown.map(({ indicator: { indicator }, line }) => {
              const href = addresses.indicator(planId, indicator.id);
              const label = labelOfLine(line);
              return {
                name: label === '' ? indicator.name : `${indicator.name}(${label})`,
                href,
                evidence: `${href}#origin`,
                line,
              };
            })}
          />
        </details>
      )}
    </section>
  );
};
