import { findMunicipality, isMunicipalityCode, municipalityName, nearestMunicipality } from '#domain';
import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import { originOf } from './quotes.ts';

const words = checkMessages['municipality-unknown'];

export const municipalityUnknown = defineCheck({
  id: 'municipality-unknown',
  severity: 'warning',
  scope: 'plan',
  ...words,
  *run({ plan, draft }) {
    for (const node of plan.nodes) {
      for (const code of node.municipalities) {
        const member = plan.municipalities.length === 0 || plan.municipalities.includes(code);
        if (isMunicipalityCode(code) && member) continue;
        yield {
          node: node.id,
          indicator: null,
          message: words.message(municipalityName(code), null),
          remedy: words.remedy,
          quotes: [
            {
              label: node.title,
              text: code,
              plan: plan.id,
              ...originOf(node.provenance),
            },
          ],
        };
      }
    }
    for (const row of draft?.rows ?? []) {
      for (const name of row.municipalities.split(/[、,・\s]+/u)) {
        // Only what has the form of a name and is one character off can be called a misprint.
        if (!/^\p{Script=Han}{1,6}[市町村]$/u.test(name) || /^(?:全|各|関係)/u.test(name)) continue;
        const nearest = nearestMunicipality(name);
        if (findMunicipality(name) !== undefined || nearest === undefined) continue;
        yield {
          node: row.nodeId,
          indicator: row.indicatorId,
          message: words.message(name, nearest.name),
          remedy: words.remedy,
          quotes: [
            {
              label: row.node,
              text: name,
              plan: plan.id,
              source: draft?.source.name ?? null,
              place: row.place,
            },
          ],
        };
      }
    }
  },
});
