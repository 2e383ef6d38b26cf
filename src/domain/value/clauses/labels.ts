import { foldCharacters } from '../../period/fold-characters.ts';
import { type Doubt, doubt } from '../doubts.ts';
import { looksMisread } from '../tokens/look-alikes.ts';
import { endsWithLostDigit, holdsLostDigit } from '../tokens/lost-digits.ts';
import { isKnownUnit } from '../units.ts';
import type { Clause } from './clause.ts';

/** The label without the marks that only separate it from its value. */
export const tidyLabel = (label: string): string =>
  label
    .trim()
    .replace(/^[・･／/、,]+|[・･／/、,：:]+$/g, '')
    .trim();

/** Labels of one character; any other is more likely the rest of something. */
const loneLabels =
  '小中高男女幼保大短専市町村県国実延父母春夏秋冬朝昼夜農林漁工商東西南北アイウエオカキクケコ①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ児老';

/**
 * `attached` says that the number follows without a space. A label is suspicious when it looks like the rest of something: it begins with a particle, is a
 * unit or a lone letter, or speaks of what is not there.
 */
export const labelDoubts = (label: string, attached = false): readonly Doubt[] => {
  if (label === '') return [];
  const odd =
    /^[をにがではとへのもより]/.test(label) ||
    looksMisread(label) ||
    (attached && endsWithLostDigit(label)) ||
    holdsLostDigit(label) ||
    (attached && /(?:^|[^A-Za-z])CO$/i.test(label)) ||
    (label.length === 1 && !loneLabels.includes(label)) ||
    (/\d[億万兆千]?$|[億万兆]$/.test(label) && !/[A-Za-z]\d$|[小中高]\d$|歳|児/.test(label)) ||
    /^[一二三四五六七八九十〇]$/.test(label) ||
    /^(?:全|第|約|計画|次|上|下|前|後|件|月|年|日)$/.test(label) ||
    (label.length === 1 && !/[国市町村区校園]/.test(label) && isKnownUnit(foldCharacters(label))) ||
    /^[\p{P}\p{S}\s]+$/u.test(label) ||
    /^[十百千万億兆]+円$|^(?!うち)[ぁ-ん]{1,2}$/.test(label) ||
    /[□■�?？、。「」<>=|\\:：]/.test(label) ||
    /^述べ/.test(label) ||
    /(?:上位|下位|ベスト|トップ|ワースト)$/.test(label) ||
    /(?:なし|ない|不明|中止|未定|未確定|未達|予定|調査中|集計中|はてな)/.test(label) ||
    /(?:より|から|まで|比|(?<!歳)(?:以上|以下|未満|以内))$/.test(label) ||
    /[^\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{ASCII}！-～ー・･々〆①-⓿Ⅰ-ⅿ　’‘＆〜～]/u.test(
      label,
    ) ||
    label.length > 30;
  return odd ? [doubt('label_suspicious', label)] : [];
};

/** What a rank is in (「全国」) may hold a misread digit as well. */
export const scopeDoubts = (scope: string): readonly Doubt[] =>
  endsWithLostDigit(scope) || looksMisread(scope) ? [doubt('label_suspicious', scope)] : [];

/** 「累計登録者数 5人」 is cumulative, 「年間販売額 5億円」 per year: the label says so. */
export const basisOfLabel = (clause: Clause): void => {
  if (/^(?:延べ|のべ|累計|累積|通算)|延べ(?:人数|件数|回数)?$|累計$/.test(clause.label))
    clause.bases.push('cumulative');
  else if (/^(?:年間|毎年)|[^\d]年間?$/.test(clause.label)) clause.bases.push('per_year');
};
