import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** 二人の承認: where whoever asks for something does not approve it. */
export const secondPersonMessages = {
  ownEdits: text(
    'この計画は二人の承認で変えます。自分が承認を求めた変更案は、自分では承認できません。',
    'Changes of this plan take two people: whoever asks for approval cannot approve.',
  ),
  ownPublication: text(
    'この計画は二人の承認で公表します。自分が求めた公表は、自分では承認できません。',
    'Publishing this plan takes two people: whoever asks for it cannot approve it.',
  ),
  publishingAlone: text(
    'この計画は二人の承認で公表します。一人では公表できません。',
    'Publishing this plan takes two people.',
  ),
  remedy: text(
    '公表と計画の編集ができる、ほかの企画担当の人に、画面から承認してもらってください。',
    'Have another planner approve it on the page.',
  ),
  notOwn: text(
    '自分が求めたものなので、ほかの人の承認を待っています。',
    'You asked for it: it waits for somebody else.',
  ),
  rule: text('変更と公表の承認', 'Approval of changes and publications'),
  ruleHint: text(
    '「二人で」にすると、承認を求めた人は自分で承認できません。「一人でもよい」に戻すときも、二人の承認が要ります。',
    'With two people, whoever asks cannot approve. Going back to one takes two people as well.',
  ),
  one: text('一人でもよい', 'One person is enough'),
  two: text('二人で', 'Two people'),
  ask: text('公表の承認を求める', 'Ask for approval'),
  lead: text(
    'この計画は二人の承認で公表します。承認を求めると、ほかの企画担当の人が承認した後に、決めた時期に公表します。',
    'Publishing this plan takes two people. Once another planner approves, it is published at the time you choose.',
  ),
  asked: text(
    '公表の承認を求めました。ほかの企画担当の人が承認すると公表されます。',
    'Approval is asked for. It is published when another planner approves.',
  ),
  approve: text('この公表を承認する', 'Approve this publication'),
  approved: text(
    '公表を承認しました。時刻になると、まもなく公表されます。',
    'Approved. It is published shortly, or at its time.',
  ),
  waits: text('ほかの人の承認待ち', 'waits for a second person'),
  approvedBy: (by: string): LocalizedText => text(`二人目の承認: ${by}`, `second approval: ${by}`),
} as const;
