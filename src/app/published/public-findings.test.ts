import { expect, test } from 'vitest';
import type { Finding, Severity } from '#domain';
import { publicFindings } from './public-findings.ts';

const finding = (severity: Severity): Finding => ({
  rule: `some-${severity}`,
  severity,
  plan: 'p',
  node: null,
  indicator: null,
  message: { ja: '', en: '' },
  remedy: { ja: '', en: '' },
  quotes: [],
});

test('readers are told of contradictions, not of the planning section’s own work', () => {
  const findings = [finding('warning'), finding('error'), finding('info')];
  expect(publicFindings({ findings }).map((each) => each.finding.rule)).toEqual(['some-error']);
});
