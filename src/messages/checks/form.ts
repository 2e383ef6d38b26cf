import type { LocalizedText } from '../localized.ts';

/** Texts of the checks on how a sheet is written. */
export const checkTextsOfForm = {
  'notation-mixed': {
    title: { ja: '数字の書き方がそろっていない', en: 'Mixed notation' },
    explain: {
      ja: '一つの行の中で、小数の桁数や桁区切りの有無がそろっていないものを示します。',
      en: 'Shows rows in which decimals or thousands separators are written in different ways.',
    },
    message: (indicator: string, kinds: readonly string[], cells: readonly string[]): LocalizedText => ({
      ja: `「${indicator}」の行では${kinds.map((kind) => (kind === 'decimals' ? '小数の桁数' : '桁区切り')).join('と')}がそろっていません: ${cells.join('、')}`,
      en: `“${indicator}” mixes ${kinds.map((kind) => (kind === 'decimals' ? 'numbers of decimals' : 'thousands separators')).join(' and ')}: ${cells.join(', ')}`,
    }),
    remedy: { ja: '行の中で書き方をそろえてください。', en: 'Write the figures of a row in one way.' },
  },
  'division-unknown': {
    title: { ja: '担当課の名前が一覧にない', en: 'Unknown division' },
    explain: {
      ja: '担当課の一覧にない名前、または一度だけ現れ、ほかの課の名前と一字だけ違う名前を示します。',
      en: 'Shows division names that are not in the master list, or that differ from another by one character and occur once.',
    },
    message: (division: string, nearest: string | null): LocalizedText => ({
      ja: `担当課「${division}」は一覧にありません。${nearest === null ? '' : `「${nearest}」の誤りと思われます。`}`,
      en: `The division “${division}” is not known.${nearest === null ? '' : ` It is probably “${nearest}”.`}`,
    }),
    remedy: {
      ja: '課の名前を直すか、新しい課であれば一覧に加えてください。',
      en: 'Correct the name, or add a new division to the list.',
    },
  },
  'municipality-unknown': {
    title: { ja: '市町村の名前や番号が一覧にない', en: 'Unknown municipality' },
    explain: {
      ja: '関係市町の番号が全国地方公共団体コードとして正しくない、または計画の構成市町にないものを示します。',
      en: 'Shows municipality codes that are not valid, or that are not members of the plan.',
    },
    message: (municipality: string, nearest: string | null): LocalizedText => ({
      ja: `関係市町の「${municipality}」は計画の構成市町にありません。${nearest === null ? '' : `「${nearest}」の誤りと思われます。`}`,
      en: `“${municipality}” is not a member of the plan.${nearest === null ? '' : ` It is probably “${nearest}”.`}`,
    }),
    remedy: {
      ja: '市町村の名前か番号を確かめてください。',
      en: 'Check the name or the code of the municipality.',
    },
  },
  'machine-readability': {
    title: { ja: '機械で読みにくい書き方', en: 'Hard to read by machine' },
    explain: {
      ja: '総務省「統計表における機械判読可能なデータの表記方法」(2020年12月18日)に照らし、表の値の書き方で合わないものを数えます。',
      en: 'Counts what in the value cells does not follow the national rule of 2020 for machine-readable tables.',
    },
    message: (
      points: readonly { point: 'several' | 'sign' | 'remark' | 'unit'; cells: number }[],
    ): LocalizedText => ({
      ja: `機械で読みにくい値の欄があります: ${points.map(({ point, cells }) => `${pointNames[point].ja} ${cells}欄`).join('、')}`,
      en: `Cells that machines cannot read well: ${points.map(({ point, cells }) => `${pointNames[point].en} (${cells})`).join(', ')}`,
    }),
    remedy: {
      ja: 'このまま印刷用に使えます。公開するデータには、値・単位・時点を分けたCSVを使ってください。',
      en: 'The sheet may stay as it is for print; publish the CSV, which keeps value, unit and period apart.',
    },
  },
};

const pointNames = {
  several: { ja: '一つの欄に複数の値', en: 'several values in one cell' },
  sign: { ja: '△▲による負の数', en: '△ or ▲ for negative numbers' },
  remark: { ja: '数字の欄に注記(※など)', en: 'remarks beside the number' },
  unit: { ja: '単位のない値', en: 'no unit stated' },
} as const satisfies Record<string, LocalizedText>;
