import type { CheckRule } from '#app';
import { type Plan, placeText, type Quote, type Severity, type StatedFinding } from '#domain';
import type { Locale } from '#messages';
import { findingJson } from './finding-json.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * Findings as a SARIF 2.1.0 log (OASIS), for tools that show results of analysers. Places in texts are regions;
 * cells and pages, for which SARIF has none, are logical locations beside the file. The first quote is where
 * the result stands, the others are related. With `answered`, explained findings are suppressed by their
 * explanation, and the others say that they are not.
 */
export const sarifLog = (
  findings: readonly StatedFinding[],
  plans: readonly Plan[],
  rules: readonly CheckRule[],
  {
    locale,
    version,
    answered = false,
  }: { readonly locale: Locale; readonly version: string; readonly answered?: boolean },
) => ({
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'michishirube',
          semanticVersion: version,
          rules: rules.map(({ id, severity, title, explain }) => ({
            id,
            shortDescription: { text: title[locale] },
            fullDescription: { text: explain[locale] },
            help: {
              text: `${title[locale]}\n\n${explain[locale]}`,
              markdown: `**${title[locale]}**\n\n${explain[locale]}`,
            },
            defaultConfiguration: { level: levels[severity] },
          })),
        },
      },
      language: locale,
      columnKind: 'utf16CodeUnits',
      results: findings.map((stated) => ({
        ...resultOf(stated, plans, rules, locale),
        // On all results or on none: without it nothing is known about suppression (§3.27.23).
        ...(answered ? { suppressions: suppressionsOf(stated) } : {}),
      })),
    },
  ],
});

const suppressionsOf = ({ state }: StatedFinding) =>
  state.kind === 'explained'
    ? [
        {
          kind: 'external',
          status: 'accepted',
          justification: `${state.explanation.by}, ${state.explanation.at}: ${state.explanation.text}`,
        },
      ]
    : [];

const resultOf = (
  { finding }: StatedFinding,
  plans: readonly Plan[],
  rules: readonly CheckRule[],
  locale: Locale,
) => {
  const { plan, node, indicator, message, remedy } = findingJson(finding, plans, locale);
  const [first, ...related] = finding.quotes;
  const about = [plan, node, indicator].filter((part) => part !== null && part !== '').join(' / ');
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: `${message}\n${remedy}` },
    locations: first === undefined ? [] : [locationOf(first, about)],
    relatedLocations: related.map((quote, index) => ({ id: index + 1, ...locationOf(quote, about) })),
    // The same finding keeps its print when lines move; other figures make another one.
    partialFingerprints: {
      'finding/v1': JSON.stringify([
        finding.rule,
        plan,
        node,
        indicator,
        finding.quotes.map(({ text }) => text),
      ]),
    },
  };
};

const locationOf = ({ label, text, source, place }: Quote, about: string) => ({
  ...(source === null
    ? {}
    : {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(source.replaceAll('\\', '/')) },
          ...(place?.kind === 'text'
            ? {
                region: {
                  startLine: place.line,
                  startColumn: place.column,
                  endLine: place.endLine,
                  // Our last column belongs to the place; theirs does not.
                  endColumn: place.endColumn + 1,
                  snippet: { text },
                },
              }
            : {}),
        },
      }),
  logicalLocations: [
    place === null || place.kind === 'text' || place.kind === 'entered'
      ? { name: label, fullyQualifiedName: about }
      : {
          name: label,
          fullyQualifiedName: `${about} / ${placeText(place)}`,
          decoratedName: placeText(place),
        },
  ],
  message: { text: `${label}: ${text}` },
});
