import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findMunicipality,
  findMunicipalityByCode,
  isMunicipalityCode,
  municipalityCheckDigit,
  nearestMunicipality,
} from './municipality.ts';
import { municipalityTable } from './municipality-table.ts';

describe('全国地方公共団体コード', () => {
  test.each([
    ['米沢市', '06202', '2'],
    ['長井市', '06209', '0'],
    ['南陽市', '06213', '8'],
    ['高畠町', '06381', '9'],
    ['川西町', '06382', '7'],
    ['小国町', '06401', '7'],
    ['白鷹町', '06402', '5'],
    ['飯豊町', '06403', '3'],
  ])('%s: %s has the check digit %s', (name, digits, check) => {
    expect(municipalityCheckDigit(digits)).toBe(check);
    expect(findMunicipality(name)?.code).toBe(digits + check);
  });

  // Codes of other prefectures: a remainder of 0 gives 1, a remainder of 1 gives 0.
  test.each(['011002', '131016', '271004', '401307', '472018', '010006'])('%s is right', (code) => {
    expect(isMunicipalityCode(code)).toBe(true);
  });

  test('every code of the table is right, and no name or code stands twice', () => {
    expect(municipalityTable.filter(({ code }) => !isMunicipalityCode(code))).toEqual([]);
    expect(new Set(municipalityTable.map(({ code }) => code)).size).toBe(municipalityTable.length);
    expect(new Set(municipalityTable.map(({ prefecture, name }) => prefecture + name)).size).toBe(
      municipalityTable.length,
    );
  });

  test('a single wrong digit is found, except where 11 − remainder folds 10 and 0 together', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (five, step) => {
        const code = five.join('') + municipalityCheckDigit(five.join(''));
        const wrong = code.slice(0, 5) + ((Number(code[5]) + step) % 10);
        expect(isMunicipalityCode(code)).toBe(true);
        expect(isMunicipalityCode(wrong)).toBe(false);
      }),
    );
  });

  test.each(['', '6202', '0620222', '06202a', '０６２０２２'])('%j is no code', (code) => {
    expect(isMunicipalityCode(code)).toBe(false);
  });

  test('anything but five digits has no check digit', () => {
    expect(() => municipalityCheckDigit('6202')).toThrow(RangeError);
  });
});

describe('municipalities by name', () => {
  test.each([
    ['米 沢 市', '062022'],
    ['山形県長井市', '062090'],
  ])('%s is found', (name, code) => {
    expect(findMunicipality(name)?.code).toBe(code);
  });

  test('an unknown name or code is not found', () => {
    expect(findMunicipality('山形市')).toBeUndefined();
    expect(findMunicipalityByCode('062014')).toBeUndefined();
    expect(findMunicipalityByCode('064033')?.name).toBe('飯豊町');
  });

  test.each([
    ['飯豐町', '飯豊町'],
    ['米択市', '米沢市'],
    ['高畠', '高畠町'],
    ['白鷹町町', '白鷹町'],
  ])('%s is nearest to %s', (read, name) => {
    expect(nearestMunicipality(read)?.name).toBe(name);
  });

  test.each(['山形市', '置賜', '川国町'])('%s is near to none, or to several', (read) => {
    expect(nearestMunicipality(read)).toBeUndefined();
  });
});
