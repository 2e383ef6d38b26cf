import { type Municipality, municipalityTable } from './municipality-table.ts';

const weights = [6, 5, 4, 3, 2];

/**
 * The check digit of five digits of prefecture and municipality: the last digit of 11 − (weighted sum
 * mod 11), weights 6, 5, 4, 3, 2 from the left. Throws RangeError for anything but five digits.
 */
export const municipalityCheckDigit = (fiveDigits: string): string => {
  if (!/^\d{5}$/.test(fiveDigits)) throw new RangeError(`not five digits: ${JSON.stringify(fiveDigits)}`);
  const sum = weights.reduce((total, weight, index) => total + weight * Number(fiveDigits[index]), 0);
  return String((11 - (sum % 11)) % 10);
};

/** True for six digits of which the last is the right check digit. */
export const isMunicipalityCode = (code: string): boolean =>
  /^\d{6}$/.test(code) && municipalityCheckDigit(code.slice(0, 5)) === code.slice(5);

/** Names are compared without the spaces that scans and layouts put into them. */
const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** The municipality with this name, with or without its prefecture in front; undefined when unknown. */
export const findMunicipality = (
  name: string,
  among: readonly Municipality[] = municipalityTable,
): Municipality | undefined => {
  const wanted = bare(name);
  return among.find((each) => wanted === each.name || wanted === `${each.prefecture}${each.name}`);
};

/** The municipality with this code; undefined when unknown. */
export const findMunicipalityByCode = (
  code: string,
  among: readonly Municipality[] = municipalityTable,
): Municipality | undefined => among.find((each) => each.code === code);

/** Name of a municipality for people; its code where the installation does not know it. */
export const municipalityName = (code: string): string => findMunicipalityByCode(code)?.name ?? code;

/**
 * The known municipality whose name is nearest to a misread one: one character replaced, missing or
 * added. Undefined when none is that near or when two are equally near; a proposal for a person.
 */
export const nearestMunicipality = (
  name: string,
  among: readonly Municipality[] = municipalityTable,
): Municipality | undefined => {
  const wanted = bare(name);
  const near = among.filter((each) => editDistance(wanted, each.name) <= 1);
  return near.length === 1 ? near[0] : undefined;
};

/** Levenshtein distance in characters. */
const editDistance = (a: string, b: string): number => {
  const target = [...b];
  let row = target.map((_, index) => index + 1);
  [...a].forEach((character, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, diagonal + (character === target[j] ? 0 : 1));
      diagonal = above;
      return left;
    });
  });
  return row.at(-1) ?? a.length;
};
