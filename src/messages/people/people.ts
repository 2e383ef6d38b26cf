import type { LocalizedText } from '../localized.ts';

/** Accounts, roles and signing in. */
export const peopleMessages = {
  unsuitablePassword: {
    ja: 'このパスワードは使えません。',
    en: 'This password cannot be used.',
  },
  unsuitablePasswordRemedy: ({
    from,
    to,
  }: {
    readonly from: number;
    readonly to: number;
  }): LocalizedText => ({
    ja: `${from}文字以上${to}文字以内にしてください。同じ文字の繰り返しは使えません。短い単語より、覚えやすい文のほうが安全です。`,
    en: `Use ${from} to ${to} characters, and not one character again and again. A sentence you remember is safer than a short word.`,
  }),
  /** Who acts when nobody has signed in: the computer's own user. */
  installation: { ja: 'このコンピューター', en: 'this computer' },
  notPermitted: {
    ja: 'この操作をする権限がありません。',
    en: 'You do not have the right to do this.',
  },
  notPermittedRemedy: {
    ja: '担当の範囲、または手続きの段階が違うかもしれません。企画担当か管理者に確認してください。',
    en: 'It may be outside your part of the work, or not possible at this stage. Ask the planning section or an administrator.',
  },
  placeNeeded: (role: string, divisions: readonly string[]): LocalizedText => ({
    ja: `役割 ${role} には --division または --municipality が要ります。登録されている課: ${divisions.join('、') || 'なし'}`,
    en: `The role ${role} needs --division or --municipality. Divisions registered: ${divisions.join(', ') || 'none'}`,
  }),
  notFound: { ja: '見つかりません。', en: 'There is no such entry.' },
  notFoundRemedy: {
    ja: '一覧を開き直して、選び直してください。',
    en: 'Open the list again and choose from it.',
  },
  invitationInvalid: {
    ja: 'このリンクは使えません。すでに使われたか、期限が過ぎています。',
    en: 'This link cannot be used: it has been used already, or it is too old.',
  },
  invitationInvalidRemedy: {
    ja: '管理者に、新しいリンクを送ってもらってください。',
    en: 'Ask an administrator to send you a new one.',
  },
  lastAdministrator: {
    ja: '管理者が1人もいなくなるため、変更しませんでした。',
    en: 'Nothing was changed: there would be no administrator left.',
  },
  lastAdministratorRemedy: {
    ja: '先に、ほかの人を期限のない管理者にしてください。',
    en: 'First make somebody else an administrator without an end date.',
  },
  fields: (problems: readonly LocalizedText[]): LocalizedText => ({
    ja: problems.map(({ ja }) => ja).join(''),
    en: problems.map(({ en }) => en).join(' '),
  }),
  fieldsRemedy: { ja: '直してから、もう一度保存してください。', en: 'Correct it and save again.' },
  nameUnsuitable: {
    ja: '名前を200文字以内で入力してください。',
    en: 'Enter a name of up to 200 characters.',
  },
  loginUnsuitable: {
    ja: '職員番号またはメールアドレスを、空白を入れずに2文字以上で入力してください。',
    en: 'Enter a staff id or e-mail address of two or more characters, without spaces.',
  },
  emailUnsuitable: {
    ja: 'メールアドレスの形になっていません。',
    en: 'This does not look like an e-mail address.',
  },
  validityUnsuitable: {
    ja: '終わりの日は、始まりの日より後にしてください。',
    en: 'The last day must come after the first.',
  },
  successorsUnsuitable: {
    ja: '引き継ぎ先には、終わりの日がある課から、ほかの課を選んでください。',
    en: 'Only a division with an end date has successors, and they are other divisions of the list.',
  },
  successorsEndNowhere: {
    ja: '引き継ぎ先をたどっても、いま続いている課に行き着きません。',
    en: 'Following the successors leads to no division that goes on.',
  },
} as const;
