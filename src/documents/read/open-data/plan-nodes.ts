import type { PlanLevel, PlanNode } from '#domain';
import { documentDoubts } from '#messages';
import type { DataRow } from './data-rows.ts';
import type { RowAccount } from './row-account.ts';

/** The nodes of a plan, gathered from the rows that stand on them. */
export class PlanNodes {
  readonly #account: RowAccount;
  readonly #nodes = new Map<string, PlanNode>();
  /** Names of levels by how deep they are, in order of first appearance. */
  readonly #levels: Set<string>[] = [];

  constructor(account: RowAccount) {
    this.#account = account;
  }

  /** The node of a row, with those above it. Its id is the plan's own, or made of the way to it. */
  of(row: DataRow): PlanNode {
    let parent: PlanNode | null = null;
    let depth = 0;
    for (; row.text(`upper_${depth + 1}`) !== '' || row.text(`upper_id_${depth + 1}`) !== ''; depth++) {
      const at = (id: string) => `${id}_${depth + 1}`;
      parent = this.#add(row, depth, parent, {
        id: at('upper_id'),
        level: at('upper_level'),
        code: at('upper_code'),
        title: at('upper'),
      });
    }
    const node = this.#add(row, depth, parent, {
      id: 'node_id',
      level: 'level',
      code: 'node_code',
      title: 'node',
    });
    const municipalities = row.list('related_municipality_code').map(paddedCode);
    const page = row.text('page');
    const full = { ...node, municipalities, ...(page === '' ? {} : { page }) };
    this.#nodes.set(node.id, full);
    return full;
  }

  get levels(): PlanLevel[] {
    return [...new Set(this.#levels.flatMap((names) => [...names]))].map((name, at) => ({
      id: `level-${at + 1}`,
      name,
    }));
  }

  /** Parents before their children, levels by their ids. */
  get nodes(): PlanNode[] {
    const ids = new Map(this.levels.map(({ id, name }) => [name, id]));
    return [...this.#nodes.values()].map((node) => ({ ...node, level: ids.get(node.level) ?? node.level }));
  }

  #add(
    row: DataRow,
    depth: number,
    parent: PlanNode | null,
    ids: Readonly<Record<'id' | 'level' | 'code' | 'title', string>>,
  ): PlanNode {
    const title = row.text(ids.title);
    const code = row.text(ids.code);
    const level = row.text(ids.level);
    const id = row.text(ids.id) || `${parent === null ? '' : `${parent.id}-`}${code || title}`;
    const levels = this.#levels[depth] ?? new Set<string>();
    this.#levels[depth] = levels.add(level);
    const known = this.#nodes.get(id);
    if (known !== undefined) {
      if (known.title !== title || (known.code ?? '') !== code || known.parentId !== (parent?.id ?? null))
        this.#account.doubtRow(row, `「${known.title}」`, documentDoubts.dataFile.nodeDiffers.ja);
      return known;
    }
    const node: PlanNode = {
      id,
      parentId: parent?.id ?? null,
      level,
      code: code === '' ? null : code,
      title,
      municipalities: [],
      provenance: this.#account.provenance(row.cell(ids.title), row),
    };
    this.#nodes.set(id, node);
    return node;
  }
}

/** Spreadsheets take the zero before 062022 for nothing. */
export const paddedCode = (code: string): string => (/^\d{5}$/.test(code) ? `0${code}` : code);
