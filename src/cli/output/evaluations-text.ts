import type { PlanEvaluation } from '#app';
import { nodeLabel } from '#domain';
import type { Locale } from '#messages';
import { cliMessages } from '#messages';

/** Evaluations for a person at a terminal: by node, the grade, then the sentence. */
export const evaluationsText = (results: readonly PlanEvaluation[], locale: Locale): string =>
  results
    .map(({ plan, year, scale, evaluations }) => {
      const lines = [cliMessages.evaluationHeading(plan.title, year, scale.name)[locale], ''];
      for (const node of plan.nodes) {
        const own = plan.placements.filter(({ nodeId }) => nodeId === node.id);
        if (own.length === 0) continue;
        lines.push(nodeLabel(plan, node));
        for (const placement of own) {
          const indicator = plan.indicators.find(({ id }) => id === placement.indicatorId);
          if (indicator === undefined) continue;
          for (const one of evaluations.filter(({ indicatorId }) => indicatorId === indicator.id)) {
            const series = indicator.series.find(({ id }) => id === one.seriesId)?.label;
            const name = [indicator.name, series, one.part].filter(Boolean).join(' ');
            const grade =
              one.outcome.kind === 'graded'
                ? `${one.outcome.grade.symbol} ${one.outcome.grade.label[locale]}`
                : `－ ${cliMessages.unrated()[locale]}`;
            lines.push(`  ${grade}  ${name}${placement.restated ? cliMessages.restated()[locale] : ''}`);
            lines.push(`      ${one.summary[locale]}`);
          }
        }
        lines.push('');
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
