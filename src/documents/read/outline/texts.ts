import type { NarrativeKind } from '#domain';
import type { TreeNode } from '../plan/tree.ts';
import type { SourceText } from '../source/source-document.ts';
import { Prose } from './prose.ts';

export interface NarrativeText {
  readonly node: TreeNode | null;
  kind: NarrativeKind;
  readonly year: number | null;
  readonly prose: Prose;
}

export interface ProjectText {
  readonly node: TreeNode | null;
  readonly title: string;
  readonly divisions: string;
  readonly year: number | null;
  readonly heading: SourceText;
  readonly prose: Prose;
}

export interface NoteText {
  readonly node: TreeNode | null;
  readonly text: SourceText;
  /** Number of the table it stands below; 0 before the first. */
  readonly table: number;
}

/** The prose of a document while it is being read: narratives, projects and notes with their node. */
export class Texts {
  readonly narratives: NarrativeText[] = [];
  readonly projects: ProjectText[] = [];
  readonly notes: NoteText[] = [];

  /** Adds to the node's text of this kind and year, which a column may fill from several rows. */
  narrate(
    node: TreeNode | null,
    kind: NarrativeKind,
    year: number | null,
    source: SourceText,
    bullet: boolean,
  ): void {
    let open = this.narratives.find((each) => each.node === node && each.kind === kind && each.year === year);
    if (!open) {
      open = { node, kind, year, prose: new Prose() };
      this.narratives.push(open);
    }
    open.prose.add(source, bullet);
  }

  openProject(project: Omit<ProjectText, 'prose'>): ProjectText {
    const opened = { ...project, prose: new Prose() };
    this.projects.push(opened);
    return opened;
  }
}
