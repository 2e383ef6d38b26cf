import { checkTable } from './testing/check-table.ts';

const sheet = (codes: string) =>
  `施策 1 施策\n構成市町 062022 062090\n関係市町 ${codes}\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 診療所数 | 3か所 | 3か所 | 4か所 |`;

checkTable(
  'municipality-unknown',
  [
    { because: 'a wrong check digit', sheet: sheet('062022 062091'), says: '062091' },
    { because: 'not a member', sheet: sheet('062138'), says: '構成市町' },
  ],
  [{ because: 'members', sheet: sheet('062022 062090') }],
);
