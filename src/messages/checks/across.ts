import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

/** Texts of the checks over two plans or two places of one plan. Figures come in as printed. */
export const checkTextsAcross = {
  'plans-disagree': {
    title: { ja: '計画の間で実績が異なる', en: 'Plans disagree' },
    explain: {
      ja: '二つの計画にある同じ名前・同じ基準値の指標について、同じ年度の実績が異なるものを示します。',
      en: 'Shows indicators with the same name and the same baseline in two plans whose results for the same year differ.',
    },
    message: (
      indicator: string,
      baseline: string,
      first: { plan: string; actual: string },
      second: { plan: string; actual: string },
    ): LocalizedText => ({
      ja: `「${indicator}」は基準値が同じ ${baseline} ですが、実績は「${first.plan}」で ${first.actual}、「${second.plan}」で ${second.actual} です。`,
      en: `“${indicator}” has the same baseline, ${baseline}, but the result is ${first.actual} in “${first.plan}” and ${second.actual} in “${second.plan}”.`,
    }),
    linked: (
      period: LocalizedText,
      first: { plan: string; indicator: string; value: string },
      second: { plan: string; indicator: string; value: string },
    ): LocalizedText => ({
      ja: `同じ指標とされている「${first.plan}」の「${first.indicator}」と「${second.plan}」の「${second.indicator}」で、${period.ja}の値が ${first.value} と ${second.value} です。`,
      en: `“${first.indicator}” of “${first.plan}” and “${second.indicator}” of “${second.plan}” are linked as the same indicator, but for ${period.en} one says ${first.value} and the other ${second.value}.`,
    }),
    linkedRemedy: {
      ja: '両方の出典と時点を確かめて、値をそろえてください。別の指標であれば、指標の結び付けを直してください。',
      en: 'Compare source and period of both and make the values agree; if they are different indicators, change the link.',
    },
    remedy: {
      ja: '両方の計画の担当課で出典と時点を確かめ、同じ指標であれば実績をそろえてください。',
      en: 'Compare source and period with the divisions of both plans; if it is the same indicator, make the results agree.',
    },
  },
  'plans-may-disagree': {
    title: { ja: '計画の間で実績が異なるかもしれない', en: 'Plans may disagree' },
    explain: {
      ja: '二つの計画にある、よく似た名前・同じ基準値の指標について、実績が異なるものを示します。同じ指標かどうかは人が判断します。',
      en: 'Shows indicators with related names and the same baseline in two plans whose results differ; whether they are one is for a person to judge.',
    },
    message: (
      first: { plan: string; indicator: string; actual: string },
      second: { plan: string; indicator: string; actual: string },
      shared: string,
      baseline: string,
    ): LocalizedText => ({
      ja: `「${first.indicator}」(${first.plan})と「${second.indicator}」(${second.plan})は、ともに「${shared}」についてで基準値も同じ ${baseline} ですが、実績は ${first.actual} と ${second.actual} です。`,
      en: `“${first.indicator}” (${first.plan}) and “${second.indicator}” (${second.plan}) share “${shared}” and the baseline ${baseline}, but the results are ${first.actual} and ${second.actual}.`,
    }),
    remedy: {
      ja: '同じことを数えているか確かめ、同じであれば実績をそろえ、違うのであれば違いを名称に表してください。',
      en: 'Find out whether they count the same thing. If so, make them agree; if not, let the names show the difference.',
    },
  },
  'past-actual-changed': {
    title: { ja: '公表済みの実績が変わった', en: 'Published result changed' },
    explain: {
      ja: '前に公表した同じ計画の実績が、訂正の断りなしに別の値になっているものを示します。',
      en: 'Shows results that an earlier publication of the plan gave otherwise, without a word of correction.',
    },
    message: (indicator: string, year: number, before: string, after: string): LocalizedText => ({
      ja: `「${indicator}」の${fiscalYearText(year).ja}の実績は、前の公表では ${before} でしたが、今は ${after} です。訂正の断りがありません。`,
      en: `The result of “${indicator}” for ${fiscalYearText(year).en} was published as ${before} and is ${after} now, without a word of correction.`,
    }),
    beforeLabel: (year: number): string => `前の公表の${fiscalYearText(year).ja}実績`,
    nowLabel: (year: number): string => `今の${fiscalYearText(year).ja}実績`,
    remedy: {
      ja: '誤って変えたのであれば公表した値に戻し、前の値が誤りであれば「訂正」と書き添えて理由を公表してください。',
      en: 'Restore the published value, or mark the new one as a correction and publish the reason.',
    },
  },
  'restated-indicator-differs': {
    title: { ja: '再掲の値が元と違う', en: 'Restated row differs' },
    explain: {
      ja: '【再掲】の行の値・単位・目標・担当課が、元の行と違うものを示します。',
      en: 'Shows 【再掲】 rows whose value, unit, target or division differs from the original.',
    },
    message: (
      indicator: string,
      role: 'baseline' | 'actual' | 'target',
      year: number,
      difference: string,
    ): LocalizedText => {
      const ja = { baseline: '基準値', actual: `${fiscalYearText(year).ja}の実績`, target: '目標値' }[role];
      const en = { baseline: 'baseline', actual: `result of ${fiscalYearText(year).en}`, target: 'target' }[
        role
      ];
      return {
        ja: `【再掲】の「${indicator}」は、${ja}が元の行と違います: ${difference}`,
        en: `The restated row of “${indicator}” differs in its ${en}: ${difference}`,
      };
    },
    division: (indicator: string, original: string, restated: string): LocalizedText => ({
      ja: `【再掲】の「${indicator}」は、担当課が元の行と違います: ${original} / ${restated}`,
      en: `The restated row of “${indicator}” names another division: ${original} / ${restated}`,
    }),
    remedy: {
      ja: '元の行に合わせてください。再掲の行は元の指標の写しです。',
      en: 'Make it agree with the original: a restated row is the same indicator.',
    },
  },
  'unmarked-repeat': {
    title: { ja: '【再掲】の印がない繰り返し', en: 'Repeat without 【再掲】' },
    explain: {
      ja: '同じ名前・同じ値の指標が、【再掲】の印なしに何度も現れるものを示します。',
      en: 'Shows indicators that stand in several places with the same figures but without 【再掲】.',
    },
    message: (indicator: string, times: number, nodes: readonly string[]): LocalizedText => ({
      ja: `「${indicator}」が同じ値で${times}か所(${nodes.join('、')})にありますが、【再掲】の印がありません。`,
      en: `“${indicator}” stands in ${times} places (${nodes.join(', ')}) with the same figures and no 【再掲】.`,
    }),
    remedy: {
      ja: '二度目からは【再掲】と書いてください。別の指標であれば、違いを名称に表してください。',
      en: 'Mark the later rows 【再掲】, or let the names show the difference.',
    },
  },
};
