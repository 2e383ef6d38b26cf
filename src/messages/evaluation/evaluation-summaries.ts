import type { LocalizedText } from '../localized.ts';
import type { LevelWords, TotalWords } from './evaluation-sentences.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });
const years = (count: number): string => `${count} year${count === 1 ? '' : 's'}`;
const upper = (body: string): string => body.charAt(0).toUpperCase() + body.slice(1);
const lower = (body: string): string => body.charAt(0).toLowerCase() + body.slice(1);

/** The first thing shown about a result: one or two sentences that a division head would sign. */
export const evaluationSummaries = {
  totalSummary: (words: TotalWords & { met: boolean; missed: boolean; standing: number }) => {
    const { nth, length, left, sum, target, expected, needed, met, missed, standing, falling } = words;
    const start =
      nth === 1
        ? text(`1年目は${sum.ja}。`, `Year 1 brought ${sum.en}.`)
        : text(`${nth}年目までの累計は${sum.ja}。`, `${sum.en} in ${years(nth)}.`);
    const goal = text(
      `${length}年で延べ${target.ja}${falling ? '以下' : ''}の目標`,
      `the target of ${falling ? 'at most ' : ''}${target.en} in ${years(length)}`,
    );
    if (met) return text(`${start.ja}${goal.ja}を達成しました。`, `${start.en} ${upper(goal.en)} is met.`);
    if (missed)
      return text(`${start.ja}${goal.ja}を超えました。`, `${start.en} ${upper(goal.en)} is exceeded.`);
    if (left <= 0)
      return text(
        `${start.ja}${goal.ja}に届きませんでした。`,
        `${start.en} ${upper(goal.en)} was not reached.`,
      );
    const ahead = falling ? text('下回り', 'below') : text('上回り', 'above');
    const behind = falling ? text('上回り', 'above') : text('下回り', 'below');
    const place = standing > 0 ? ahead : behind;
    const against =
      standing === 0
        ? text(
            `${goal.ja}に対し目安(${expected.ja})どおりで`,
            `Against ${goal.en} this is as expected (${expected.en})`,
          )
        : text(
            `${goal.ja}に対し目安(${expected.ja})を${place.ja}`,
            `Against ${goal.en} this is ${place.en} the expected ${expected.en}`,
          );
    if (needed === null) {
      return text(
        `${start.ja}${against.ja.replace(/り$/, 'っています').replace(/で$/, 'です')}。`,
        `${start.en} ${against.en}.`,
      );
    }
    return text(
      `${start.ja}${against.ja}、残り${left}年で年${needed.ja}が必要です。`,
      `${start.en} ${against.en}; ${needed.en} a year is needed in the remaining ${years(left)}.`,
    );
  },
  levelSummary: (
    words: LevelWords & { worse: boolean; standing: number | null; missing: LocalizedText | null },
  ) => {
    const {
      year,
      due,
      left,
      actual,
      baseline,
      target,
      bounds,
      expected,
      needed,
      rising,
      keeps,
      met,
      worse,
      standing,
      missing,
    } = words;
    const start = text(`${year.ja}は${actual.ja}。`, `${year.en}: ${actual.en}.`);
    if (keeps) {
      return met
        ? text(
            `${start.ja}保つべき値（${bounds.ja}）を満たしています。`,
            `${start.en} The requirement (${bounds.en}) is met.`,
          )
        : text(
            `${start.ja}保つべき値（${bounds.ja}）を満たしていません。`,
            `${start.en} The requirement (${bounds.en}) is not met.`,
          );
    }
    const goal = text(
      `${due === null ? '' : `${due.ja}の`}目標${target.ja}`,
      `the target of ${target.en}${due === null ? '' : ` for ${due.en}`}`,
    );
    if (met) return text(`${start.ja}${goal.ja}を達成しています。`, `${start.en} ${upper(goal.en)} is met.`);
    const pointing =
      needed === null || left === null
        ? null
        : text(
            `残り${left}年で毎年${needed.ja}の${rising ? '増加' : '減少'}が必要です。`,
            `${upper(rising ? 'an increase' : 'a decrease')} of ${needed.en} a year is needed in the remaining ${years(left)}.`,
          );
    const more = pointing ?? text('', '');
    if (worse && baseline !== null) {
      return text(
        `${start.ja}基準値（${baseline.ja}）を${rising ? '下回って' : '上回って'}います。${goal.ja}には${more.ja === '' ? 'まだ届いていません。' : more.ja}`,
        `${start.en} This is worse than the baseline of ${baseline.en}. For ${goal.en}: ${more.en === '' ? 'not reached yet.' : lower(more.en)}`,
      );
    }
    if (left !== null && left <= 0)
      return text(
        `${start.ja}${goal.ja}に届きませんでした。`,
        `${start.en} ${upper(goal.en)} was not reached.`,
      );
    if (expected === null || standing === null) {
      return text(
        `${start.ja}${goal.ja}に対し、${missing?.ja ?? '目安を計算できません。'}`,
        `${start.en} For ${goal.en}: ${lower(missing?.en ?? 'no expected value can be computed.')}`,
      );
    }
    const toward = rising ? text('上回っています', 'above') : text('下回っています', 'below');
    const short = rising ? text('下回り', 'below') : text('上回り', 'above');
    if (standing > 0) {
      return text(
        `${start.ja}${goal.ja}に対し目安(${expected.ja})を${toward.ja}。`,
        `${start.en} Against ${goal.en} this is ${toward.en} the expected ${expected.en}.`,
      );
    }
    if (standing === 0) {
      return text(
        `${start.ja}${goal.ja}に対し目安(${expected.ja})どおりです。`,
        `${start.en} Against ${goal.en} this is as expected (${expected.en}).`,
      );
    }
    return text(
      `${start.ja}${goal.ja}に対し目安(${expected.ja})を${short.ja}、${more.ja}`,
      `${start.en} Against ${goal.en} this is ${short.en} the expected ${expected.en}. ${more.en}`,
    );
  },
};
