import type { LocalizedText } from '../localized.ts';

/** Pages of external reviews: planners, members, divisions. */
export const reviewPageMessages = {
  title: { ja: '外部評価', en: 'External reviews' },
  opinion: { ja: '意見', en: 'Opinion' },
  grade: { ja: '評価', en: 'Grade' },
  columns: {
    kind: { ja: '種類', en: 'Kind' },
    where: { ja: '施策など', en: 'On' },
    member: { ja: '委員', en: 'Member' },
    entered: { ja: '代わりに入力した人', en: 'Entered by' },
    grade: { ja: '評価', en: 'Grade' },
    text: { ja: '意見・評価の理由', en: 'Opinion or comment' },
    snapshot: { ja: '示した内容の回', en: 'Shown' },
    answerers: { ja: '担当', en: 'Answered by' },
    standing: { ja: '対応の状態', en: 'State of the response' },
    responseKind: { ja: '対応の区分', en: 'Kind of response' },
    response: { ja: '対応', en: 'Response' },
    reflectionState: { ja: '反映の状況', en: 'What became of it' },
    reflection: { ja: '反映の内容', en: 'In words' },
  },
} as const satisfies Readonly<Record<string, LocalizedText | Readonly<Record<string, LocalizedText>>>>;
