import type { CleanDocument } from './clean-documents.ts';
import { rowsOf, textsOf, withCell, withText, withWrongDigit } from './edits.ts';
import { type Mutant, type Mutation, mutantOf, yearOf } from './mutation.ts';
import type { Random } from './random.ts';

interface Figure {
  readonly nodeId: string;
  readonly text: string;
  readonly at: number;
  readonly written: string;
  /** Up to and behind the figure, within its sentence. */
  readonly before: string;
  readonly after: string;
}

const number = /[\d０-９][\d０-９,，.．]*[\d０-９]|[\d０-９]/gu;
/** Years, dates and codes are no figures. */
const year = /(?:令和|平成|R|H|Ｒ|第)$/u;
const plainly = (text: string): string => text.normalize('NFKC').replaceAll(',', '');

const figuresOf = (document: CleanDocument): Figure[] =>
  textsOf(document.checked.plan, yearOf(document)).flatMap(({ nodeId, text }) =>
    [...text.matchAll(number)].flatMap((match) => {
      const start = Math.max(text.lastIndexOf('。', match.index), text.lastIndexOf('\n', match.index)) + 1;
      const ends = [text.indexOf('。', match.index), text.indexOf('\n', match.index)].filter((at) => at >= 0);
      const end = ends.length > 0 ? Math.min(...ends) : text.length;
      const before = text.slice(start, match.index);
      if (year.test(before)) return [];
      const after = text.slice(match.index + match[0].length, end);
      return [{ nodeId, text, at: match.index, written: match[0], before, after }];
    }),
  );

/** Rows of the node whose name the sentence spells out. */
const namedRows = (document: CleanDocument, figure: Figure) =>
  rowsOf(document.checked.plan, yearOf(document)).filter(
    ({ nodeId, indicator }) =>
      nodeId === figure.nodeId && `${figure.before}${figure.after}`.includes(indicator.name),
  );

/** Another year than the table's columns stands in the sentence: the figure may be of that year. */
const otherYear = /(?:令和|平成|R|H)\s*\d+年(?!度)|前回|全国|県平均/u;

/** The figure is a value of a row that the sentence names, and of no other year. */
const quotes = (document: CleanDocument, figure: Figure): boolean =>
  !otherYear.test(`${figure.before}${figure.after}`) &&
  namedRows(document, figure).some(({ series }) =>
    [series.baseline, ...series.actuals.map(({ recorded }) => recorded)].some(
      (recorded) => recorded?.reading.value === plainly(figure.written),
    ),
  );

/** Decided by the author's marks, or in documents without marks by whether the table holds the figure. */
const proved = (document: CleanDocument, figure: Figure): boolean =>
  document.marked ? !document.unproven.has(`${figure.text} ${figure.at}`) : quotes(document, figure);

const rewrite = (document: CleanDocument, figure: Figure, wrong: string, length = figure.written.length) =>
  mutantOf(
    document,
    withText(
      document.checked.plan,
      figure.text,
      figure.text.slice(0, figure.at) + wrong + figure.text.slice(figure.at + length),
    ),
    `${figure.before.slice(-24)}[${figure.text.slice(figure.at, figure.at + length)} → ${wrong}]${figure.after.slice(0, 14)}`,
  );

const proveable = (document: CleanDocument, random: Random, wanted: (figure: Figure) => boolean) =>
  random.of(figuresOf(document).filter((figure) => proved(document, figure) && wanted(figure)));

/** A rate, ratio, point or multiple, followed by its unit. */
const isRate = ({ after }: Figure): boolean => /^(?:%|％|ポイント|倍)/u.test(after);
const isAmountOfChange = ({ after, before }: Figure): boolean =>
  /^[^、。\d]{0,4}(?:増|減|上昇|低下|改善|上回|下回)/u.test(after) && !/目標/u.test(before.slice(-12));

const digit = (document: CleanDocument, random: Random): Mutant | null => {
  const figure = proveable(document, random, () => true);
  if (figure === undefined) return null;
  return rewrite(
    document,
    figure,
    withWrongDigit(figure.written, (below) => random.below(below)),
  );
};

const wrongRate = (document: CleanDocument, random: Random): Mutant | null => {
  const figure = proveable(document, random, (each) => isRate(each) && isAmountOfChange(each));
  if (figure === undefined) return null;
  const old = Number(plainly(figure.written));
  const decimals = /[.．](?<decimals>.+)$/u.exec(figure.written)?.groups?.decimals?.length ?? 0;
  const wrong = (old * (1.4 + random.share() * 2) + 1).toFixed(decimals);
  return rewrite(document, figure, wrong);
};

const turned: Readonly<Record<string, string>> = {
  増加: '減少',
  減少: '増加',
  上昇: '低下',
  上回: '下回',
  下回: '上回',
  増えて: '減って',
  増え: '減り',
};

/** The direction of a change whose amount is proved is turned round. */
const wrongWay = (document: CleanDocument, random: Random): Mutant | null => {
  const figure = proveable(
    document,
    random,
    (each) =>
      isAmountOfChange(each) &&
      /^[^、。\d]{0,6}(?:増加|減少|上昇|上回|下回|増え)/u.test(each.after) &&
      /基準|前年度|昨年度|[度年](?:の|に|よ|か|と)/u.test(each.before),
  );
  if (figure === undefined) return null;
  const word = Object.keys(turned).find((each) => figure.after.slice(0, 10).includes(each));
  if (word === undefined) return null;
  const at = figure.at + figure.written.length + figure.after.indexOf(word);
  const text = `${figure.text.slice(0, at)}${turned[word]}${figure.text.slice(at + word.length)}`;
  return mutantOf(
    document,
    withText(document.checked.plan, figure.text, text),
    `${figure.before.slice(-20)}${figure.written}${figure.after.slice(0, 12)} [${word} → ${turned[word]}]`,
  );
};

/** A proved figure is given to another year or base, where the row has another value. */
const wrongLabel = (document: CleanDocument, random: Random): Mutant | null => {
  const labels = /前年度|昨年度|基準値|令和5年度|令和4年度|令和6年度/gu;
  const sites = figuresOf(document).flatMap((figure) => {
    const label = [...figure.before.matchAll(labels)].at(-1);
    if (label === undefined || !proved(document, figure)) return [];
    const near = figure.before.slice(label.index + label[0].length);
    const [row, ...others] = namedRows(document, figure);
    if (near.length > 5 || row === undefined || others.length > 0) return [];
    const values = [row.series.baseline, ...row.series.actuals.map(({ recorded }) => recorded)];
    const distinct = new Set(values.map((recorded) => recorded?.reading.value));
    return distinct.size === values.length && values.length >= 3 ? [{ figure, label }] : [];
  });
  const site = random.of(sites);
  if (site === undefined) return null;
  const old = site.label[0];
  const wrong =
    old === '基準値' || old === '令和4年度' ? '前年度' : old === '令和6年度' ? '前年度' : '基準値';
  const at = site.figure.at - site.figure.before.length + site.label.index;
  const text = `${site.figure.text.slice(0, at)}${wrong}${site.figure.text.slice(at + old.length)}`;
  return mutantOf(
    document,
    withText(document.checked.plan, site.figure.text, text),
    `[${old} → ${wrong}]${site.figure.text.slice(at + old.length, at + old.length + 24)}`,
  );
};

/** A result of the table that its node's prose quotes gets another digit. */
const tableDigit = (document: CleanDocument, random: Random): Mutant | null => {
  const { plan } = document.checked;
  const quoted = figuresOf(document).filter((figure) => quotes(document, figure));
  const rows = rowsOf(plan, yearOf(document)).filter(({ nodeId, cells, indicator }) =>
    quoted.some(
      (figure) =>
        figure.nodeId === nodeId &&
        cells.actual?.reading.value === plainly(figure.written) &&
        `${figure.before}${figure.after}`.includes(indicator.name),
    ),
  );
  const row = random.of(rows);
  const cell = row?.cells.actual?.cell;
  if (row === undefined || cell === undefined) return null;
  const wrong = withWrongDigit(cell.replaceAll(/\(.*$/gu, ''), (below) => random.below(below));
  return mutantOf(
    document,
    withCell(plan, row, 'actual', wrong),
    `${row.indicator.name}: ${cell} → ${wrong}`,
  );
};

/** A part or the whole of figures of one sentence that add up. */
const wrongSum = (document: CleanDocument, random: Random): Mutant | null => {
  const sites = Map.groupBy(figuresOf(document), ({ text, before, at }) => `${text}${at - before.length}`);
  const sums = [...sites.values()].flatMap((figures) => {
    const same = figures.filter(({ after }) => after[0] === figures[0]?.after[0] || figures.length > 3);
    const unit = (figure: Figure) => figure.after[0] ?? '';
    for (const whole of same) {
      for (const parts of windows(same.filter((each) => each !== whole && unit(each) === unit(whole)))) {
        const total = parts.reduce((sum, part) => sum + Number(plainly(part.written)), 0);
        if (parts.length >= 3 && total === Number(plainly(whole.written))) return [[whole, ...parts]];
      }
    }
    return [];
  });
  const figure = random.of(random.of(sums) ?? []);
  if (figure === undefined) return null;
  return rewrite(
    document,
    figure,
    withWrongDigit(figure.written, (below) => random.below(below)),
  );
};

const windows = <T>(items: readonly T[]): T[][] =>
  items.flatMap((_, from) => items.slice(from + 1).map((__, length) => items.slice(from, from + length + 2)));

const claims: readonly [string, ...string[]] = [
  'claimed-figure-differs',
  'claimed-change-differs',
  'breakdown-sum-differs',
];

/** Errors in the prose, each proved by the table or by the sentence itself. */
export const mutationsOfProse: readonly Mutation[] = [
  { kind: 'a digit of the prose', rules: claims, make: digit },
  { kind: 'a digit of a quoted result', rules: claims, make: tableDigit },
  { kind: 'another year’s label', rules: claims, make: wrongLabel },
  { kind: 'a wrong rate', rules: ['claimed-change-differs', ...claims], make: wrongRate },
  { kind: 'the wrong direction', rules: ['claimed-change-differs', ...claims], make: wrongWay },
  { kind: 'a wrong sum', rules: ['breakdown-sum-differs', ...claims], make: wrongSum },
];
