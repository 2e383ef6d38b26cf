import type { Subject } from './claim.ts';
import { A, F, type Skeleton } from './skeleton.ts';

/** Ends of a phrase that tell how or why, not what: they are no subject. */
const adverbial =
  /(?:により|によって|による|ため|ことで|ことから|ながら|として|とともに|に伴い|において|に加え|のほか|結果|一方|際|うえ|上で|[いきしちにびみりっ]|て|で|を|に|へ|から|まで|より|ば|ず|つつ|等|ほか|特に|また|さらに|なお|そのうち|うち|から|約|延べ|のべ|およそ|最大|計|合計|合わせて|全体で|年間|新たに|新規に|総額|総数)$/u;
const counting =
  /(?:約|延べ|のべ|およそ|最大|計|合計|合わせて|全体で|年間|新たに|新規に|総額|総数|過去最高の?|過去最多の?)$/u;
/** Particles that close a subject. */
const closing =
  /(?:についても?は?|に関しても?は?|につきましては|における|の(?:実績|推移|状況|結果)?[はがも]?|[はがも]|[::]|=|…)$/u;
const leading = new RegExp(
  String.raw`^(?:[増減](?:加|少)?(?:の|し、?|となり、?)?(?:合計)?)?(?:[。、,・\-*○●◯◎※■□◆◇▶→])*` +
    `(?:に?対して?|と?比べて?|と?比較して?|から|より(?:も)?|では?|[とのをはにもや)]|が(?!ん)|」|および|及び|並びに|[、,])*`,
  'u',
);
/** A subject ends like a noun; what ends like a verb is the end of a clause. */
const nounEnd =
  /(?:[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9)」]|まつり|づくり|つくり|ごみ|がん|まち|くらし|こども|ども|つどい|ひろば|まちなか|ひきこもり|ふるさと)$/u;
/** A clause that only explains the noun behind it: 「付加価値の総額を示す総生産」 is the 総生産. */
const explaining =
  /^.*(?:を(?:示す|表す|測る)|である|という|といった)(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z])/u;
/** Conjunctions that end a clause without a comma. */
const clauseEnd = /(?<=ことから|ことにより|したため|ものの|たところ|た一方|た結果)/u;

/** What stands before position `at` of the form, cut into phrases, the nearest last. */
const phrasesBefore = (form: string, at: number): string[] => {
  const before = form.slice(0, at);
  // A bracket that was closed again says nothing about what follows it.
  const open = before.replace(/[(（][^()（）]*[)）]/gu, '');
  return (
    open
      // 「1,000人当たりの医師数」 is narrower than 医師数: such a figure belongs to its phrase.
      .split(new RegExp(`[、,。(;「」『』]|${F}(?!当たり|あたり|につき|以上の|以下の|未満の)`, 'u'))
      .flatMap((part) => part.split(clauseEnd))
      .flatMap((part) => part.split(/(?<=[一-龠々ァ-ヶーA-Za-z0-9)」のうえ]は)(?![じがくなん])/u))
  );
};

const clean = (phrase: string): string => {
  const withoutAnchors = phrase.replaceAll(
    new RegExp(`${A}(?:末|時点|現在|度)?(?:における|[のはにで:、も])?`, 'gu'),
    '',
  );
  return withoutAnchors.replace(leading, '');
};

/** 「0~2歳児に限ると412人」 is about those only. */
const narrowing = /(?:に限(?:る|れば|って|り|定)|を除(?:く|け|い)|に絞)[^、]*$/u;

/** The noun phrase of a phrase: '' when it only tells how, why or when. */
const nounPhrase = (phrase: string): string => {
  let text = clean(phrase).replace(narrowing, '');
  while (counting.test(text)) text = text.replace(counting, '');
  if (adverbial.test(text) && !closing.test(text)) return '';
  while (closing.test(text)) text = text.replace(closing, '');
  text = text.replace(leading, '').replace(explaining, '');
  return nounEnd.test(text) ? text : '';
};

/**
 * What the figure at `at` of the skeleton is about. `earlier` are the topics of the sentences before,
 * nearest first.
 */
export const subjectAt = (skeleton: Skeleton, at: number, earlier: readonly string[]): Subject => {
  const phrases = phrasesBefore(skeleton.form, at);
  const nearest = nounPhrase(phrases.at(-1) ?? '');
  return {
    nearest,
    topics: [...topicsOf(phrases.slice(0, -1)), ...earlier],
    sentence: skeleton.sentence.text.replace(/\s+/gu, ''),
  };
};

/** 「の」 alone closes the subject of its own figure (全国平均の50.0%), but is no topic for later ones. */
const topical = /(?:について|に関して|につきまして|における|[はがも]|[::]|=|…)$/u;

/** Phrases that are marked as a topic (は, が, も, について, 「:」) or stand as a label, nearest first. */
const topicsOf = (phrases: readonly string[]): string[] =>
  phrases
    .flatMap((phrase) => phrase.split(/(?<=[\p{Script=Han}\p{Script=Katakana}ー]が)(?!ん)/u))
    .map((phrase, index) => ({ phrase: phrase.replaceAll(A, ''), index, whole: phrase }))
    .filter(
      ({ phrase, index }) =>
        topical.test(phrase) ||
        narrowing.test(phrase) ||
        (index === 0 && /[一-龠ァ-ヶー数率額]$/u.test(phrase)),
    )
    .map(({ whole }) => nounPhrase(whole))
    .filter((topic) => topic !== '')
    .reverse();

/** The topics that a whole sentence leaves to the sentences after it, nearest first. */
export const topicsLeftBy = (skeleton: Skeleton): readonly string[] =>
  topicsOf(phrasesBefore(skeleton.form, skeleton.form.length));
