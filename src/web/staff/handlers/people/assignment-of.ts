import { type Assignment, isMunicipalityCode, roles, type Validity } from '#domain';

/**
 * The assignment that a role and a place (`division:id`, `municipality:code`, `plan:id`, or '') make; null when the role
 * needs another kind of place.
 */
export const assignmentOf = (role: string, place: string, validity: Validity): Assignment | null => {
  const at = place.indexOf(':');
  const [kind, id] = [place.slice(0, Math.max(at, 0)), place.slice(at + 1)];
  const known = roles.find((each) => each === role);
  switch (known) {
    case 'respondent':
    case 'chief':
      return kind === 'division' ? { role: known, division: id, validity } : null;
    case 'municipal':
      return kind === 'municipality' && isMunicipalityCode(id)
        ? { role: known, municipality: id, validity }
        : null;
    case 'administrator':
      return { role: known, validity };
    case 'planner':
    case 'reviewer':
    case 'viewer':
      return { role: known, plan: kind === 'plan' ? id : null, validity };
    default:
      return null;
  }
};
