/** A municipality with its 6-digit 全国地方公共団体コード. */
export interface Municipality {
  /** Six digits; the last one is the check digit. */
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
}

/**
 * The municipalities the installation knows. Another one is added as a line; a test verifies every
 * check digit. Source: 全国地方公共団体コード (総務省).
 */
export const municipalityTable: readonly Municipality[] = [
  { code: '062022', name: '米沢市', prefecture: '山形県' },
  { code: '062090', name: '長井市', prefecture: '山形県' },
  { code: '062138', name: '南陽市', prefecture: '山形県' },
  { code: '063819', name: '高畠町', prefecture: '山形県' },
  { code: '063827', name: '川西町', prefecture: '山形県' },
  { code: '064017', name: '小国町', prefecture: '山形県' },
  { code: '064025', name: '白鷹町', prefecture: '山形県' },
  { code: '064033', name: '飯豊町', prefecture: '山形県' },
];
