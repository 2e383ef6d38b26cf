import type { ChangesRead } from './changes.ts';
import type { ClaimBase, FigureClaim, Subject } from './claim.ts';
import { A, F, type Skeleton } from './skeleton.ts';
import { subjectAt } from './subject.ts';

/** Words before a figure that make it a plan, a limit or a part, and no result. */
const notAResult =
  /(?:うち|残り|あと|不足は?|差は|最大|上限|下限|定員|年間最大|予算額?|単価|平均|当初予定の?|見込み?|予定|目指し|(?:当たり|あたり|につき|に当たる|にあたる|に相当する))(?:の|は|で|では)?$/u;

/** Words behind a figure that make it a wish, a plan or a lack. */
const wished =
  /^(?:以上|程度)?(?:を|が|も|の|と)?(?:目標|目指|見込|予定|想定|必要|不足|欠員|退職|辞退|当たり|につき|以内|合計|計(?!画)|総計|平均|加え|除)/u;

/** Words that make a figure a sum over more than the year. */
const total = /(?:累計|累積|延べ|のべ|通算|通年|これまで|開始以来|期間中|\d年間)[^、。]{0,6}$/u;

const concluding = /^(?:の実績)?(?:と(?:なっ|なり)|で(?:し|あっ)た|に達し|にとどま)/u;
/** 「376件で、前年度から25件減少」: the value of today, right behind its subject. */
const statedNow = new RegExp(`^(?:で(?:あり)?(?:、|${A})|と(?:、|${A})|\\(${A})`, 'u');
/** 「6橋の修繕を終えた」「25人が新たに資格を取り」「876人を養成し」: who or what something was done with. */
const deed =
  /^(?:が(?!ん)|を(?!記録|達成|数え|迎え|集め|獲得|得|売|計上|確保|超え|上回|下回|維持|誇|割)|の(?!増|減|利用|参加|登録|来|寄附|実績|受講|応募)[\p{Script=Han}\p{Script=Katakana}ー]+[をがに])/u;

const namesTime = (skeleton: Skeleton, before: number): boolean =>
  Array.from({ length: before }, (_, index) => skeleton.anchorAt(index)).some(
    (anchor) => anchor !== undefined,
  );

/** 「17人の転出超過」: what the figure measures stands behind it. */
const named = /^の(?<name>(?:転出|転入)超過|社会[減増]|自然[減増]|純[減増]|黒字|赤字)/u;

const subjectOf = (skeleton: Skeleton, at: number, earlier: readonly string[]): Subject => {
  const subject = subjectAt(skeleton, at, earlier);
  const name = named.exec(skeleton.form.slice(at + 1))?.groups?.name;
  return name === undefined ? subject : { ...subject, nearest: name };
};

/**
 * 「転入者は76人、転出者は199人少なくなり」: a figure without a predicate of its own, before one that tells a change of
 * something else. It may tell a change as well; that is not certain enough to be held against a value.
 */
const sharesPredicate = ({ form }: Skeleton, at: number, { amounts }: ChangesRead): boolean => {
  const next = form.indexOf(F, at + 1);
  return amounts.has(next) && /^、[^、。]+[はがも]$/u.test(form.slice(at + 1, next));
};

/** Figures of a sentence that state a value. `changes` says which of them state a change. */
export const readStatedFigures = (
  skeleton: Skeleton,
  changes: ChangesRead,
  earlier: readonly string[],
): readonly FigureClaim[] => {
  const claims: FigureClaim[] = [];
  for (let at = 0; at < skeleton.form.length; at += 1) {
    const figure = skeleton.figureAt(at);
    if (figure === undefined || changes.amounts.has(at)) continue;
    const before = skeleton.form.slice(Math.max(0, at - 12), at);
    if (notAResult.test(before) || wished.test(skeleton.form.slice(at + 1, at + 10))) continue;
    if (sharesPredicate(skeleton, at, changes)) continue;
    const subject = subjectOf(skeleton, at, earlier);
    const after = skeleton.form.slice(at + 1);
    if (subject.nearest === '' && deed.test(after)) continue;
    claims.push({
      kind: 'figure',
      subject,
      figure,
      of: timeOf(skeleton, at, changes.bases),
      total: total.test(before),
      concludes:
        !namesTime(skeleton, at) &&
        (concluding.test(after) || (subject.nearest !== '' && statedNow.test(after))),
      start: figure.start,
      end: figure.end,
    });
  }
  return claims;
};

/**
 * The time or base a figure belongs to. A named base (目標値, 前年度) or a year right before a figure
 * belongs to that figure alone; a year that opens a clause holds for all figures up to the next one,
 * inside brackets only there. A year that is only compared with (令和5年より) holds for none.
 */
const timeOf = (skeleton: Skeleton, at: number, bases: ReadonlySet<number>): ClaimBase | null => {
  let closed = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const char = skeleton.form[index] ?? '';
    if (char === ')') closed += 1;
    else if (char === '(') closed = Math.max(0, closed - 1);
    const base = skeleton.anchorAt(index)?.base;
    if (closed > 0 || base === undefined) continue;
    // 「令和2年度からは7,160㎡縮減」 compares with the year; the figure is not of it.
    if (comparedWith.test(skeleton.form.slice(index + 1))) continue;
    if (close.test(skeleton.form.slice(index + 1, at))) return base;
    const lasting = base.kind === 'period' || base.kind === 'this_year';
    const taken =
      bases.has(index) || skeleton.figureAt(index + 1 + linkLength(skeleton.form, index)) !== undefined;
    if (lasting && !taken) return base;
  }
  return null;
};

const comparedWith = /^(?:から|より|[とに]比|比|に対し)/u;

/** Nothing but a particle between a time and its figure. */
const link = '(?:の?実績値?)?(?:の|は|が|に|には|である|[:(、])?(?:約|計|合計)?';
const close = new RegExp(`^${link}$`, 'u');

const opening = new RegExp(`^${link}`, 'u');

const linkLength = (form: string, index: number): number =>
  opening.exec(form.slice(index + 1))?.[0].length ?? 0;
