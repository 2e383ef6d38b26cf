import type { LocalizedText } from '../localized.ts';

/** Getting in: sign-in, invitation, one's own account. */
export const entranceMessages = {
  title: { ja: 'ログイン', en: 'Sign in' },
  lead: {
    ja: '職員番号またはメールアドレスと、パスワードを入力してください。',
    en: 'Enter your staff id or e-mail address, and your password.',
  },
  login: { ja: '職員番号またはメールアドレス', en: 'Staff id or e-mail address' },
  password: { ja: 'パスワード', en: 'Password' },
  signIn: { ja: 'ログインする', en: 'Sign in' },
  signOut: { ja: 'ログアウト', en: 'Sign out' },
  refused: {
    ja: '職員番号かパスワードが違います。もう一度入力してください。',
    en: 'The staff id or the password is wrong. Please enter them again.',
  },
  throttled: (seconds: number): LocalizedText => ({
    ja: `続けて失敗したため、いまは受け付けられません。${Math.max(1, Math.ceil(seconds / 60))}分ほどたってから、もう一度試してください。`,
    en: `There were too many attempts. Please try again in about ${Math.max(1, Math.ceil(seconds / 60))} minutes.`,
  }),
  ended: {
    ja: 'ログインの期限が切れたか、まだログインしていません。ログインすると続きの画面に進みます。',
    en: 'You have not signed in, or the session has ended. After signing in you go on to the page you wanted.',
  },
  forgotten: {
    ja: 'パスワードを忘れたときは、管理者に新しいリンクを送ってもらってください。',
    en: 'If you have forgotten your password, ask an administrator for a new link.',
  },
  provider: {
    go: (name: string): LocalizedText => ({ ja: `${name}でログインする`, en: `Sign in with ${name}` }),
    lead: {
      ja: '庁内の認証で入れます。ここに登録されている人だけが使えます。',
      en: 'You get in by the sign-in of your office, if you are registered here.',
    },
    unknown: {
      ja: '庁内の認証はできましたが、ここには登録されていないか、利用が終わっています。管理者に確認してください。',
      en: 'Your office knows you, but you are not registered here, or no longer. Ask an administrator.',
    },
    unreachable: {
      ja: '庁内の認証サーバーにつながりません。しばらくしてから試すか、管理者に連絡してください。',
      en: 'The sign-in server of your office cannot be reached. Try again later, or tell an administrator.',
    },
    declined: {
      ja: '庁内の認証が途中で終わりました。もう一度ログインしてください。',
      en: 'The sign-in of your office was not finished. Please sign in again.',
    },
    stale: {
      ja: 'ログインの手続きの期限が切れたか、すでに使われています。もう一度始めてください。',
      en: 'This sign-in has expired or was used already. Please start again.',
    },
    untrusted: {
      ja: '庁内の認証サーバーの返事を確かめられませんでした。続くときは管理者に連絡してください。',
      en: 'The answer of the sign-in server could not be verified. If this goes on, tell an administrator.',
    },
    nameless: {
      ja: '庁内の認証サーバーが職員番号を知らせてきません。管理者に連絡してください。',
      en: 'The sign-in server does not say your staff id. Tell an administrator.',
    },
  },
  notIn: { ja: 'ログインしていません。', en: 'You are not signed in.' },
  signedInAs: (name: string): LocalizedText => ({
    ja: `${name}としてログインしています。`,
    en: `Signed in as ${name}.`,
  }),
  signedOut: { ja: 'ログアウトしました。', en: 'You have signed out.' },
  code: {
    title: { ja: '確認コード', en: 'Confirmation code' },
    lead: {
      ja: '認証アプリに出ている6桁の数字を入力してください。使えないときは、控えのコードを入力できます。',
      en: 'Enter the six digits that your authenticator shows, or one of your backup codes.',
    },
    label: { ja: '6桁の数字、または控えのコード', en: 'Six digits, or a backup code' },
    go: { ja: '確認する', en: 'Confirm' },
    refused: {
      ja: 'コードが違うか、時間が過ぎています。新しい数字を入力してください。',
      en: 'The code is wrong or too old. Enter the present one.',
    },
  },
  demo: {
    title: { ja: '試用', en: 'Demo' },
    lead: {
      ja: 'これは試用のための画面です。パスワードなしで、それぞれの役割で入れます。本番のサーバーには出ません。',
      en: 'This is a demo: you get in as each role without a password. A server for real use never shows this.',
    },
    as: (name: string): LocalizedText => ({ ja: `${name}として入る`, en: `Enter as ${name}` }),
    mark: { ja: '試用中', en: 'Demo' },
  },
  invitation: {
    title: { ja: 'パスワードの設定', en: 'Set your password' },
    lead: (name: string): LocalizedText => ({
      ja: `${name}さん、これから使うパスワードを決めてください。`,
      en: `${name}, please choose your password.`,
    }),
    login: (login: string): LocalizedText => ({
      ja: `ログインには「${login}」を使います。`,
      en: `You sign in with "${login}".`,
    }),
    hint: {
      ja: '12文字以上。短い単語より、覚えやすい文のほうが安全です。',
      en: 'Twelve characters or more. A sentence you remember is safer than a short word.',
    },
    again: { ja: 'もう一度', en: 'Again' },
    differ: { ja: '2回の入力が違います。', en: 'The two entries differ.' },
    set: { ja: '設定して入る', en: 'Set it and go on' },
  },
  account: {
    title: { ja: '自分のアカウント', en: 'Your account' },
    sessions: { ja: 'いまログインしている場所', en: 'Where you are signed in' },
    here: { ja: 'この画面', en: 'this one' },
    since: (time: string): LocalizedText => ({ ja: `${time}から`, en: `since ${time}` }),
    browser: (browser: string, system: string): LocalizedText => ({
      ja: `${browser}(${system})`,
      en: `${browser} on ${system}`,
    }),
    unknownPlace: { ja: '場所は不明', en: 'place unknown' },
    end: { ja: 'ログアウトさせる', en: 'Sign it out' },
    endAll: { ja: 'すべてログアウトさせる', en: 'Sign out everywhere' },
    factor: { ja: '2段階認証', en: 'Two-step sign-in' },
    factorOn: {
      ja: '有効です。ログインのとき、認証アプリの数字もたずねます。',
      en: 'On: signing in also asks for the digits of your authenticator.',
    },
    factorOff: {
      ja: '無効です。有効にすると、パスワードが漏れても他人は入れません。',
      en: 'Off. With it on, nobody gets in with your password alone.',
    },
    begin: { ja: '2段階認証を始める', en: 'Set it up' },
    stop: { ja: '2段階認証をやめる', en: 'Turn it off' },
    secret: {
      ja: '認証アプリに次の鍵を登録し、出てきた6桁の数字を入力してください。',
      en: 'Put this key into your authenticator, then enter the six digits it shows.',
    },
    backup: {
      ja: '控えのコードです。電話をなくしたときに1回ずつ使えます。いま書き留めてください。この画面を離れると二度と出ません。',
      en: 'Backup codes: each works once, should you lose your phone. Write them down now; they are not shown again.',
    },
    wrongPassword: { ja: 'パスワードが違います。', en: 'The password is wrong.' },
    wrongCode: { ja: '数字が違います。', en: 'The digits are wrong.' },
    changed: { ja: '変更しました。', en: 'Changed.' },
  },
  people: {
    title: { ja: '利用者', en: 'People' },
    lead: {
      ja: '使う人を登録し、パスワードを決めるためのリンクを渡します。やめた人の記録は残ります。',
      en: 'Add those who use this, and hand them a link to set their password. Whoever leaves stays on record.',
    },
    name: { ja: '名前', en: 'Name' },
    login: {
      ja: '職員番号またはメールアドレス(ログインに使う)',
      en: 'Staff id or e-mail address (to sign in with)',
    },
    email: { ja: '連絡先のメールアドレス(任意)', en: 'E-mail address for messages (optional)' },
    role: { ja: '役割', en: 'Role' },
    place: { ja: '担当する課・市町・計画', en: 'Division, municipality or plan' },
    placeHint: {
      ja: '入力者・課長は課、構成市町の担当は市町を選びます。企画担当・委員・閲覧者は、計画を選ばなければすべての計画です。',
      en: 'A division for respondents and chiefs, a municipality for its clerk. Without a plan, planners, reviewers and viewers have all of them.',
    },
    everything: { ja: '(選ばない)', en: '(none chosen)' },
    placeMissing: {
      ja: 'この役割には、課または市町を選んでください。',
      en: 'Choose a division or municipality for this role.',
    },
    add: { ja: '登録してリンクを作る', en: 'Add and make a link' },
    addTitle: { ja: '利用者を登録する', en: 'Add a person' },
    invite: { ja: '新しいリンクを作る', en: 'Make a new link' },
    leave: { ja: '使えなくする', en: 'End access' },
    returns: { ja: 'また使えるようにする', en: 'Give access again' },
    left: (time: string): LocalizedText => ({ ja: `${time}に終了`, en: `ended ${time}` }),
    active: { ja: '利用中', en: 'active' },
    invited: { ja: '未設定', en: 'no password yet' },
    state: { ja: '状態', en: 'State' },
    link: (name: string): LocalizedText => ({
      ja: `${name}さんに、このリンクを渡してください。2週間、1回だけ使えます。この画面を離れると二度と出ません。`,
      en: `Hand this link to ${name}. It works once, for two weeks, and is not shown again.`,
    }),
    divisions: { ja: '課', en: 'Divisions' },
    divisionName: { ja: '課の名前(計画の担当課と同じ書き方)', en: 'Name of the division, as plans write it' },
    addDivision: { ja: '課を登録する', en: 'Add the division' },
    fromPlans: (names: readonly string[]): LocalizedText => ({
      ja: `計画にあって、まだ登録していない課: ${names.join('、')}`,
      en: `Divisions in plans that are not registered yet: ${names.join(', ')}`,
    }),
    addFromPlans: { ja: 'すべて登録する', en: 'Add them all' },
    end: { ja: '最後の日の翌日(組織改編で終わるとき)', en: 'Day after its last (when it ends)' },
    successors: { ja: '引き継ぎ先', en: 'Successors' },
    until: (day: string): LocalizedText => ({ ja: `${day}まで`, en: `until ${day}` }),
  },
  record: {
    title: { ja: '記録', en: 'Record' },
    lead: {
      ja: 'だれが、いつ、どこから、何を、どう変えたかの記録です。消すことも直すこともできません。',
      en: 'Who did what, when and from where, and what changed. It cannot be altered or removed.',
    },
    words: { ja: '言葉で探す', en: 'Search' },
    search: { ja: '探す', en: 'Search' },
    when: { ja: '日時', en: 'When' },
    who: { ja: 'だれが', en: 'Who' },
    deed: { ja: '何を', en: 'What' },
    before: { ja: '前', en: 'Before' },
    after: { ja: '後', en: 'After' },
    reason: { ja: '理由', en: 'Reason' },
    none: { ja: '見つかりません。', en: 'Nothing found.' },
    counted: (lines: number): LocalizedText => ({ ja: `${lines}件`, en: `${lines} lines` }),
    older: { ja: '前の記録', en: 'Older' },
    newer: { ja: '新しい記録', en: 'Newer' },
  },
  roles: {
    planner: { ja: '企画担当', en: 'Planner' },
    respondent: { ja: '入力者', en: 'Respondent' },
    chief: { ja: '課長', en: 'Division chief' },
    municipal: { ja: '構成市町 担当', en: 'Municipality' },
    reviewer: { ja: '外部評価委員', en: 'Reviewer' },
    administrator: { ja: '管理者', en: 'Administrator' },
    viewer: { ja: '閲覧者', en: 'Viewer' },
  },
} as const;
