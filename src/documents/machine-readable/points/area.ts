import { findMunicipality, isMunicipalityCode } from '#domain';
import { machineReadableMessages } from '#messages';
import type { TableFacts } from '../facts/table-facts.ts';
import { faultAt, type Point, tablesOf } from './point.ts';

/** Rows looked at for names; a table that names its area does so in its first rows. */
const rowsLookedAt = 200;

const headingOfAreas =
  /市区?町村|(?:関係|構成)市町|自治体|団体コード|団体名|都道府県|地域(?:名|コード)|area|municipality|prefecture/iu;
const areaName = /^(?:北海道|東京都|(?:京都|大阪)府|[^\s\d、。]{1,8}(?:県|市|町|村|区|圏域|定住自立圏))$/u;

const namesArea = (text: string): boolean => {
  const name = text.trim();
  return isMunicipalityCode(name) || areaName.test(name) || findMunicipality(name) !== undefined;
};

const says = ({ sheet, columns, notes }: TableFacts): boolean =>
  columns.some(
    ({ heading, cells, kind }) =>
      namesArea(heading) ||
      (headingOfAreas.test(heading) && cells.length > 0) ||
      (kind !== 'number' && cells.slice(0, rowsLookedAt).some(({ text }) => namesArea(text))),
  ) ||
  [sheet.name, ...notes.map(({ text }) => text)].some((text) =>
    text.split(/[\s　:：()（）]/u).some((word) => word.length > 1 && namesArea(word)),
  );

/** 1-12: a code or name of the area the data are about. */
export const area: Point = {
  id: 'area',
  number: '1-12',
  *check(file) {
    for (const table of tablesOf(file))
      if (!says(table)) {
        const { top: row, left: column } = table.region;
        const corner = { row, column, text: '', stored: 'text' as const, isFormula: false };
        yield faultAt(table.sheet, corner, machineReadableMessages.found.noArea);
      }
  },
};
