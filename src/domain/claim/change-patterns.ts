import { A, F } from './skeleton.ts';

const up =
  '増加|増え|増やし|増やす|増|上昇|上がっ|上がり|上がる|高まっ|高まり|伸び|伸ばし|伸ばす|拡大|拡充|広が|広げ|向上|プラス|多い|多く|高い|高く|上回';
/** Which way these go depends on what is measured. */
const either = '改善|悪化|変化|変動|延び|延ば|短い|短く|長い|長く';
const down =
  '減少|減っ|減り|減らし|減らす|減|低下|削減|縮減|圧縮|短縮|下がっ|下がり|下がる|下落|下降|落ち込|マイナス|縮小|縮ま|縮め|縮ん|狭ま|少な|低い|低く|下回';

/** Between an amount and its direction: 「24人の大幅な増加」. */
const toDirection = '(?:ほど|程度|余り|以上|分|近く|だけ)?(?:の|も)?(?:大幅な?|大きく|純|皆)?';

/** A second amount of the same change: 「2,345人、23.5%の増加」「24人(6.5%)増加」. */
const andSecond = `(?:(?:[、(・]|、?(?:率|割合)に(?:して|すると)、?|、(?:率|割合)で(?:は|、)*)(?<second>${F})\\)?)?`;

/** Between a base and what is said against it. */
const comparing = [
  'を?(?:と|に)?比(?:べる?と?|較し)て?(?:も|は|、)*',
  'に対し(?:て)?(?:は|、)*',
  'から(?:は|も|、)*',
  'より(?:も|、|は)*',
  'にかけて(?:は|、)*',
  '比(?:では|で|は|が|も|:)?、?',
  'との?比較(?:では|で)?、?',
].join('|');

/** 「基準値の22%減」「令和5年度の2.2倍」「前年度と比べて転入者が76人減少」「前年度比101%」 */
export const againstBase = new RegExp(
  `(?<base>${A})(?<link>${comparing}|[のを])(?<between>[^${F}${A}。]{0,24}?)(?<amount>${F})${andSecond}${toDirection}(?<direction>${up}|${down}|${either})?`,
  'dgu',
);

/** 「21件から20件に減少」「11名→22名」「10名から22名へと2.2倍」 */
export const fromTo = new RegExp(
  `(?:(?<base>${A})(?:の|は|が|、|に|[(:])*(?:実績|値)*)?(?<from>${F})\\)?(?<link>から|より|→|⇒|だったものが|であったものが|だったのが)、?` +
    `(?:(?<year>${A})(?:の|には|に|では|は|、|[(:])*)?(?<to>${F})\\)?(?<into>に|へと?|まで|となり|となって|と)?、?(?:[^${F}${A}。、]{1,8}(?:間で、?|間に、?))?(?:(?<amount>${F})${andSecond})?${toDirection}(?<direction>${up}|${down}|${either})?`,
  'dgu',
);

/** 「15件(対前年度比125.0%)、…は4社(同133.3%)」: the same base again. */
export const sameAgain = new RegExp(
  `[(、]同(?:比|期比|率)?(?<amount>${F})${toDirection}(?<direction>${up}|${down})?`,
  'dgu',
);

/** 「基準値を下回る」「前年度の額を上回った」「令和4年の1.24を下回り」: a direction without an amount. */
export const onlyDirection = new RegExp(
  `(?<base>${A})(?:の(?:額|値|数|件数|人数|割合|率|実績|水準|数値)?値?)?(?<from>${F})?(?:を|より(?:も)?|[とに]比べて?)(?:大きく|大幅に|やや|わずかに|僅かに|若干|も)?(?<direction>上回|下回|増加|減少|上昇|低下|増え|減っ)`,
  'dgu',
);

/** 「基準年度の19人を3人下回った」「前年度の98人を上回る」 with the value compared with. */
export const beyondFigure = new RegExp(
  `(?:(?<base>${A})(?:の|は|が)?(?:実績|値)*)?(?<from>${F})を、?(?<amount>${F})(?:ほど|程度|も)?(?<direction>上回|下回)`,
  'dgu',
);

/** 「全国平均の84.1歳と比べて4.3歳短い」「令和2年度の341件と比べて65件、19.1%減少」: compared with a figure of the text. */
export const againstFigure = new RegExp(
  `(?:(?<base>${A})(?:の|は|が)?(?:実績|値)*)?(?<from>${F})(?:[とに]比べ?て?|と比較して|に対し(?:て)?|より(?:も)?)、?(?<amount>${F})${andSecond}${toDirection}(?<direction>${up}|${down}|${either})`,
  'dgu',
);

/** 「令和5年度の7件の約1.6倍」 */
export const timesFigure = new RegExp(
  `(?:(?<base>${A})(?:の|は|が)?(?:実績|値)*)?(?<from>${F})の(?:約|およそ|ほぼ)?(?<amount>${F})`,
  'dgu',
);

const other =
  '(?:全国|国|県|都|道|府|県内|圏域|類似団体|町村|同規模)(?:全体|市町村|町村)?の?(?:平均値?|値|水準)?';

/** 「全国平均の93.7%を上回る」「県の19.9%より低い」: only which side of another place's figure it is on. */
/** The words before a figure that say whose it is: 「県平均の」. */
export const ofOthers = new RegExp(`(?<![\\p{Script=Han}])${other}(?:である|の|は|\\()?$`, 'u');

export const besideOthers = new RegExp(
  `(?<![\\p{Script=Han}])${other}(?:である|の|は|\\()?(?<from>${F})\\)?(?:を|は|より(?:も)?)(?:大きく|大幅に|やや|わずかに|僅かに|若干|も)?(?<direction>上回|下回|高い|高く|低い|低く|多い|多く|少な)`,
  'dgu',
);

/** 「目標値には1.9ポイント届いていない」「目標の30.0%に11.7ポイント及ばない」「目標との差は7.3ポイント」 */
export const gapToTarget = new RegExp(
  `(?<base>${A})(?:とする)?(?:の?(?<from>${F}))?(?:(?:に|には|に対し(?:て)?(?:は)?|まで|までは)、?(?:あと|残り|なお|まだ)?(?<amount>${F})(?=(?:ほど)?(?:の(?:開き|差)|届|及ば|達し(?:て(?:い)?)?な|不足|足り|である|です|と(?:なっ|迫)|。|、))|との(?:差|開き)(?:は|が)(?<gap>${F}))`,
  'dgu',
);

/** 「目標値の91.9%に達した」「令和元年の94.5%まで回復」: the result as a share of something named. */
export const shareReached = new RegExp(
  `(?<base>${A})(?:の(?:実績|水準|値)?|に?対し(?:て)?|比)(?<amount>${F})(?:に|まで|と|の水準(?:に|まで))(?:達し|到達|回復|戻|とどま|なっ|なり|伸び|増え|上昇|減|低下)`,
  'dgu',
);

/** 「新たに4件」「11件の情報を新たに掲載」 */
export const addition = new RegExp(
  `新(?:たに|規に)[^${F}${A}。、]{0,24}?(?<after>${F})|(?<before>${F})[^${F}${A}。、]{0,20}を、?新(?:たに|規に)`,
  'dgu',
);

/** 「24チーム増の合計244チーム」「76人減少」: against what is not said. */
export const unnamed = new RegExp(
  `(?<amount>${F})${andSecond}${toDirection}(?<direction>${up.replace('|上回', '')}|${down.replace('|下回', '')}|${either})`,
  'dgu',
);

/** 「前年度から3.4ポイント、基準値から5.2ポイント上昇」: the direction of the first amount stands behind the second. */
export const sharedDirection = new RegExp(
  `^、${A}(?:${comparing}|の)[^${F}${A}。]{0,24}?${F}${andSecond}${toDirection}(?<direction>${up}|${down})`,
  'u',
);

/** 「達成率は86.8%」, 「目標達成率86.8%」: the result as a share of the target. */
export const achievement = new RegExp(
  `(?<![\\p{Script=Han}ァ-ヶー])(?:${A}|目標)?(?:の|に?対する)?達成率(?:は|が|も|では|で|:|、|\\()*(?<amount>${F})`,
  'dgu',
);

/** 「…34.1ポイント上昇し、約8倍となった」 */
export const timesAgain = new RegExp(
  `(?<=、(?:約|およそ|ほぼ)?)(?<amount>${F})(?:に(?:増|なっ|伸|拡)|となっ|の(?:増|伸))`,
  'dgu',
);

/** The value reached, right behind a change: 「…増の合計244チーム」「…増加し、20件となった」. */
export const result = new RegExp(
  `^[加少昇下]?(?:の|し(?:て)?|する|となる|となり|った|り|る|、|と)*(?:合計|計|総数)?(?<to>${F})`,
  'du',
);

/** up, down, or null for a word that is neither. */
export const directionOf = (word: string | undefined): 'up' | 'down' | null => {
  if (word === undefined) return null;
  if (up.split('|').includes(word)) return 'up';
  return down.split('|').includes(word) ? 'down' : null;
};
