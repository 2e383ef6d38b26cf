import { dateText, fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Texts for assistants that read what is published (MCP). */
export const assistantMessages = {
  instructions: text(
    '日本の自治体が公表した計画・指標・評価です。数値を答えるときは、citation の公表版とページのアドレスを必ず添えてください。value が null のときは status(未確定・未調査・該当なし・空欄)を伝え、0 と言わないでください。評価は計算されたものです。自分で計算し直さず、summary と explanation を使ってください。',
    'Plans, indicators and evaluations that Japanese local governments have published. When you give a figure, always add the publication and page address from its citation. Where value is null, say what status says (not settled, not surveyed, not applicable, blank), never 0. Evaluations are computed: use summary and explanation, do not compute your own.',
  ),
  listPlans: text('公表されている計画の一覧', 'Published plans'),
  findIndicators: text(
    '指標を名前・施策・担当課・市町村・評価区分で探す',
    'Find indicators by words of their name, node, division, municipality or grade',
  ),
  getIndicator: text(
    '1つの指標の値、評価、その計算の説明、引用のしかた',
    'One indicator: its values, evaluation, how that was computed, and how to cite it',
  ),
  findPublications: text('公表版を探す', 'Find publications'),
  notFound: (plan: string, indicator: string): LocalizedText =>
    text(
      `計画「${plan}」に指標「${indicator}」の公表はありません。find_indicators でIDを確かめてください。`,
      `Plan “${plan}” has no published indicator “${indicator}”. Look its id up with find_indicators.`,
    ),
  citation: (c: {
    publisher: string;
    plan: string;
    year: number;
    number: number;
    publishedOn: string;
    name: string;
    source: string | null;
  }): LocalizedText =>
    text(
      `${c.publisher}「${c.plan}」${fiscalYearText(c.year).ja} 第${c.number}版(${dateText(c.publishedOn).ja}公表)、指標「${c.name}」${c.source === null ? '' : `、出典: ${c.source}`}`,
      `${c.publisher}, “${c.plan}”, ${fiscalYearText(c.year).en}, edition ${c.number} (published ${dateText(c.publishedOn).en}), indicator “${c.name}”${c.source === null ? '' : `, source: ${c.source}`}`,
    ),
} as const;
