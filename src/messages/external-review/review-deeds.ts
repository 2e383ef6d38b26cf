import type { LocalizedText } from '../localized.ts';

type Told = (facts: { readonly subject: LocalizedText }) => LocalizedText;

const ofReview =
  (ja: string, en: string): Told =>
  ({ subject }) => ({
    ja: `外部評価「${subject.ja}」${ja}`,
    en: `${en} the external review "${subject.en}"`,
  });

const ofFile =
  (ja: string, en: string): Told =>
  ({ subject }) => ({ ja: `外部評価のファイル「${subject.ja}」${ja}`, en: `${en} "${subject.en}"` });

const onNode =
  (ja: string, en: string): Told =>
  ({ subject }) => ({ ja: `外部評価で「${subject.ja}」${ja}`, en: `${en} "${subject.en}"` });

/** Deeds of external reviews on record, in words. */
export const reviewDeeds: Readonly<Record<string, Told>> = {
  'externalReview.create': ofReview('を準備しました', 'prepared'),
  'externalReview.edit': ofReview('の設定を変えました', 'changed'),
  'externalReview.open': ofReview('の意見の募集を始めました', 'opened'),
  'externalReview.show': ofReview('で、委員に見せる内容を新しくしました', 'showed new contents in'),
  'externalReview.collect': ofReview('の意見の募集を締め切りました', 'ended the collection of opinions in'),
  'externalReview.collectAgain': ofReview('の意見の募集を再開しました', 'collected opinions again in'),
  'externalReview.close': ofReview('を終えました', 'closed'),
  'externalReview.reopen': ofReview('の終了を取り消しました', 'reopened'),
  'externalReview.publish': ofReview('を公表に載せるかどうかを決めました', 'decided about publishing'),
  'externalReview.addFile': ofFile('を付けました', 'attached'),
  'externalReview.showFile': ofFile('を公開するかどうかを決めました', 'decided about publishing'),
  'externalReview.removeFile': ofFile('を外しました', 'removed'),
  'externalReview.refuseFile': ofFile(
    'を送り、ウイルスが見つかったため受け取られませんでした',
    'sent, and was refused for a virus in it,',
  ),
  'opinion.give': onNode('への意見を出しました', 'gave an opinion on'),
  'opinion.enter': onNode('への委員の意見を代わりに入力しました', 'entered an opinion of a member on'),
  'opinion.change': onNode('への意見を書き直しました', 'reworded an opinion on'),
  'opinion.withdraw': onNode('への意見を取り下げました', 'took back an opinion on'),
  'opinion.grade': onNode('に委員の評価を付けました', 'gave a member’s grade to'),
  'opinion.assign': onNode('への意見の担当を変えました', 'changed who answers an opinion on'),
  'opinion.respond': onNode('への意見に対応を回答しました', 'answered an opinion on'),
  'opinion.acceptResponse': onNode(
    'への意見の対応を確認済みにしました',
    'accepted the response to an opinion on',
  ),
  'opinion.returnResponse': onNode(
    'への意見の対応を差し戻しました',
    'sent back the response to an opinion on',
  ),
  'opinion.reflect': onNode('への意見の反映の状況を報告しました', 'told what became of an opinion on'),
};
