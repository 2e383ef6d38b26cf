import { dayText } from '../day-text.ts';
import { dateText, fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';
import { partMessages } from '../people/parts.ts';
import { roundPageMessages } from '../people/round-pages.ts';
import { roundMessages } from '../people/rounds.ts';
import { submissionPageMessages } from '../people/submission-pages.ts';

interface NamedRound {
  readonly title: string;
  readonly year: number;
  readonly part: keyof typeof roundMessages.parts;
  readonly state: keyof typeof roundPageMessages.states;
}

/** Words for what differs between two rounds. */
export const roundDifferenceMessages = {
  title: { ja: '照会で変わったこと', en: 'What changed between rounds' },
  link: { ja: 'ほかの照会と比べる', en: 'Compare with another round' },
  lead: {
    ja: '二つの照会を選ぶと、聞いたこと、聞いた相手、回答、評価の違いをすべて表示します。確定し直した照会は、前に確定したときの回答とも比べられます。',
    en: 'Choose two rounds to see every difference in what was asked, of whom, in the answers and the grades. A round that was opened again can be compared with what it was when settled before.',
  },
  alone: {
    ja: 'この計画の照会は一つだけです。次の照会を準備すると、ここで比べられます。',
    en: 'The plan has this round only. Once another is prepared, the two can be compared here.',
  },
  whole: { ja: '照会全体', en: 'The round as a whole' },
  parts: roundMessages.parts,
  states: roundPageMessages.states,
  texts: submissionPageMessages.textKinds,
  fields: submissionPageMessages.projectFields,
  rules: partMessages.rules,
  step: (step: keyof typeof roundMessages.steps, day: string): LocalizedText => ({
    ja: `${roundMessages.steps[step].ja} ${dayText(day).ja}`,
    en: `${roundMessages.steps[step].en} ${dayText(day).en}`,
  }),
  /** 「令和6年度の実績(令和6年度 通年、確定)」; of one that was settled before: with the day. */
  version: (
    { title, year, part, state }: NamedRound,
    /** Day in Japan; null for the round as it is now. */
    settledOn: string | null,
  ): LocalizedText =>
    settledOn === null
      ? {
          ja: `${title}(${fiscalYearText(year).ja} ${roundMessages.parts[part].ja}、${roundPageMessages.states[state].ja})`,
          en: `${title} (${fiscalYearText(year).en}, ${roundMessages.parts[part].en}, ${roundPageMessages.states[state].en})`,
        }
      : {
          ja: `${title}(${dateText(settledOn).ja}に確定したときの回答)`,
          en: `${title} (as settled on ${dateText(settledOn).en})`,
        },
  notFound: (name: string): LocalizedText => ({
    ja: `この計画に「${name}」という照会はありません。`,
    en: `The plan has no round called ${name}.`,
  }),
  notFoundRemedy: {
    ja: '一覧にある名前で指定してください。コマンドでは michishirube diff 計画ID --rounds で一覧を表示します。',
    en: 'Choose a name from the list; on the command line michishirube diff PLAN --rounds prints it.',
  },
} as const;
