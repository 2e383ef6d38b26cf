import { type Publication, stateFindings } from '#domain';
import { cliMessages, dateText, findingMessages, type Locale } from '#messages';

/** A publication's record for a person at a terminal: who approved it, and what was explained, by whom and when. */
export const recordText = (publication: Publication, locale: Locale): string => {
  const { number, contentHash, approvedBy, publishedOn, findings, explanations = [] } = publication;
  const stated = stateFindings(findings, explanations);
  const explained = stated.flatMap(({ finding, state }) =>
    state.kind === 'explained'
      ? [
          `  ${cliMessages.severity(finding.severity)[locale]} ${finding.message[locale]}`,
          `    ${findingMessages.explainedBy(state.explanation.by, dateText(state.explanation.at), state.explanation.text)[locale]}`,
        ]
      : [],
  );
  const open = stated.filter(({ state }) => state.kind !== 'explained').length;
  return `${[
    cliMessages.published(number, contentHash)[locale],
    findingMessages.recordOf(approvedBy, dateText(publishedOn))[locale],
    findingMessages.recordCounts(stated.length - open, open)[locale],
    ...explained,
  ].join('\n')}\n`;
};
