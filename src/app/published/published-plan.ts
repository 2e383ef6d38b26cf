import type {
  Evaluation,
  Indicator,
  Lineage,
  MunicipalityCode,
  Placement,
  PlanNode,
  Publication,
  Series,
} from '#domain';
import type { Edition, Following } from './editions.ts';

/** A publication with its parts joined: the tree, and for each indicator its places and evaluated lines. */
export interface PublishedPlan {
  readonly publication: Publication;
  /** Fiscal years of which this plan has a publication, newest first. */
  readonly years: readonly number[];
  readonly roots: readonly PublishedNode[];
  readonly nodes: ReadonlyMap<string, PublishedNode>;
  readonly indicators: ReadonlyMap<string, PublishedIndicator>;
  /** The publication among those of its year. */
  readonly edition: Edition;
  /** Every 訂正 and 追補 of its year, later ones too, the oldest first. */
  readonly followings: readonly Following[];
  /** The published plans that it continues, by id, itself among them. */
  readonly lineage: Lineage;
  /** ISO date of the first edition of its year. */
  readonly firstPublishedOn: string;
}

export interface PublishedNode {
  readonly node: PlanNode;
  /** Name of its level (施策). */
  readonly level: string;
  /** From the top of the plan down to the parent. */
  readonly ancestors: readonly PlanNode[];
  readonly children: readonly PublishedNode[];
  /** Indicators that stand on this very node, in document order. */
  readonly rows: readonly PublishedRow[];
  /** 関係市町 of the node, or of the nearest node above that names any. */
  readonly municipalities: readonly MunicipalityCode[];
}

/** An indicator where it stands. */
export interface PublishedRow {
  readonly placement: Placement;
  readonly indicator: PublishedIndicator;
}

export interface PublishedIndicator {
  readonly indicator: Indicator;
  readonly lines: readonly PublishedLine[];
  /** Every place where it stands, the original one first. */
  readonly places: readonly PublishedPlace[];
}

/** One line of values: what is graded, counted and drawn. */
export interface PublishedLine {
  readonly series: Series;
  /** Label of the part inside the cells (小学校); null when the cells hold one value. */
  readonly part: string | null;
  /** null when the publication evaluates nothing here. */
  readonly evaluation: Evaluation | null;
}

export interface PublishedPlace {
  readonly node: PublishedNode;
  readonly placement: Placement;
}

const linesOf = (indicator: Indicator, evaluations: readonly Evaluation[], year: number): PublishedLine[] =>
  indicator.series.flatMap((series): PublishedLine[] => {
    const own = evaluations.filter((each) => each.seriesId === series.id && each.year === year);
    return own.length === 0
      ? [{ series, part: null, evaluation: null }]
      : own.map((evaluation) => ({ series, part: evaluation.part, evaluation }));
  });

/** A publication as the only one of its plan. */
const alone = ({ follows, plan, ...publication }: Publication): Edition => ({
  summary: {
    ...publication,
    planTitle: plan.title,
    ...(follows === undefined ? {} : { follows: { kind: follows.kind, id: follows.id } }),
  },
  followedBy: null,
  inForce: true,
  newest: true,
});

/**
 * Joins a publication's parts. Pure; `years` are the plan's published years, newest first. Without `among` it is
 * taken to be the only one of its year.
 */
export const joinPublication = (
  publication: Publication,
  years: readonly number[],
  among: {
    readonly edition?: Edition | undefined;
    readonly followings?: readonly Following[];
    readonly firstPublishedOn?: string | undefined;
  } = {},
): PublishedPlan => {
  const { plan } = publication;
  const evaluations = Map.groupBy(publication.evaluations, (each) => each.indicatorId);
  const placements = Map.groupBy(plan.placements, (each) => each.nodeId);
  const levels = new Map(plan.levels.map((level) => [level.id, level.name]));
  const children = Map.groupBy(plan.nodes, (node) => node.parentId);
  const nodes = new Map<string, PublishedNode>();
  const places = new Map<string, PublishedPlace[]>();

  const indicators = new Map<string, PublishedIndicator>();
  for (const indicator of plan.indicators) {
    const own: PublishedPlace[] = [];
    places.set(indicator.id, own);
    const lines = linesOf(indicator, evaluations.get(indicator.id) ?? [], publication.reportingYear);
    indicators.set(indicator.id, { indicator, lines, places: own });
  }

  const join = (node: PlanNode, parent: Omit<PublishedNode, 'children' | 'rows'> | null): PublishedNode => {
    const place = {
      node,
      level: levels.get(node.level) ?? '',
      ancestors: parent === null ? [] : [...parent.ancestors, parent.node],
      municipalities:
        node.municipalities.length > 0
          ? node.municipalities
          : (parent?.municipalities ?? plan.municipalities),
    };
    const joined: PublishedNode = {
      ...place,
      children: (children.get(node.id) ?? []).map((child) => join(child, place)),
      rows: (placements.get(node.id) ?? []).flatMap((placement) => {
        const indicator = indicators.get(placement.indicatorId);
        return indicator === undefined ? [] : [{ placement, indicator }];
      }),
    };
    nodes.set(node.id, joined);
    return joined;
  };
  const roots = (children.get(null) ?? []).map((node) => join(node, null));

  for (const placement of plan.placements) {
    const node = nodes.get(placement.nodeId);
    if (node !== undefined) places.get(placement.indicatorId)?.push({ node, placement });
  }
  for (const own of places.values())
    own.sort((a, b) => Number(a.placement.restated) - Number(b.placement.restated));
  return {
    publication,
    years,
    roots,
    nodes,
    indicators,
    edition: among.edition ?? alone(publication),
    followings: among.followings ?? [],
    lineage: new Map([[plan.id, plan]]),
    firstPublishedOn: among.firstPublishedOn ?? publication.publishedOn,
  };
};

/** Name of a line within its indicator; '' where it is the only one. */
export const labelOfLine = ({ series, part }: PublishedLine): string =>
  [series.label, part].filter((label) => label !== null).join('・');

/** The indicator's name, with that of the line where it has several: 「健診を受けた人(米沢市)」. */
export const nameOfLine = ({
  indicator: { indicator },
  line,
}: {
  readonly indicator: Pick<PublishedIndicator, 'indicator'>;
  readonly line: PublishedLine;
}): string => {
  const label = labelOfLine(line);
  return label === '' ? indicator.name : `${indicator.name}(${label})`;
};

/** The node and everything under it, in document order. */
export const withDescendants = (node: PublishedNode): PublishedNode[] => [
  node,
  ...node.children.flatMap(withDescendants),
];
