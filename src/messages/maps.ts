import type { LocalizedText } from './localized.ts';

/** Texts about boundaries and points: the importing of files, the staff page, the command, the public map. */
export const mapMessages = {
  title: { ja: '地図', en: 'Map' },
  lead: {
    ja: '市町村の境界と、施設などの地点を取り込みます。取り込んだものは、すぐに公開されるページの地図に出ます。',
    en: 'Boundaries of municipalities and points such as facilities. What is imported shows on the public pages at once.',
  },
  boundaries: { ja: '市町村の境界', en: 'Boundaries of municipalities' },
  file: { ja: '地図のファイル', en: 'Map file' },
  fileHint: {
    ja: 'GeoJSON か TopoJSON です。境界は国土数値情報「行政区域」(N03)の GeoJSON をそのまま選べます。座標は緯度・経度で、20MBまでです。',
    en: 'GeoJSON or TopoJSON in degrees, up to 20 MB; N03 of the National Land Numerical Information as it is.',
  },
  kind: { ja: '取り込むもの', en: 'What it holds' },
  kinds: {
    boundaries: { ja: '市町村の境界', en: 'Boundaries' },
    points: { ja: '地点(施設など)', en: 'Points (facilities …)' },
  },
  layerTitle: { ja: '地点の名前', en: 'Name of the points' },
  layerTitleHint: {
    ja: '地点のときに書きます(例: 子育て支援施設)。同じ名前のものは置き換わります。',
    en: 'For points only; a layer of the same name is replaced.',
  },
  credit: { ja: '出典の表示', en: 'Credit line' },
  creditHint: {
    ja: '例: 「国土数値情報(行政区域データ)」(国土交通省)を加工して作成',
    en: 'As the licence of the file asks for.',
  },
  import: { ja: '取り込む', en: 'Import' },
  remove: { ja: '取り除く', en: 'Remove' },
  layers: { ja: '取り込まれているもの', en: 'What is there' },
  none: {
    ja: 'まだ何も取り込まれていません。境界がないあいだ、公開ページには位置関係を表す図が出ます。',
    en: 'Nothing yet. Without boundaries the public pages show tiles.',
  },
  areas: (count: number, vertices: number): LocalizedText => ({
    ja: `${count}市町村、${vertices}点`,
    en: `${count} municipalities, ${vertices} vertices`,
  }),
  points: (count: number): LocalizedText => ({ ja: `${count}地点`, en: `${count} points` }),
  done: (what: LocalizedText, from: number | null, to: number | null): LocalizedText => ({
    ja: `取り込みました: ${what.ja}${from === to || from === null || to === null ? '' : `(元の${from}点を${to}点に間引きました)`}。`,
    en: `Imported: ${what.en}${from === to || from === null || to === null ? '' : ` (${from} vertices reduced to ${to})`}.`,
  }),
  skipped: (names: readonly string[]): LocalizedText => ({
    ja: `計画に出てこないため取り込まなかった市町村: ${names.length}件(${names.join('、')})`,
    en: `Not imported, because no plan names them: ${names.length} (${names.join(', ')})`,
  }),
  replaced: (what: LocalizedText): LocalizedText => ({
    ja: `同じ名前で前に取り込まれていたもの(${what.ja})と置き換えました。`,
    en: `It took the place of what stood under this name: ${what.en}.`,
  }),
  without: (names: readonly string[]): LocalizedText => ({
    ja: `ファイルに境界がなかった市町村: ${names.join('、')}`,
    en: `No boundary in the file for: ${names.join(', ')}`,
  }),
  removed: { ja: '取り除きました。', en: 'Removed.' },
  noFile: { ja: '地図のファイルを選んでください。', en: 'Please choose a map file.' },
  noCredit: {
    ja: '出典の表示を書いてください。地図のデータの利用条件で求められています。',
    en: 'Please give the credit line; licences of map files ask for it.',
  },
  noTitle: { ja: '地点の名前を書いてください。', en: 'Please name the points.' },
  problems: {
    tooLarge: {
      ja: '地図のファイルが20MBを超えています。',
      en: 'The map file is larger than 20 MB.',
    },
    notJson: { ja: '地図のファイルを読めません。', en: 'The map file cannot be read.' },
    noFeatures: {
      ja: '地図のファイルに、使える図形がありません。',
      en: 'The map file holds no shape that can be used.',
    },
    tooManyPoints: {
      ja: '地点が2,000を超えています。',
      en: 'There are more than 2,000 points.',
    },
    notDegrees: {
      ja: '座標が緯度・経度ではありません。',
      en: 'The coordinates are not longitude and latitude.',
    },
    swapped: {
      ja: '座標が緯度、経度の順になっています。',
      en: 'The coordinates have the latitude first.',
    },
    noMatch: {
      ja: 'どの図形も、計画に出てくる市町村の団体コードと合いません。',
      en: 'No shape has the code of a municipality that the plans name.',
    },
  },
  remedies: {
    tooLarge: {
      ja: '国土数値情報は都道府県ごとのファイルを選ぶか、必要な市町村だけにしてください。',
      en: 'Choose the file of one prefecture, or keep only the municipalities you need.',
    },
    notJson: {
      ja: 'GeoJSON(.geojson)か TopoJSON(.topojson)の形にしてから選んでください。Shapefile(.shp)はそのままでは読めません。',
      en: 'Save it as GeoJSON or TopoJSON; a Shapefile cannot be read as it is.',
    },
    noFeatures: {
      ja: '境界なら面(Polygon)、地点なら点(Point)と name のあるファイルを選んでください。',
      en: 'Boundaries are polygons; points have a name.',
    },
    tooManyPoints: {
      ja: '種類ごとなど、いくつかのファイルに分けてください。',
      en: 'Divide the file, for example by kind of place.',
    },
    swapped: {
      ja: 'GeoJSON では経度、緯度の順です。入れ替えて書き出してください。',
      en: 'In GeoJSON longitude comes first, then latitude; export it so.',
    },
    notDegrees: {
      ja: '経緯度(JGD2011 など)で書き出してください。平面直角座標は使えません。',
      en: 'Export it in degrees (JGD2011 or WGS 84), not in plane coordinates.',
    },
    noMatch: {
      ja: '属性に N03_007 または code(5桁か6桁の団体コード)があるか確かめてください。先に計画を保存しておく必要があります。',
      en: 'Look for an attribute N03_007 or code of five or six digits; plans have to be stored first.',
    },
  },
  map: {
    title: { ja: '市町村の地図', en: 'Map of the municipalities' },
    efforts: { ja: '関わる取組の数の地図', en: 'Map of the efforts taken part in' },
    of: (name: string): LocalizedText => ({ ja: `${name}の市町村別の地図`, en: `${name} by municipality` }),
    /** What stands at both ends of the shades: in dark mode they run from dark to light, so no word for dark. */
    ends: {
      more: { low: { ja: '少ない', en: 'Fewer' }, high: { ja: '多い', en: 'more' } },
      better: {
        low: { ja: '値が小さい', en: 'Smaller' },
        high: { ja: '値が大きい(大きいほど良い)', en: 'larger (which is better)' },
      },
      worse: {
        low: { ja: '値が小さい(小さいほど良い)', en: 'Smaller (which is better)' },
        high: { ja: '値が大きい', en: 'larger' },
      },
    },
    noValue: { ja: '値がない', en: 'no value' },
    tiles: {
      ja: '四角は市町村のおおよその位置関係を表します。面積や形は表しません。',
      en: 'The squares show roughly how the municipalities lie to each other, not their size or shape.',
    },
    tilesUnplaced: {
      ja: '四角の並びは位置を表しません。',
      en: 'The order of the squares says nothing about where they lie.',
    },
    credit: { ja: '地図の出典', en: 'Source of the map' },
    pointsFile: { ja: 'GeoJSONで取り出す', en: 'Download GeoJSON' },
    pointName: { ja: '名前', en: 'Name' },
    places: { ja: '場所', en: 'Places' },
    position: { ja: '緯度・経度', en: 'Latitude, longitude' },
    onMap: { ja: '市町村の地図で見る', en: 'See the map' },
    belongsTo: { ja: '計画での位置', en: 'Belongs to' },
    pointNote: { ja: '説明', en: 'Note' },
    participation: { ja: '関わる取組の数', en: 'Efforts taken part in' },
    value: { ja: '値', en: 'Value' },
  },
} as const;
