import { z } from 'zod';
import { findMunicipalityByCode, type MunicipalityCode } from '#domain';
import { fiscalYearText, type LocalizedText } from '#messages';

export const text = z.string();

export const decimal = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
  .meta({
    id: 'Decimal',
    description:
      '十進数の文字列。書かれた小数の桁数を保つため、JSON の数ではない / Exact decimal as text, with the decimals as written; not a JSON number, which would lose digits',
    examples: ['1495371', '79.50', '-684'],
  });

const year = z.int().meta({ description: '年度(西暦、4月から3月) / fiscal year, April to March' });

export const address = z.string().meta({ format: 'uri-reference' });

export const localized: z.ZodType<LocalizedText> = z
  .strictObject({ ja: text, en: text })
  .meta({ id: 'LocalizedText', description: '日本語と英語 / Japanese and English' });

const municipality = z
  .strictObject({ code: text.meta({ examples: ['062022'] }), name: text.nullable() })
  .meta({
    id: 'Municipality',
    description:
      '全国地方公共団体コード(6桁)と名前 / six-digit code; name null where this installation does not know it',
  });

export const municipalities = z.array(municipality).readonly();

export const municipalitiesOf = (codes: readonly MunicipalityCode[]): z.infer<typeof municipality>[] =>
  codes.map((code) => ({ code, name: findMunicipalityByCode(code)?.name ?? null }));

/** A fiscal year both ways. */
export const fiscalYear = z
  .strictObject({ year, japanese: text.meta({ examples: ['令和6年度'] }) })
  .meta({ id: 'FiscalYear', description: '年度を西暦と和暦で / a fiscal year, western and Japanese' });

export const fiscalYearOf = (value: number): z.infer<typeof fiscalYear> => ({
  year: value,
  japanese: fiscalYearText(value).ja,
});

export const grade = z
  .strictObject({
    id: text,
    label: localized,
    symbol: text,
    tone: z.enum(['achieved', 'good', 'fair', 'behind', 'worse']),
  })
  .meta({ id: 'Grade', description: '評価区分 / a class of the rating scale' });

export const series = z
  .strictObject({ id: text, label: text.nullable() })
  .meta({ id: 'Series', description: '内訳。1つしかないときの label は null / a line of values' });
