import type { LatestClaim } from './claim.ts';
import { A, type Skeleton } from './skeleton.ts';
import { subjectAt } from './subject.ts';

const latest = new RegExp(
  `(?:直近|最新|現時点)の?(?:公表|確定|統計|調査|推計)?(?:値|数値|結果|データ)?(?:で|と)?(?:ある|は|の|、|なる)*(?<year>${A})`,
  'dgu',
);

/** Says of which year the newest known value is, where a sentence tells that. */
export const readLatestValues = (skeleton: Skeleton, earlier: readonly string[]): readonly LatestClaim[] =>
  [...skeleton.form.matchAll(latest)].flatMap((match) => {
    const of = skeleton.anchorAt(match.indices?.groups?.year?.[0] ?? -1)?.base;
    if (of?.kind !== 'period') return [];
    return [
      {
        kind: 'latest',
        subject: subjectAt(skeleton, match.index, earlier),
        of,
        start: skeleton.placeOf(match.index).start,
        end: skeleton.placeOf(match.index + match[0].length - 1).end,
      },
    ];
  });
