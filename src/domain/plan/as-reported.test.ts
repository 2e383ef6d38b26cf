import { expect, test } from 'vitest';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { figure } from '../../../test/fixtures/recorded.ts';
import { blankAnswer } from '../entry/answer.ts';
import { asReported } from './as-reported.ts';
import type { Plan } from './plan.ts';

test('a plan without anything later is reported as it is', () => {
  expect(asReported(cityPlan, 2024)).toEqual(cityPlan);
});

test('results, texts and projects of later years stay out, and answers that are not one yet', () => {
  const later: Plan = {
    ...cityPlan,
    indicators: cityPlan.indicators.map((indicator) => ({
      ...indicator,
      series: indicator.series.map((series) => ({
        ...series,
        actuals: [
          ...series.actuals,
          { reportingYear: 2025, recorded: figure('9', '件'), referencePeriod: null },
        ],
      })),
    })),
    narratives: [...cityPlan.narratives, ...cityPlan.narratives.map((each) => ({ ...each, year: 2025 }))],
    projects: [...cityPlan.projects, ...cityPlan.projects.map((each) => ({ ...each, year: 2025 }))],
    contributions: [
      {
        from: { kind: 'division', name: '商工課' },
        year: 2024,
        item: { kind: 'text', node: 'n1', text: 'issues' },
        answer: blankAnswer,
        provenance: null,
      },
    ],
  };
  expect(asReported(later, 2024)).toEqual(cityPlan);
  const { contributions: _, ...whole } = later;
  expect(asReported(later, 2025)).toEqual(whole);
});
