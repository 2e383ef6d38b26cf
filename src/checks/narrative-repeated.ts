import type { Narrative, Quote } from '#domain';
import { checkMessages, quoteLabels } from '#messages';
import { defineCheck } from './define-check.ts';
import type { Passage, PlanInHand } from './plan-in-hand.ts';
import { originOf, quoteSentence, textAt } from './quotes.ts';

const words = checkMessages['narrative-repeated'];

export const narrativeRepeated = defineCheck({
  id: 'narrative-repeated',
  severity: 'info',
  scope: 'plan',
  ...words,
  *run(plan) {
    yield* sentencesTwice(plan);
    yield* issuesAndDirectionAlike(plan);
    yield* unchangedSinceLastYear(plan);
  },
});

function* sentencesTwice(plan: PlanInHand) {
  const first = new Map<string, { passage: Passage; start: number; end: number }>();
  for (const passage of plan.passages) {
    for (const match of passage.text.matchAll(/[^。\n]+。?/gu)) {
      const text = match[0].replaceAll(/\s/gu, '');
      if (text.length < plan.thresholds.repeatedSentence) continue;
      const span = { passage, start: match.index, end: match.index + match[0].length };
      const before = first.get(text);
      if (before === undefined) {
        first.set(text, span);
        continue;
      }
      yield {
        node: passage.node.id,
        indicator: null,
        message: words.twice(text),
        remedy: words.remedy,
        quotes: [before, span].map((each) => quoteSentence(plan.plan, each.passage, each)),
      };
    }
  }
}

function* issuesAndDirectionAlike(plan: PlanInHand) {
  for (const texts of Map.groupBy(plan.passages, (passage) => passage.node.id).values()) {
    const issues = texts.find((passage) => kindOf(passage) === 'issues');
    const direction = texts.find((passage) => kindOf(passage) === 'direction');
    if (issues === undefined || direction === undefined || !saysTheSame(plan, issues.text, direction.text))
      continue;
    yield {
      node: issues.node.id,
      indicator: null,
      message: words.alike,
      remedy: words.remedy,
      quotes: [issues, direction].map((passage) => quoteSentence(plan.plan, passage, { start: 0, end: 1 })),
    };
  }
}

function* unchangedSinceLastYear(plan: PlanInHand) {
  const before = plan.plan.narratives.filter((narrative) => narrative.year === plan.year - 1);
  for (const passage of plan.passages) {
    const kind = kindOf(passage);
    const last = before.find((narrative) => narrative.nodeId === passage.node.id && narrative.kind === kind);
    if (
      last === undefined ||
      plain(last.text) !== plain(passage.text) ||
      plain(last.text).length < plan.thresholds.repeatedSentence
    )
      continue;
    yield {
      node: passage.node.id,
      indicator: null,
      message: words.unchanged(quoteLabels.narrative(kind ?? 'other'), plan.year),
      remedy: words.remedy,
      quotes: [quoteOld(plan, last), quoteSentence(plan.plan, passage, { start: 0, end: 1 })],
    };
  }
}

const quoteOld = (plan: PlanInHand, narrative: Narrative): Quote => ({
  label: quoteLabels.narrative(narrative.kind),
  text: narrative.text,
  plan: plan.plan.id,
  ...originOf(narrative.provenance),
  at: textAt(narrative),
});

const kindOf = (passage: Passage) => ('kind' in passage.origin ? passage.origin.kind : null);

const plain = (text: string): string => text.replaceAll(/\s/gu, '');

const saysTheSame = ({ thresholds }: PlanInHand, a: string, b: string): boolean =>
  plain(a).length >= thresholds.repeatedSentence && similarity(a, b) >= thresholds.alikeTexts;

/** Dice coefficient of letter pairs. */
const similarity = (a: string, b: string): number => {
  const [left, right] = [pairs(a), pairs(b)];
  if (left.size + right.size === 0) return 0;
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
};

const pairs = (text: string): Set<string> => {
  const letters = plain(text);
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
};
