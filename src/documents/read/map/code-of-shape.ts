import { isMunicipalityCode, municipalityCheckDigit } from '#domain';
import type { MapFeature } from './read-features.ts';

/** Attributes that are called a code, N03 first. */
const codeNames = ['N03_007', 'N03_07', 'code', 'CODE', '団体コード', '市区町村コード'];

type Written = (shape: MapFeature) => readonly unknown[];

const named: Written = ({ properties }) => codeNames.map((name) => properties[name]);

/** What may be a code, or only the number that a program gave a shape. */
const numbered: Written = ({ properties, id }) => [properties.id, id];

/** Prefectures are 01 to 47, municipalities in them 100 and above. */
const inJapan = (code: string): boolean => /^(0[1-9]|[1-3]\d|4[0-7])[1-9]/.test(code);

/** The codes of six digits that a written one can stand for: of five or six, which as a number lost the zero in front. */
const readingsOf = (written: unknown): readonly string[] => {
  const text = typeof written === 'number' ? String(written) : written;
  if (typeof text !== 'string' || !/^\d{4,6}$/.test(text.trim())) return [];
  const [five, six] = [text.trim().padStart(5, '0'), text.trim().padStart(6, '0')];
  return [
    ...(five.length === 5 && inJapan(five) ? [five + municipalityCheckDigit(five)] : []),
    ...(inJapan(six) && isMunicipalityCode(six) ? [six] : []),
  ];
};

const isWritten = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');

/**
 * What tells the code of each shape of a file: six digits, one of those asked for where it can be read so; what is
 * written there instead, or null where nothing is. Numbers of shapes count only in a file whose shapes have no code:
 * else one without would be taken for the municipality whose code its number happens to be.
 */
export const codesIn = (
  shapes: readonly MapFeature[],
  wanted: readonly string[],
): ((shape: MapFeature) => string | { readonly written: string | null }) => {
  const have = (written: Written) => shapes.some((shape) => written(shape).flatMap(readingsOf).length > 0);
  const writtenIn = have(named) ? named : numbered;
  return (shape) => {
    const written = writtenIn(shape);
    const readings = written.flatMap(readingsOf);
    const code = readings.find((each) => wanted.includes(each)) ?? readings[0];
    return code ?? { written: written.filter(isWritten).map(String)[0] ?? null };
  };
};
