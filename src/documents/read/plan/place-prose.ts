import type { Narrative, Project } from '#domain';
import type { Outline } from '../outline/outline.ts';
import { rawOf } from '../outline/prose.ts';
import type { NarrativeText, ProjectText } from '../outline/texts.ts';
import { hash } from './hash.ts';
import { readDivisions } from './source-cells.ts';
import type { TreeNode } from './tree.ts';

export interface PlacedProse {
  readonly narratives: readonly Narrative[];
  readonly projects: readonly Project[];
  /** Texts of which the document does not say the year. */
  readonly unplaced: readonly (NarrativeText | ProjectText)[];
}

/** Narratives and projects with the ids of their nodes. Text above the first node goes to the first one. */
export const placeProse = (
  outline: Outline,
  options: { readonly sourceName: string; readonly reportingYear: number | null },
  idOf: (node: TreeNode | null) => string | null,
): PlacedProse => {
  const narratives: Narrative[] = [];
  const projects: Project[] = [];
  const unplaced: (NarrativeText | ProjectText)[] = [];
  const top = outline.tree.nodes.find(({ parent }) => parent === null) ?? null;
  for (const text of outline.texts.narratives) {
    const nodeId = idOf(text.node ?? top);
    const year = text.year ?? options.reportingYear;
    if (nodeId === null || year === null) {
      unplaced.push(text);
      continue;
    }
    const origin = text.prose.origin;
    narratives.push({
      nodeId,
      year,
      kind: text.kind,
      text: text.prose.text,
      provenance: origin ? { source: options.sourceName, ...origin } : null,
    });
  }
  for (const [index, project] of outline.texts.projects.entries()) {
    const nodeId = idOf(project.node ?? top);
    const year = project.year ?? options.reportingYear;
    if (nodeId === null || year === null) {
      unplaced.push(project);
      continue;
    }
    projects.push({
      id: `p-${hash(`${nodeId}/${project.title}/${index}`)}`,
      nodeId,
      title: project.title,
      divisions: readDivisions(project.divisions).list,
      year,
      text: project.prose.text,
      provenance: {
        source: options.sourceName,
        place: project.heading.place,
        raw: rawOf([project.heading, ...project.prose.sources]).trim(),
      },
    });
  }
  return { narratives, projects, unplaced };
};
