import { z } from 'zod';
import type { PublishedNode, PublishedPlan } from '#app/published';
import { withDescendants } from '#app/published';

const described = <T extends z.ZodType>(shape: T, ja: string, en: string) =>
  shape.meta({ description: `${ja} / ${en}` });

/** Query parameters that several lists understand, each with one meaning. */
export const filter = {
  plan: described(z.string().min(1), '計画のID', 'id of a plan').optional(),
  year: described(
    z.coerce.number().int().min(1868).max(2999),
    '公表版の年度(西暦)。省くと最新の公表版',
    'fiscal year of the edition; the one in force when absent',
  ).optional(),
  edition: described(
    z.string().regex(/^\d{4}-[1-9]\d{0,5}$/),
    '版(2024-1 は2024年度の第1版)。year より優先',
    'an edition (2024-1 is the first of 2024); wins over year',
  ).optional(),
  node: described(
    z.string().min(1),
    '施策などのID。その下も含む',
    'id of a node, with everything below it',
  ).optional(),
  indicator: described(z.string().min(1), '指標のID', 'id of an indicator').optional(),
  municipality: described(
    z.string().regex(/^\d{6}$/),
    '関係市町の団体コード(6桁)',
    'six-digit code of a municipality concerned',
  ).optional(),
  division: described(z.string().min(1), '担当課の名前', 'name of a division').optional(),
  grade: described(
    z.string().min(1),
    '評価区分のID、または unrated(判定なし)',
    'id of a grade, or `unrated`',
  ).optional(),
  q: described(
    z.string().min(1).max(200),
    '名前に含まれる語。空白で区切るとすべてを含むもの',
    'words of the name, all of them',
  ).optional(),
} as const;

/** Ids of the node and everything below it; undefined where no node was asked for, empty where there is no such one. */
export const idsBelow = (plan: PublishedPlan, node: string | undefined): ReadonlySet<string> | undefined => {
  if (node === undefined) return undefined;
  const found: PublishedNode | undefined = plan.nodes.get(node);
  return new Set(found === undefined ? [] : withDescendants(found).map((each) => each.node.id));
};

/** Half and full width, case, white space: what people type differently and mean alike. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether a text holds every word of a question. */
export const holdsWords = (name: string, q: string | undefined): boolean => {
  if (q === undefined) return true;
  const bare = plain(name).replaceAll(/\s/g, '');
  return plain(q)
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => bare.includes(word));
};
