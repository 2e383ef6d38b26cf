import { findMunicipalityByCode, type MunicipalityCode } from '#domain';

/** Name of a municipality for people; its code where the installation does not know it. */
export const municipalityName = (code: MunicipalityCode): string =>
  findMunicipalityByCode(code)?.name ?? code;
