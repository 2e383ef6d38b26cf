import { findMunicipalityByCode, type MunicipalityCode } from '#domain';
import type { PublishedLine, PublishedNode, PublishedPlan, PublishedRow } from './published-plan.ts';

/** What one plan holds for one municipality. */
export interface MunicipalityPart {
  readonly plan: PublishedPlan;
  /** Nodes with indicators or texts of their own that it takes part in, in document order. */
  readonly nodes: readonly PublishedNode[];
  /** Lines of values that are its own alone. */
  readonly own: readonly MunicipalityLine[];
}

export interface MunicipalityLine {
  readonly row: PublishedRow;
  readonly line: PublishedLine;
}

/** Every municipality that a published plan names, by code. */
export const municipalitiesOf = (plans: readonly PublishedPlan[]): readonly MunicipalityCode[] =>
  [
    ...new Set(
      plans.flatMap(({ publication: { plan } }) => [
        ...plan.municipalities,
        ...plan.nodes.flatMap((node) => node.municipalities),
      ]),
    ),
  ].sort();

const bare = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

/** The municipality of the plan whose values a line with this label holds; null for any other breakdown. */
const municipalityOfLabel = (plan: PublishedPlan, label: string | null): MunicipalityCode | null =>
  label === null
    ? null
    : (plan.publication.plan.municipalities.find(
        (code) => findMunicipalityByCode(code)?.name === bare(label),
      ) ?? null);

/** The municipality that a line belongs to, by the name of its series or of its part of the cells. */
export const municipalityOfLine = (plan: PublishedPlan, line: PublishedLine): MunicipalityCode | null =>
  municipalityOfLabel(plan, line.series.label) ?? municipalityOfLabel(plan, line.part);

/** What the plans hold for a municipality; plans that do not name it are left out. */
export const byMunicipality = (
  plans: readonly PublishedPlan[],
  code: MunicipalityCode,
): readonly MunicipalityPart[] =>
  plans.flatMap((plan) => {
    const { narratives, projects, municipalities } = plan.publication.plan;
    const told = new Set([...narratives, ...projects].map(({ nodeId }) => nodeId));
    const nodes = [...plan.nodes.values()].filter(
      (node) => node.municipalities.includes(code) && (node.rows.length > 0 || told.has(node.node.id)),
    );
    const own = [...plan.nodes.values()].flatMap((node) =>
      node.rows
        .filter((row) => !row.placement.restated)
        .flatMap((row) =>
          row.indicator.lines
            .filter((line) => municipalityOfLine(plan, line) === code)
            .map((line) => ({ row, line })),
        ),
    );
    return nodes.length === 0 && !municipalities.includes(code) ? [] : [{ plan, nodes, own }];
  });
