import type { OfficePackage } from './office-package.ts';
import { readXml } from './read-xml.ts';
import type { ReadingLimits } from './reading-limits.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: 「worksheet」「comments」「drawing」. */
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
}

const resolved = (from: string, target: string): string => {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

/** What a part refers to inside the package; addresses outside are never followed. */
export const relationshipsOf = (
  source: OfficePackage,
  path: string,
  limits: ReadingLimits,
): Relationship[] => {
  const at = path.lastIndexOf('/') + 1;
  const found: Relationship[] = [];
  readXml(source, `${path.slice(0, at)}_rels/${path.slice(at)}.rels`, limits, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      found.push({ id: Id, type: Type?.split('/').at(-1) ?? '', target: resolved(path, Target) });
    },
  });
  return found;
};
