import type { LocalizedText } from '../localized.ts';

/** Words of the staff side: bringing documents in. */
export const staffMessages = {
  site: {
    tagline: { ja: '職員用', en: 'For staff' },
    imports: { ja: '文書の取り込み', en: 'Import' },
    more: { ja: 'ほかの設定と記録', en: 'Settings and record' },
    publicSide: { ja: '公開画面', en: 'Public side' },
    footer: {
      ja: 'この画面は、サーバーを動かしているコンピューターからだけ開けます。',
      en: 'These pages open only on the computer that runs the server.',
    },
    notFound: { ja: 'ページが見つかりません', en: 'Page not found' },
    notFoundHint: {
      ja: 'アドレスが違うか、取り込みを取りやめたようです。一覧から選び直してください。',
      en: 'The address is wrong, or the import was discarded. Choose it from the list.',
    },
    broken: { ja: '表示できませんでした', en: 'Something went wrong' },
    brokenHint: {
      ja: 'サーバーに不具合がありました。保存した内容は失われていません。もう一度お試しください。',
      en: 'The server failed. What was saved is not lost. Please try again.',
    },
    unreadable: { ja: '送られた内容を読み取れません', en: 'What was sent cannot be read' },
    unreadableHint: {
      ja: '通信が途中で切れたかもしれません。何も変えていません。前の画面に戻って、もう一度送ってください。',
      en: 'The connection may have broken off. Nothing was changed. Go back and send it again.',
    },
    refused: { ja: 'この操作は受け付けられません', en: 'This request was refused' },
    refusedHint: {
      ja: 'ほかのサイトからの送信か、外のコンピューターからの利用です。この画面を http://127.0.0.1 から開き直して操作してください。',
      en: 'It came from another site or another computer. Open these pages at http://127.0.0.1 and try again.',
    },
    problems: { ja: '直すところがあります', en: 'There is something to mend' },
  },
  steps: {
    label: { ja: '取り込みの手順', en: 'Steps of the import' },
    recognised: { ja: '読み取りの結果', en: 'What was read' },
    questions: { ja: '確かめる', en: 'Confirm' },
    target: { ja: '計画を選ぶ', en: 'Choose the plan' },
    changes: { ja: '変わる内容', en: 'What changes' },
  },
  imports: {
    title: { ja: '文書の取り込み', en: 'Import a document' },
    lead: {
      ja: '評価シートの文書を読み取り、内容を確かめてから計画に取り込みます。確かめ終わるまで、計画は変わりません。',
      en: 'Reads an evaluation sheet, lets you confirm what was read, then brings it into a plan. No plan changes until you say so.',
    },
    file: { ja: '文書のファイル', en: 'File' },
    fileHint: {
      ja: 'テキスト、CSV、Excel(.xlsx)、文字の入った PDF。50 MB まで。種類は中身で見分けます。',
      en: 'Text, CSV, Excel (.xlsx), PDF with text; up to 50 MB. The kind is told by the content.',
    },
    year: {
      ja: '実績の年度(文書に書かれていないときだけ)',
      en: 'Fiscal year of the results (only where the document does not say)',
    },
    yearHint: { ja: '例: R6、令和6年度、2024', en: 'For example R6, 令和6年度 or 2024' },
    read: { ja: '読み取る', en: 'Read it' },
    noFile: { ja: '文書のファイルを選んでください。', en: 'Choose a file.' },
    tooLarge: {
      ja: 'ファイルが 50 MB を超えています。画像や関係のないシートを除いて、もう一度選んでください。',
      en: 'The file is larger than 50 MB. Remove images and unrelated sheets and choose it again.',
    },
    underWay: { ja: '途中の取り込み', en: 'Under way' },
    noneUnderWay: { ja: '途中の取り込みはありません。', en: 'No import is under way.' },
    settled: { ja: '終わった取り込み', en: 'Ended' },
    continue: { ja: '続ける', en: 'Continue' },
    started: { ja: '読み取り', en: 'read' },
    discarded: {
      ja: '取り込みを取りやめました。計画は変わっていません。',
      en: 'The import was discarded. No plan has changed.',
    },
  },
  recognised: {
    facts: { ja: '読み取った内容', en: 'What was read' },
    planTitle: { ja: '文書の題名', en: 'Title' },
    layout: { ja: '様式', en: 'Layout' },
    layouts: {
      'yonezawa-strategy': { ja: '米沢市 総合戦略評価シート', en: 'Yonezawa strategy sheet' },
      'okitama-vision': { ja: '置賜定住自立圏 共生ビジョン', en: 'Okitama vision table' },
      general: { ja: '一般の表(見出しの言葉で読み取り)', en: 'general table, read by its headings' },
    },
    format: { ja: 'ファイルの種類', en: 'Kind of file' },
    reportingYear: { ja: '実績の年度', en: 'Year of the results' },
    noYear: {
      ja: '文書から分かりません。取りやめて、年度を指定して読み取り直してください。',
      en: 'The document does not say. Discard this and read it again with the year.',
    },
    rows: { ja: '指標の行', en: 'Indicator rows' },
    coverage: { ja: '文字の行き先', en: 'Where the characters went' },
    coverageText: (total: number, inPlan: number, inResidue: number): LocalizedText => ({
      ja: `空白を除く ${total.toLocaleString('ja')} 字のうち、計画に ${inPlan.toLocaleString('ja')} 字、残りの一覧に ${inResidue.toLocaleString('ja')} 字。どちらにもない文字はありません。`,
      en: `Of ${total.toLocaleString('en')} characters without spaces, ${inPlan.toLocaleString('en')} are in the plan and ${inResidue.toLocaleString('en')} in the list of what is left. None is lost.`,
    }),
    lost: (count: number): LocalizedText => ({
      ja: `行き先の分からない文字が ${count} 字あります。`,
      en: `${count} characters are unaccounted for.`,
    }),
    toConfirm: { ja: '確かめるところ', en: 'To confirm' },
    open: (open: number, all: number): LocalizedText =>
      all === 0
        ? {
            ja: '確かめるところはありません。すべて確かに読み取れました。',
            en: 'Nothing is doubtful: everything was read surely.',
          }
        : open === 0
          ? { ja: `${all} 件すべて確かめました。`, en: `All ${all} are settled.` }
          : { ja: `${all} 件のうち ${open} 件が残っています。`, en: `${open} of ${all} are left.` },
    resumed: (day: LocalizedText): LocalizedText => ({
      ja: `この文書の取り込みは${day.ja}に始めて、まだ途中です。続きを開きました。`,
      en: `This document was begun on ${day.en} and is still under way. Here it goes on.`,
    }),
    before: (plan: string, day: LocalizedText): LocalizedText => ({
      ja: `同じ文書を${day.ja}に「${plan}」へ取り込み済みです。もう一度取り込んでも、同じ内容なら何も変わりません。`,
      en: `The same document was imported into "${plan}" on ${day.en}. Importing it again changes nothing that is the same.`,
    }),
    start: { ja: '確かめ始める', en: 'Start confirming' },
    goOn: { ja: '続きを確かめる', en: 'Go on confirming' },
    toTarget: { ja: '計画を選ぶ', en: 'Choose the plan' },
    showQuestions: { ja: '一覧を見る', en: 'Show the list' },
    allRows: { ja: '読み取った値を一覧で見る', en: 'Show all values that were read' },
    allRowsHint: {
      ja: '値を押すと、出典と読みを見て訂正できます。',
      en: 'Follow a value to see its source and correct it.',
    },
    indicator: { ja: '指標', en: 'Indicator' },
    baseline: { ja: '基準値', en: 'Baseline' },
    actual: { ja: '実績値', en: 'Actual' },
    target: { ja: '目標値', en: 'Target' },
    residue: (count: number): LocalizedText => ({
      ja: `意味の分からなかった文字 ${count} 件`,
      en: `${count} pieces of text not understood`,
    }),
    residueLead: {
      ja: '計画のどこにも入らなかった文字です。必要な内容が混じっていないか、原本で確かめてください。',
      en: 'Text that went nowhere in the plan. See in the source whether something needed is among it.',
    },
    setAside: (count: number): LocalizedText => ({
      ja: `見出し・目次・罫線として脇に置いた文字 ${count} 件`,
      en: `${count} headings, contents and rules set aside`,
    }),
    discardTitle: { ja: '取りやめる', en: 'Discard' },
    discardHint: {
      ja: '読み取った内容と文書を消します。計画は変わりません。',
      en: 'Removes the document and what was read. No plan changes.',
    },
    discard: { ja: 'この取り込みを取りやめる', en: 'Discard this import' },
  },
  question: {
    title: (index: number, all: number): LocalizedText => ({
      ja: `確かめる ${index}/${all}`,
      en: `Confirm ${index} of ${all}`,
    }),
    single: { ja: '値を確かめる', en: 'A value' },
    source: { ja: '文書にあるとおり', en: 'As the document has it' },
    place: { ja: '場所', en: 'Place' },
    line: (line: number): LocalizedText => ({ ja: `${line} 行目`, en: `line ${line}` }),
    sheetCell: (sheet: string, cell: string): LocalizedText => ({
      ja: `シート「${sheet}」のセル ${cell}`,
      en: `cell ${cell} of sheet "${sheet}"`,
    }),
    page: (page: number): LocalizedText => ({ ja: `${page} ページ`, en: `page ${page}` }),
    blankCell: { ja: '(空欄)', en: '(blank)' },
    why: { ja: '確かめていただく理由', en: 'Why you are asked' },
    answer: { ja: '読み取りと回答', en: 'Reading and answer' },
    reading: { ja: '読み取った値', en: 'Read as' },
    noValue: { ja: '値は読み取れていません', en: 'no value could be read' },
    current: { ja: '読み取った内容', en: 'Read as' },
    inherited: { ja: '見出しなどから補ったもの', en: 'Taken from the heading' },
    proposal: { ja: '提案', en: 'Proposal' },
    readAs: { ja: '読み', en: 'reads as' },
    acceptProposal: { ja: '提案のとおりに直す', en: 'Accept the proposal' },
    accept: { ja: '読み取ったとおりでよい', en: 'Accept as read' },
    acceptBlank: { ja: '空欄のままでよい', en: 'It is blank' },
    acceptPassage: { ja: '確かめた(このままでよい)', en: 'Looked at: it is right' },
    correction: { ja: '正しい内容', en: 'What should stand there' },
    correctionHint: {
      ja: '文書に書くとおりに書きます。例: 20件、77.4% (R4)、集計中、△684人',
      en: 'As a document would have it: 20件, 77.4% (R4), 集計中, △684人',
    },
    namesHint: { ja: 'いくつもあるときは「、」で区切ります。', en: 'Put 、 between several.' },
    tryReading: { ja: '読みを確かめる', en: 'See how it reads' },
    correct: { ja: '訂正する', en: 'Correct it' },
    insist: { ja: 'この読みで保存する', en: 'Save this reading' },
    unreadable: { ja: '読み取れない', en: 'It cannot be read' },
    unreadableHint: {
      ja: '値なしのまま残り、評価には使いません。',
      en: 'It stays without a value and is not evaluated.',
    },
    rowValues: { ja: 'この指標の値', en: 'Values of this indicator' },
    rowValuesHint: {
      ja: '違っている値は、押して訂正してください。',
      en: 'Follow a value that is wrong to correct it.',
    },
    previous: { ja: '前へ', en: 'Previous' },
    next: { ja: '次へ', en: 'Next' },
    back: { ja: '一覧へ戻る', en: 'Back to the list' },
    withdraw: { ja: '回答を取り消す', en: 'Take the answer back' },
    states: {
      open: { ja: '未確認', en: 'open' },
      confirmed: { ja: '確かめた', en: 'accepted' },
      corrected: { ja: '訂正した', en: 'corrected' },
      unreadable: { ja: '読み取れない', en: 'unreadable' },
    },
    earlier: { ja: '前回の取り込みでの判断', en: 'decided at an earlier import' },
    answered: {
      confirmed: (about: string): LocalizedText => ({
        ja: `${about}: そのままとしました。`,
        en: `${about}: accepted.`,
      }),
      corrected: (about: string, text: string): LocalizedText => ({
        ja: `${about}: 「${text}」に訂正しました。`,
        en: `${about}: corrected to "${text}".`,
      }),
      unreadable: (about: string): LocalizedText => ({
        ja: `${about}: 読み取れないとしました。`,
        en: `${about}: marked as unreadable.`,
      }),
    },
    change: { ja: '見直す', en: 'Look again' },
  },
  target: {
    lead: {
      ja: 'この文書をどの計画に取り込むかを選びます。名前が同じでも、選んだ計画のほかは変わりません。',
      en: 'Choose the plan that this document goes into. Plans of the same name are not touched unless you choose them.',
    },
    which: { ja: '取り込む先', en: 'Into' },
    new: { ja: '新しい計画として保存する', en: 'A new plan' },
    newFacts: { ja: '新しい計画の内容', en: 'About the new plan' },
    updated: { ja: '最終更新', en: 'last changed' },
    id: { ja: '計画の ID', en: 'Id' },
    idHint: {
      ja: 'アドレスに使います。半角の英小文字、数字、ハイフン。',
      en: 'Used in addresses: small letters, digits, hyphens.',
    },
    title: { ja: '計画の名前', en: 'Title' },
    kind: { ja: '種類', en: 'Kind' },
    kindHint: { ja: '総合戦略、総合計画、共生ビジョンなど', en: '総合戦略, 総合計画, 共生ビジョン …' },
    publisher: { ja: '策定した団体', en: 'Publisher' },
    municipalities: { ja: '市町村', en: 'Municipalities' },
    municipalitiesHint: {
      ja: '圏域の計画は「、」で区切ってすべて書きます。',
      en: 'For a region, all of them with 、 between.',
    },
    from: { ja: '初年度', en: 'First year' },
    to: { ja: '最終年度', en: 'Last year' },
    next: { ja: '変わる内容を見る', en: 'See what changes' },
  },
  changes: {
    into: (title: string): LocalizedText => ({ ja: `取り込む先: ${title}`, en: `Into: ${title}` }),
    newPlan: (title: string, nodes: number, indicators: number): LocalizedText => ({
      ja: `新しい計画「${title}」を保存します。見出し ${nodes}、指標 ${indicators}。`,
      en: `A new plan "${title}" will be stored: ${nodes} headings, ${indicators} indicators.`,
    }),
    nothing: {
      ja: '保存されている計画と同じ内容です。取り込んでも何も変わりません。',
      en: 'The plan already says exactly this. Importing changes nothing.',
    },
    openLeft: (count: number): LocalizedText => ({
      ja: `確かめていないところが ${count} 件あります。このまま取り込むと「要確認」の印が付いたまま残り、確かでない値は評価されません。`,
      en: `${count} points are not confirmed. Imported now, they keep their mark, and values that are not sure are not evaluated.`,
    }),
    where: { ja: '場所', en: 'Place' },
    what: { ja: '項目', en: 'Item' },
    before: { ja: 'いまの計画', en: 'The plan now' },
    after: { ja: '文書', en: 'The document' },
    texts: { ja: '文章・事業', en: 'Texts and projects' },
    sameText: {
      ja: '書き方は同じで、読みか年度が変わります',
      en: 'written alike; its reading or year changes',
    },
    more: (count: number): LocalizedText => ({ ja: `ほか ${count} 件`, en: `${count} more` }),
    remove: {
      ja: '文書にないものを計画から取り除く',
      en: 'Remove from the plan what is not in the document',
    },
    removeHint: {
      ja: '選ばなければ、そのまま残ります。文書が扱わない年度の実績は、どちらでも残ります。',
      en: 'Otherwise it stays. Results of years that the document does not report stay either way.',
    },
    targetReason: { ja: '目標を変更した理由', en: 'Why targets were changed' },
    targetReasonHint: {
      ja: '書くと、前の目標も残したうえで新しい目標とします。読み取りや記載の誤りを直すだけなら空けておきます。',
      en: 'With a reason the old target is kept and the new one follows it. Leave it empty when the old one was a mistake.',
    },
    confirm: { ja: '取り込む', en: 'Import' },
    end: { ja: '取り込みを終える', en: 'End the import' },
    chooseAnother: { ja: '別の計画を選ぶ', en: 'Choose another plan' },
    doubtful: { ja: '要確認', en: 'to confirm' },
    reviewed: { ja: '人が確認', en: 'confirmed' },
  },
  done: {
    added: (title: string): LocalizedText => ({
      ja: `新しい計画「${title}」を保存しました。`,
      en: `The new plan "${title}" was stored.`,
    }),
    replaced: (title: string): LocalizedText => ({
      ja: `「${title}」に取り込みました。`,
      en: `Imported into "${title}".`,
    }),
    unchanged: (title: string): LocalizedText => ({
      ja: `「${title}」は同じ内容でした。何も変えていません。`,
      en: `"${title}" already said the same. Nothing was changed.`,
    }),
    hint: {
      ja: '公開画面には、公表版にするまで出ません。',
      en: 'It does not appear on the public side until it is published.',
    },
    source: { ja: '取り込んだ文書を保存する', en: 'Download the document' },
    another: { ja: '別の文書を取り込む', en: 'Import another document' },
  },
} as const;
