import type { LocalizedText } from '../localized.ts';

const megabytes = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))}MB`;

const kindNames = {
  pdf: { ja: 'PDF', en: 'PDF' },
  xlsx: { ja: 'Excel', en: 'Excel' },
  docx: { ja: 'Word', en: 'Word' },
  pptx: { ja: 'PowerPoint', en: 'PowerPoint' },
  csv: { ja: 'CSV', en: 'CSV' },
  txt: { ja: 'テキスト', en: 'text' },
  png: { ja: '画像(PNG)', en: 'image (PNG)' },
  jpeg: { ja: '画像(JPEG)', en: 'image (JPEG)' },
} as const;

/** 根拠資料: files beside the answers. */
export const evidenceMessages = {
  title: { ja: '根拠資料', en: 'Evidence' },
  lead: {
    ja: '統計表の写しや決算書など、回答のもとになった資料を付けられます。提出するまでは外せます。',
    en: 'Attach what the answers rest on: a copy of the statistics, the accounts. Until you hand in you can remove it.',
  },
  none: { ja: '根拠資料はありません。', en: 'No evidence is attached.' },
  kinds: kindNames,
  about: { ja: 'どの回答の資料か', en: 'Which answer it belongs to' },
  whole: { ja: '全体', en: 'The whole' },
  choose: { ja: 'ファイルを選ぶ', en: 'Choose files' },
  limits: (file: number, atOnce: number): LocalizedText => ({
    ja: `${Object.values(kindNames)
      .map(({ ja }) => ja)
      .join(
        '、',
      )}。1つ${megabytes(file)}まで、一度に${atOnce}個まで。マクロ付きとパスワード付きのものは受け取れません。`,
    en: `${Object.values(kindNames)
      .map(({ en }) => en)
      .join(
        ', ',
      )}; up to ${megabytes(file)} each and ${atOnce} at once, without macros and without a password.`,
  }),
  add: { ja: '資料を付ける', en: 'Attach' },
  manage: { ja: '資料を付ける・外す', en: 'Attach or remove files' },
  look: { ja: '資料を見る', en: 'See the files' },
  remove: { ja: '外す', en: 'Remove' },
  removeNamed: (name: string): LocalizedText => ({ ja: `${name} を外す`, en: `Remove ${name}` }),
  columns: {
    name: { ja: 'ファイル', en: 'File' },
    about: { ja: '回答', en: 'Answer' },
    size: { ja: '大きさ', en: 'Size' },
    by: { ja: '付けた人', en: 'Attached by' },
    scan: { ja: 'ウイルス検査', en: 'Virus scan' },
    deed: { ja: '操作', en: 'Action' },
  },
  scans: {
    unchecked: { ja: '未検査', en: 'Not scanned' },
    clean: { ja: '検査済み', en: 'Scanned' },
    infected: { ja: '検出', en: 'Infected' },
  },
  scanNotes: {
    unset: { ja: '検査の仕組みは設定されていません。', en: 'No scanner is set up.' },
    heldBack: {
      ja: '検査が済むまで開けません。検査の仕組みが動きしだい、自動で検査します。',
      en: 'It cannot be opened before it is scanned, which happens by itself once the scanner runs.',
    },
    handedOut: {
      ja: '検査の仕組みにつながらず、検査していません。開くときは注意してください。',
      en: 'The scanner could not be reached. Be careful when you open it.',
    },
    infected: (found: string): LocalizedText => ({
      ja: `ウイルス(${found})が見つかったため、開けません。`,
      en: `It holds a virus (${found}) and cannot be opened.`,
    }),
  },
  added: (count: number): LocalizedText => ({
    ja: `資料を${count}個付けました。`,
    en: count === 1 ? 'One file was attached.' : `${count} files were attached.`,
  }),
  removed: { ja: '資料を外しました。', en: 'The file was removed.' },
  notTaken: (name: string, why: LocalizedText): LocalizedText => ({
    ja: `「${name}」は受け取れませんでした。${why.ja}`,
    en: `"${name}" was not taken. ${why.en}`,
  }),
  nothingChosen: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  brokenUpload: {
    ja: '送信の途中で切れました。切れたところから後のファイルは付いていません。一覧を確かめ、もう一度付けてください。',
    en: 'The upload broke off. What came after that is not attached: look at the list and attach it again.',
  },
  tooMuchAtOnce: (atOnce: number): LocalizedText => ({
    ja: `一度に付けられるのは${atOnce}個までです。残りは、もう一度選んで付けてください。`,
    en: `Up to ${atOnce} files can be attached at once. Choose the others again.`,
  }),
  requestTooLarge: (most: number): LocalizedText => ({
    ja: `一度に送れるのは合わせて${megabytes(most)}までです。何回かに分けて付けてください。`,
    en: `Up to ${megabytes(most)} can be sent at once. Attach the files in several turns.`,
  }),
  problems: {
    empty: {
      ja: '中身が空です。保存し直したものを選んでください。',
      en: 'It is empty. Save it again and choose that.',
    },
    unknown: {
      ja: 'PDF、Excel、Word、PowerPoint、CSV、テキスト、画像(PNG、JPEG)のどれでもありません。PDFなどに保存し直してください。',
      en: 'It is no PDF, Excel, Word, PowerPoint, CSV, text or image (PNG, JPEG). Save it as one of these.',
    },
    page: {
      ja: '中身がウェブページや図形のプログラム(HTML、SVG、XML)です。PDFに印刷したものを付けてください。',
      en: 'It is a web page or drawing program (HTML, SVG, XML). Print it to a PDF and attach that.',
    },
    macro: {
      ja: 'マクロが入っています。マクロなしで保存し直してください。',
      en: 'It holds macros. Save it without them.',
    },
    locked: {
      ja: 'パスワードが付いているか、古い形式(.xls、.doc、.ppt)です。パスワードを外すか、新しい形式で保存し直してください。',
      en: 'It is under a password or in an old format (.xls, .doc, .ppt). Take the password off or save it in the new format.',
    },
    damaged: {
      ja: '途中で切れているか、壊れています。元のファイルを開けるか確かめて、もう一度選んでください。',
      en: 'It is cut short or damaged. See whether the original opens, and choose it again.',
    },
    expands: {
      ja: '開くと大きくなりすぎます。必要なところだけにしてください。',
      en: 'It would grow far too large when opened. Keep only what is needed.',
    },
    name: { ja: '名前がありません。名前を付け直してください。', en: 'It has no usable name. Rename it.' },
  },
  otherKind: (end: string, kind: LocalizedText, proper: string): LocalizedText => ({
    ja: `名前の終わりは「.${end}」ですが、中身は${kind.ja}です。「.${proper}」に直すか、正しいファイルを選んでください。`,
    en: `Its name ends with ".${end}", but it is ${kind.en}. Rename it to ".${proper}" or choose the right file.`,
  }),
  tooLarge: (limit: number): LocalizedText => ({
    ja: `${megabytes(limit)}を超えています。分けるか、小さくしてください。`,
    en: `It is larger than ${megabytes(limit)}. Split it or make it smaller.`,
  }),
  tooMany: (files: number, bytes: number): LocalizedText => ({
    ja: `1つの提出に付けられるのは${files}個、合わせて${megabytes(bytes)}までです。要らないものを外してください。`,
    en: `One submission takes up to ${files} files and ${megabytes(bytes)} together. Remove some you do not need.`,
  }),
  infected: (found: string): LocalizedText => ({
    ja: `ウイルス(${found})が見つかりました。このファイルは残していません。情報システムの担当に知らせてください。`,
    en: `It holds a virus (${found}). Nothing of it was kept. Tell your IT section.`,
  }),
  notRefused: { ja: 'ほかの入力はそのままです。', en: 'Everything else stays as it is.' },
  notFound: { ja: 'この資料は見つかりません。', en: 'There is no such file.' },
  notFoundRemedy: {
    ja: '外されたかもしれません。回答のページを開き直してください。',
    en: 'It may have been removed. Open the page of the answers again.',
  },
  heldBack: { ja: 'この資料は開けません。', en: 'This file cannot be opened.' },
  scannerAddress: (given: string): LocalizedText => ({
    ja: `ウイルス検査の場所「${given}」が読めません。`,
    en: `The place of the virus scanner cannot be read: "${given}".`,
  }),
  scannerAddressRemedy: {
    ja: 'MICHISHIRUBE_SCANNER に tcp://127.0.0.1:3310 か unix:/run/clamav/clamd.ctl のように書いてください。',
    en: 'Set MICHISHIRUBE_SCANNER to something like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl.',
  },
} as const;
