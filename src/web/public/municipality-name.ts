import type { MunicipalityCode } from '#domain';

/** Names of the municipalities whose plans ship with the product; others are shown by their code. */
const names: Readonly<Record<MunicipalityCode, string>> = {
  '062022': '米沢市',
  '062090': '長井市',
  '062138': '南陽市',
  '063819': '高畠町',
  '063827': '川西町',
  '064017': '小国町',
  '064025': '白鷹町',
  '064033': '飯豊町',
};

export const municipalityName = (code: MunicipalityCode): string => names[code] ?? code;
