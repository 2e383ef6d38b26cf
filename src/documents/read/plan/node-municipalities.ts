import {
  findMunicipality,
  findMunicipalityByCode,
  type MunicipalityCode,
  nearestMunicipality,
} from '#domain';
import { documentDoubts } from '#messages';
import { joinName } from '../words/join-words.ts';
import type { TextDoubt } from './source-cells.ts';

export interface ReadMunicipalities {
  /** As written, words joined; '' when what stands there names none. */
  readonly written: string;
  readonly codes: readonly MunicipalityCode[];
  readonly doubt: TextDoubt | null;
}

const all = /^(?:全(?:市町村?|構成市町村?|域)|圏域全(?:市町村?|体)|全関係市町村?|構成全市町村?)$/u;
const named = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ]{1,8}[市区町村]$/u;

/** Vertical text read across: first letters of names in one row, 市 and 町 in the next. */
const vertical = (text: string): boolean => /[市町村](?:\s?[市町村]){2,}/u.test(text);

/**
 * 関係市町 of a cell. `members` are the plan's own municipalities, which 「全市町」 stands for and which
 * damaged names are compared with.
 */
export const readMunicipalities = (
  cell: string,
  members: readonly MunicipalityCode[],
): ReadMunicipalities => {
  const written = joinName(cell);
  if (/^[-－―–ー—_]?$/u.test(written)) return { written: '', codes: [], doubt: null };
  if (all.test(written)) return { written, codes: members, doubt: null };
  if (vertical(cell)) return { written, codes: [], doubt: garbled(cell, members) };
  const names = cell
    .split(/[\s、，,・･/／]+/u)
    .map((name) => name.trim())
    .filter(Boolean);
  const known = names.map((name) => findMunicipality(name));
  if (known.every((each) => each !== undefined))
    return { written, codes: known.map(({ code }) => code), doubt: null };
  if (names.every((name) => named.test(name))) {
    const unknown = names.filter((_, index) => known[index] === undefined);
    const near = unknown.length === 1 ? nearestMunicipality(unknown[0] ?? '') : undefined;
    const codes = known.flatMap((each) => (each ? [each.code] : []));
    if (!near) return { written, codes, doubt: null };
    return {
      written,
      codes,
      doubt: { reason: documentDoubts.names.municipalityUnknown(unknown.join('、')).ja, proposal: near.name },
    };
  }
  return { written: '', codes: [], doubt: { reason: documentDoubts.names.municipalitiesOther.ja } };
};

const garbled = (cell: string, members: readonly MunicipalityCode[]): TextDoubt => {
  const letters = new Set([...cell.replaceAll(/\s/gu, '')]);
  const present = members
    .map((code) => findMunicipalityByCode(code)?.name ?? '')
    .filter((name) => name !== '' && letters.has(name[0] ?? ''));
  return {
    reason: documentDoubts.names.municipalitiesVertical.ja,
    ...(present.length > 0 ? { proposal: present.join('、') } : {}),
  };
};
