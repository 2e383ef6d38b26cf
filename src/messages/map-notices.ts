import type { LocalizedText } from './localized.ts';

interface NoticeWords {
  /** `written`: the word or number that the file has. */
  readonly what: (written: string) => LocalizedText;
  readonly remedy: LocalizedText;
}

const isUnknown =
  (ja: string, en: string) =>
  (written: string): LocalizedText => ({
    ja: `${ja}「${written}」がありません。どのページにもつながりません。`,
    en: `There is no ${en} “${written}”; it leads to no page.`,
  });

const asThePlanHasIt = (ja: string, en: string): LocalizedText => ({
  ja: `${ja}の名前を、計画にあるとおりに書いてください。`,
  en: `Write the name of the ${en} as the plan has it.`,
});

const notices = <Problem extends string>(words: Readonly<Record<Problem, NoticeWords>>) => words;

/** What a map file lost on its way in, or what in it belongs to nothing: the staff page and the command. */
export const mapNoticeMessages = {
  title: { ja: '確かめてほしいこと', en: 'What to look at' },
  count: (count: number): LocalizedText => ({
    ja: `確かめてほしいことが${count}件あります`,
    en: count === 1 ? '1 thing to look at' : `${count} things to look at`,
  }),
  head: {
    where: { ja: 'ファイルの中の場所', en: 'Where in the file' },
    what: { ja: '起きたこと', en: 'What happened' },
    remedy: { ja: 'すること', en: 'What to do' },
  },
  /** Where in the file: the shapes by number, with their name. */
  where: (places: readonly number[], name: string | null): LocalizedText => {
    if (places.length === 0) return { ja: name ?? 'ファイル全体', en: name ?? 'The whole file' };
    const shown = places.slice(0, 20);
    const more = places.length - shown.length;
    return {
      ja: `${shown.join('、')}番目${more > 0 ? `ほか${more}か所` : ''}${name === null ? '' : `「${name}」`}`,
      en: `No. ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}${name === null ? '' : ` “${name}”`}`,
    };
  },
  problems: notices({
    encoding: {
      what: (written) => ({
        ja: `文字コードを${written}として読みました。`,
        en: `The text was read as ${written}.`,
      }),
      remedy: {
        ja: '名前が文字化けしていないか確かめてください。UTF-8 で保存すると確実です。',
        en: 'See that names are right; saving the file as UTF-8 makes sure.',
      },
    },
    noShape: {
      what: () => ({ ja: '図形がないため、取り込みませんでした。', en: 'Left out: it has no shape.' }),
      remedy: {
        ja: '座標のある図形を入れるか、その行を消してください。',
        en: 'Give it coordinates, or take it out of the file.',
      },
    },
    notArea: {
      what: (written) => ({
        ja: `面(Polygon)ではなく${written}のため、取り込みませんでした。`,
        en: `Left out: a boundary is a Polygon, this is a ${written}.`,
      }),
      remedy: {
        ja: '境界にするなら、面にして書き出してください。',
        en: 'Export it as a polygon if it is a boundary.',
      },
    },
    fewCorners: {
      what: () => ({
        ja: '頂点が足りず面にならない輪を除きました。',
        en: 'A ring of too few corners to enclose anything was left out.',
      }),
      remedy: { ja: 'もとの図形を確かめてください。', en: 'Look at the shape where it was made.' },
    },
    openRing: {
      what: () => ({
        ja: '輪が閉じていないため、始点につないで閉じました。',
        en: 'A ring was open; it was closed to its first corner.',
      }),
      remedy: {
        ja: '境界の形が正しいか、地図で確かめてください。',
        en: 'See on the map that the boundary is right.',
      },
    },
    notDegrees: {
      what: (written) => ({
        ja: `座標(${written})が経度・緯度ではないため、取り込みませんでした。`,
        en: `Left out: its coordinates (${written}) are not longitude and latitude.`,
      }),
      remedy: {
        ja: '経緯度(JGD2011 など)で書き出してください。',
        en: 'Export it in degrees (JGD2011 or WGS 84).',
      },
    },
    swapped: {
      what: (written) => ({
        ja: `座標(${written})が緯度、経度の順のため、取り込みませんでした。`,
        en: `Left out: its coordinates (${written}) have the latitude first.`,
      }),
      remedy: { ja: '経度、緯度の順に直してください。', en: 'Longitude comes first, then latitude.' },
    },
    outsideJapan: {
      what: (written) => ({
        ja: `日本の外の座標(${written})です。そのまま取り込みました。`,
        en: `Its coordinates (${written}) lie outside Japan; kept as they are.`,
      }),
      remedy: {
        ja: '座標と、その順(経度、緯度)を確かめてください。',
        en: 'Check them, and their order (longitude, latitude).',
      },
    },
    noCode: {
      what: () => ({
        ja: '団体コードがないため、取り込みませんでした。',
        en: 'Left out: it has no municipality code.',
      }),
      remedy: {
        ja: 'どの市町村でもないもの(所属未定地など)なら、このままで構いません。市町村の一部なら、団体コードを入れてください。',
        en: 'Right for land of no municipality; else give it the code of five or six digits.',
      },
    },
    badCode: {
      what: (written) => ({
        ja: `「${written}」は団体コードではないため、取り込みませんでした。`,
        en: `Left out: “${written}” is no municipality code.`,
      }),
      remedy: {
        ja: '5桁か、検査数字まで正しい6桁の団体コードにしてください。',
        en: 'Codes have five digits, or six with the right check digit.',
      },
    },
    smallParts: {
      what: (written) => ({
        ja: `間引いたとき、小さな面を${written}個省きました。`,
        en: `Small parts left out when it was simplified: ${written}.`,
      }),
      remedy: {
        ja: '省かれた島などを残したいときは、頂点の少ない境界のファイルを使ってください。',
        en: 'To keep small islands, bring a file with fewer vertices.',
      },
    },
    notPoint: {
      what: (written) => ({
        ja: `点(Point)ではなく${written}のため、取り込みませんでした。`,
        en: `Left out: it is a ${written}, not a Point.`,
      }),
      remedy: {
        ja: '代表点(重心など)の点にして書き出してください。',
        en: 'Export it as a point, for example its centroid.',
      },
    },
    noName: {
      what: () => ({ ja: '名前がないため、取り込みませんでした。', en: 'Left out: it has no name.' }),
      remedy: {
        ja: '属性 name(または「名称」「施設名」)に名前を入れてください。',
        en: 'Name it in the attribute “name”.',
      },
    },
    shortened: {
      what: (written) => ({
        ja: `属性「${written}」が300文字を超えるため、300文字までにしました。`,
        en: `“${written}” is longer than 300 characters; the rest was cut off.`,
      }),
      remedy: { ja: '短く書き直してください。', en: 'Please put it shorter.' },
    },
    planUnknown: {
      what: isUnknown('計画', 'plan'),
      remedy: {
        ja: '計画の題名を、登録されているとおりに書いてください。',
        en: 'Write the title of the plan as it is stored.',
      },
    },
    projectUnknown: {
      what: isUnknown('事業', 'project'),
      remedy: asThePlanHasIt('事業', 'project'),
    },
    nodeInstead: {
      what: (written) => ({
        ja: `事業「${written}」がありません。施策のページにだけつながります。`,
        en: `There is no project “${written}”; it leads to the measure only.`,
      }),
      remedy: asThePlanHasIt('事業', 'project'),
    },
    nodeUnknown: {
      what: isUnknown('施策', 'measure'),
      remedy: asThePlanHasIt('施策', 'measure'),
    },
    codeWithoutPlan: {
      what: (written) => ({
        ja: `「${written}」はコードですが、計画の名前がないため、どのページにもつながりません。`,
        en: `“${written}” is a code, but no plan is named; it leads to no page.`,
      }),
      remedy: {
        ja: '属性 plan(または「計画」)に計画の名前も書いてください。',
        en: 'Name the plan too, in the attribute “plan”.',
      },
    },
    notPublished: {
      what: (written) => ({
        ja: `「${written}」は、まだ公表されていません。公表されるまで、どのページにもつながりません。`,
        en: `“${written}” is not published yet; until then it leads to no page.`,
      }),
      remedy: {
        ja: '公表すると自動でつながります。何もしなくて構いません。',
        en: 'Nothing to do: it will once that is published.',
      },
    },
    outsideBoundaries: {
      what: (written) => ({
        ja: `取り込まれている市町村の境界の外(${written})です。表とファイルには出ます。`,
        en: `It lies outside the imported boundaries (${written}); it stands in the table and the file.`,
      }),
      remedy: { ja: '座標を確かめてください。', en: 'Check its coordinates.' },
    },
  }),
} as const;
