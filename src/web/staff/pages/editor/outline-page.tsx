import type { EditorView } from '#app';
import {
  isInForce,
  moveNode,
  type NodeMove,
  nodeLabel,
  type Placement,
  type Plan,
  type PlanNode,
} from '#domain';
import { type LocalizedText, plainSummaryMessages, editorMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { editorCrumbs } from './editor-crumbs.ts';

export interface OutlineProps extends PageSetting {
  readonly view: EditorView;
  readonly done: LocalizedText | null;
}

const ways: readonly NodeMove[] = ['up', 'down', 'in', 'out'];

/** The plan as an outline, each part with what can be done to it. */
export const outlinePage = (props: OutlineProps): StaffPage => {
  const { view, done, locale, addresses } = props;
  const { plan } = view;
  const to = (path: string) => addresses.editor(plan.id, path);
  const top = plan.nodes.filter(({ parentId }) => parentId === null);
  return {
    title: `${words.title[locale]} | ${plan.title}`,
    crumbs: editorCrumbs(props, plan).slice(0, 1),
    body: (
      <>
        {done !== null && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        <header class="page-head">
          <p class="muted">{words.title[locale]}</p>
          <h1 {...inJapanese(locale)}>{plan.title}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <DraftState {...props} />
        <ul class="editor-links">
          {[
            [to('plan'), words.planFacts],
            [to('levels'), words.levels],
            [to('divisions'), words.divisions],
            [addresses.grades(plan.id), words.grades],
            [addresses.summaries(plan.id), plainSummaryMessages.title],
            [addresses.succession(plan.id), words.succession],
            ...(plan.succession === undefined
              ? []
              : [[addresses.compareSuccession(plan.id), words.compare] as const]),
          ].map(([href, text]) => (
            <li>
              <a href={String(href)}>{(text as LocalizedText)[locale]}</a>
            </li>
          ))}
        </ul>
        <section class="staff-section">
          <h2>{words.outline[locale]}</h2>
          <ol class="outline">
            {top.map((node) => (
              <OutlineNode node={node} {...props} />
            ))}
          </ol>
          <p>
            <a href={to('new-node')}>{words.addTop[locale]}</a>
          </p>
        </section>
      </>
    ),
  };
};

/** How many changes are under way, and where they are listed. */
export const DraftState = ({
  view,
  locale,
  addresses,
}: Pick<OutlineProps, 'view' | 'locale' | 'addresses'>) => {
  const { set, plan } = view;
  const waits = set?.state === 'proposed';
  return (
    <p class={waits || view.conflict !== null ? 'notice notice-warning' : 'editor-state'}>
      {set === null ? words.noDraft[locale] : words.draft(set.steps.length)[locale]}{' '}
      {waits && `${words.waiting[locale]} `}
      <a href={addresses.editor(plan.id, 'changes')}>{words.seeChanges[locale]}</a>
    </p>
  );
};

const OutlineNode = ({ node, ...props }: OutlineProps & { readonly node: PlanNode }) => {
  const { view, locale, addresses } = props;
  const { plan } = view;
  const children = plan.nodes.filter(({ parentId }) => parentId === node.id);
  const rows = plan.placements.filter(({ nodeId }) => nodeId === node.id);
  const projects = plan.projects.filter(({ nodeId }) => nodeId === node.id);
  const to = (path: string, query: Readonly<Record<string, string>> = {}) =>
    addresses.editor(plan.id, path, query);
  const deepest = plan.levels.at(-1)?.id === node.level;
  const label = nodeLabel(plan, node);
  return (
    <li class="outline-node" id={`node-${node.id}`}>
      <div class="outline-head">
        <span class="outline-level" {...inJapanese(locale)}>
          {plan.levels.find(({ id }) => id === node.level)?.name}
        </span>
        <a href={to(`node/${encodeURIComponent(node.id)}`)} {...inJapanese(locale)}>
          {label}
        </a>
        <Ended part={node} {...props} />
        <Moves part="node" id={node.id} label={label} ways={ways} {...props} />
      </div>
      {rows.length > 0 && (
        <ul class="outline-rows">
          {rows.map((placement) => (
            <OutlineRow placement={placement} {...props} />
          ))}
        </ul>
      )}
      {projects.length > 0 && (
        <ul class="outline-rows outline-projects">
          {projects.map(({ id, title }) => (
            <li>
              <a href={to(`project/${encodeURIComponent(id)}`)} {...inJapanese(locale)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="outline-add">
        {!deepest && <a href={to('new-node', { under: node.id })}>{words.addUnder[locale]}</a>}
        <a href={to('new-indicator', { node: node.id })}>{words.addIndicator[locale]}</a>
        <a href={to('new-project', { node: node.id })}>{words.addProject[locale]}</a>
      </p>
      {children.length > 0 && (
        <ol class="outline">
          {children.map((child) => (
            <OutlineNode node={child} {...props} />
          ))}
        </ol>
      )}
    </li>
  );
};

const OutlineRow = ({ placement, ...props }: OutlineProps & { readonly placement: Placement }) => {
  const { view, locale, addresses } = props;
  const indicator = view.plan.indicators.find(({ id }) => id === placement.indicatorId);
  if (indicator === undefined) return null;
  return (
    <li class="outline-row">
      <a
        href={addresses.editor(view.plan.id, `indicator/${encodeURIComponent(indicator.id)}`)}
        {...inJapanese(locale)}
      >
        {indicator.name}
      </a>{' '}
      {placement.restated && <span class="tag">{words.restated[locale]}</span>}
      <Ended part={indicator} {...props} />
      <Moves
        part="placement"
        id={indicator.id}
        node={placement.nodeId}
        label={indicator.name}
        ways={['up', 'down']}
        {...props}
      />
    </li>
  );
};

const Ended = ({ part, view, locale }: OutlineProps & { readonly part: Parameters<typeof isInForce>[0] }) =>
  isInForce(part, Math.max(...view.plan.reportingYears, view.plan.period?.to ?? 0)) ? null : (
    <span class="tag">{words.ended[locale]}</span>
  );

interface MovesProps extends OutlineProps {
  readonly part: 'node' | 'placement';
  readonly id: string;
  readonly node?: string;
  readonly label: string;
  readonly ways: readonly NodeMove[];
}

const arrows: Readonly<Record<NodeMove, string>> = { up: '↑', down: '↓', in: '→', out: '←' };

const canMove = (
  plan: Plan,
  {
    part,
    id,
    node,
  }: { readonly part: 'node' | 'placement'; readonly id: string; readonly node: string | undefined },
  way: NodeMove,
): boolean => {
  if (part === 'node') return moveNode(plan, id, way) !== null;
  const rows = plan.placements.filter(({ nodeId }) => nodeId === node);
  return (way === 'up' ? rows[0] : rows.at(-1))?.indicatorId !== id;
};

const Moves = ({ part, id, node, label, ways: offered, view, locale, addresses }: MovesProps) => (
  <form class="outline-moves" method="post" action={addresses.editor(view.plan.id, 'move')}>
    <input type="hidden" name="part" value={part} />
    <input type="hidden" name="id" value={id} />
    {node !== undefined && <input type="hidden" name="node" value={node} />}
    {offered
      .filter((way) => canMove(view.plan, { part, id, node }, way))
      .map((way) => (
        <button
          class="outline-move"
          type="submit"
          name="way"
          value={way}
          aria-label={words.wayOf(words.ways[way], label)[locale]}
          title={words.ways[way][locale]}
        >
          <span aria-hidden="true">{arrows[way]}</span>
        </button>
      ))}
  </form>
);
