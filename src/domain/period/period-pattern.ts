/**
 * The written forms of one point or stretch of time, as sticky patterns over folded text
 * (`foldCharacters`). Spaces are allowed between the parts because scanned and justified cells break
 * words (「平成 25 年」「R4年 10月」).
 */
const s = '[ \\n]*';

/** An era's year (令和6, R6, 平成元), a western year (2024), or a shortened one ('20). */
const year = `(?:(?<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]|[MTSHR])\\.?${s}(?<eraYear>元|\\d{1,2})(?!\\d|,\\d)|(?<![\\d.,])(?<western>(?:18|19|20|21)\\d{2})(?![\\d,])|'${s}(?<short>\\d{2})(?!\\d))`;

/** The same year in the other calendar: 「令和6(2024)年度」「令和6年度(2024年度)」「H31/R1」. */
const other = `(?:明治|大正|昭和|平成|令和|[MTSHR])${s}(?:元|\\d{1,2})|(?:18|19|20|21)\\d{2}`;
const twin = (name: string): string =>
  `(?:${s}\\(${s}(?<${name}>${other})${s}(?:年度?)?${s}\\)|${s}/${s}(?<${name}Slash>(?:平成|令和|[HR])${s}(?:元|\\d{1,2}))(?!\\d))?`;

const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:3[01]|[12]\\d|0?[1-9])';

/** What may follow the year, longest first. 「R6.3」 is March of R6, 「R6年春」 a season. */
const afterYear = [
  `${s}(?<fiscal>年度)`,
  `${s}年${s}(?<month1>${month})${s}月(?:${s}(?<day1>${day})${s}日)?`,
  `${s}年${s}(?<month4>${month})(?=${s}[~-]${s}\\d{1,2}${s}月)`,
  `${s}年${s}(?<season>[春夏秋冬])(?:季|期)?`,
  `${s}(?<calendar>年)(?!間|[度来代以]${s}(?!末|降))`,
  `${s}[./]${s}(?<month2>${month})(?!\\d)(?:${s}[./]${s}(?<day2>${day})(?!\\d)|${s}月(?:${s}(?<day3>${day})${s}日)?)?`,
  `-(?<month3>0[1-9]|1[0-2])-(?<day4>${day})(?!\\d)`,
].join('|');

const half = `${s}の?(?<half>上半期|下半期|上期|下期|前期|後期)`;
const quarter = `${s}の?第?(?<quarter>[1-4一二三四])四半期`;
const point = `${s}の?(?<point>年度末|末|年度当初|当初|期首|初め)`;

/** One period with its year. */
export const datedPattern = new RegExp(
  `${year}${twin('twin1')}(?:${afterYear})?${twin('twin2')}(?:${half}|${quarter})?(?:${point})?`,
  'y',
);

/** A month, day or year end without its own year, as the second end of a range (「9月2日~5日」, 「R6~9」). */
export const shortenedPattern = new RegExp(
  `(?:(?<month>${month})${s}月(?:${s}(?<day>${day})${s}日)?|(?<dayOnly>${day})${s}日|(?<month2>${month})\\.(?<day2>${day})(?![\\d.])|(?<number>\\d{1,2}|元)(?![\\d.,])(?:${s}(?<fiscal>年度)|${s}(?<calendar>年)(?!間))?)(?:${point})?`,
  'y',
);

/** 「5年間」「3か年」 */
export const spanPattern = new RegExp(
  `(?<![\\d.,])(?<years>\\d{1,2})${s}(?:[かカヵヶケ箇ｶ]${s}年(?:${s}間)?|年(?:${s}間|(?=の?平均|の?累計|の?合計)))`,
  'y',
);

/** 「17年度」: a fiscal year whose era is not written. */
export const eralessPattern = new RegExp(`(?<![\\d.,])(?<year>元|\\d{1,2})${s}年${s}度(?:${point})?`, 'y');

/** 「10月1日」「9月末」: a day or month whose year is not written. */
export const yearlessPattern = new RegExp(
  `(?<![\\d.,])(?:各年度?|毎年度?)?${s}${month}${s}月(?:${s}${day}${s}日)?(?:${point})?`,
  'y',
);

/** Between the ends of a range. A hyphen only between two whole years or dates, which the reader checks. */
export const rangePattern = /[ \n]*(?:~|-|―|ー|から)[ \n]*/y;

/** What turns a period into an open range, and words that belong to the period as written. */
export const untilPattern = /[ \n]*(?:まで)/y;
export const sincePattern = /[ \n]*(?:以降|以後|から|~)/y;
/** 「現在」「時点」: they say that the value is the state at that time. */
export const standingPattern = /[ \n]*(?:の?(?:現在|時点|現況))/y;
