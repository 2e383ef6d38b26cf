import type { LocalizedText } from './localized.ts';

const severities = {
  error: { ja: '[誤り]', en: '[error]' },
  warning: { ja: '[確認]', en: '[warning]' },
  info: { ja: '[参考]', en: '[info]' },
} as const;

const outcomes = {
  added: { ja: '保存しました', en: 'stored' },
  replaced: { ja: '保存されていた計画と置き換えました', en: 'stored in place of the earlier version' },
  unchanged: {
    ja: '保存されている内容と同じでした。何も変えていません',
    en: 'already stored exactly like this; nothing changed',
  },
} as const;

const fileErrors: Record<string, LocalizedText> = {
  ENOENT: { ja: 'ファイルがありません。', en: 'there is no such file.' },
  EACCES: { ja: 'ファイルを読む権限がありません。', en: 'it may not be read.' },
  EPERM: { ja: 'ファイルを読む権限がありません。', en: 'it may not be read.' },
  EISDIR: { ja: 'フォルダーです。', en: 'it is a folder.' },
};

const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Words of the command line. */
export const cliMessages = {
  outNeeded: (): LocalizedText => ({
    ja: 'xlsx は画面に出せません。',
    en: 'A workbook cannot be written to the terminal.',
  }),
  outNeededRemedy: (): LocalizedText => ({
    ja: '--out で、書き出すファイルの名前を指定してください。',
    en: 'Name the file to write with --out.',
  }),
  severity: (severity: keyof typeof severities): LocalizedText => severities[severity],
  recognised: (
    file: string,
    counts: { indicators: number; values: number; texts: number; doubts: number },
  ): LocalizedText => ({
    ja: `${file}: 指標 ${counts.indicators}、値 ${counts.values}、文章 ${counts.texts} を読み取りました(疑いのある箇所 ${counts.doubts})。`,
    en: `${file}: read ${some(counts.indicators, 'indicator')}, ${some(counts.values, 'value')}, ${some(counts.texts, 'text')}; ${some(counts.doubts, 'place')} in doubt.`,
  }),
  noFindings: (): LocalizedText => ({ ja: '指摘はありません。', en: 'No findings.' }),
  findingCounts: (errors: number, warnings: number, infos: number): LocalizedText => ({
    ja: `誤り ${errors} 件、確認 ${warnings} 件、参考 ${infos} 件`,
    en: `${some(errors, 'error')}, ${some(warnings, 'warning')}, ${some(infos, 'note')}`,
  }),
  evaluationHeading: (title: string, year: number, scale: LocalizedText): LocalizedText => ({
    ja: `${title}  ${year}年度の評価(${scale.ja})`,
    en: `${title}  evaluation of fiscal year ${year} (${scale.en})`,
  }),
  unrated: (): LocalizedText => ({ ja: '判定なし', en: 'not rated' }),
  restated: (): LocalizedText => ({ ja: '【再掲】', en: ' (restated)' }),
  readSummary: (facts: {
    readonly rows: number;
    readonly doubts: number;
    readonly notUnderstood: number;
    readonly coverage: { readonly total: number; readonly inPlan: number; readonly inResidue: number };
  }): LocalizedText => {
    const { total, inPlan, inResidue } = facts.coverage;
    return {
      ja: `指標 ${facts.rows} 行、要確認 ${facts.doubts} 件、読み残し ${facts.notUnderstood} 件。文字 ${total}(空白を除く)のうち、計画に ${inPlan}、残りの一覧に ${inResidue}。`,
      en: `${facts.rows} indicator rows, ${facts.doubts} to confirm, ${facts.notUnderstood} not understood. Of ${total} characters (without spaces) ${inPlan} are in the plan, ${inResidue} in the residue list.`,
    };
  },
  imported: (outcome: keyof typeof outcomes, id: string, title: string, rows: number): LocalizedText => ({
    ja: `${title}(${id}、指標 ${rows} 行): ${outcomes[outcome].ja}。`,
    en: `${title} (${id}, ${rows} indicator rows): ${outcomes[outcome].en}.`,
  }),
  dryRun: (): LocalizedText => ({
    ja: '--dry-run のため、何も保存していません。',
    en: 'Nothing was stored, because of --dry-run.',
  }),
  moreChanges: (count: number): LocalizedText => ({
    ja: `ほか ${count} 件。--dry-run ですべて表示します。`,
    en: `${count} more; --dry-run lists them all.`,
  }),
  published: (number: number, hash: string): LocalizedText => ({
    ja: `公表第${number}版として公表しました(${hash.slice(0, 12)})。`,
    en: `Published as edition ${number} (${hash.slice(0, 12)}).`,
  }),
  moreDoubts: (count: number, path: string): LocalizedText => ({
    ja: `ほかに要確認が ${count} 件あります。すべての理由は michishirube read ${path} --format json に出ます。`,
    en: `${count} more are to be confirmed: michishirube read ${path} --format json tells all reasons.`,
  }),
  doubtsLeft: (count: number, path: string): LocalizedText => ({
    ja: `要確認の読み取りが ${count} 件あります。michishirube read ${path} --format json で理由を確かめてください。`,
    en: `${count} readings are to be confirmed: see their reasons with michishirube read ${path} --format json.`,
  }),
  listening: (address: string): LocalizedText => ({
    ja: `みちしるべを開く / open: ${address}`,
    en: `Open ${address}`,
  }),
  listeningTrial: (address: string): LocalizedText => ({
    ja: `だれでも文書を点検できる画面: ${address}（文書は保存しません）`,
    en: `Anybody can have a document checked at ${address}; nothing is stored.`,
  }),
  listeningStaff: (address: string): LocalizedText => ({
    ja: `職員用の画面 / staff: ${address}`,
    en: `Staff side: ${address}`,
  }),
  evidenceMissing: (path: string): LocalizedText => ({
    ja: `根拠資料のファイルがありません。控えから戻してください / an evidence file is missing, restore it from a copy: ${path}`,
    en: `An evidence file is missing, restore it from a copy: ${path}`,
  }),
  firstAdministrator: (address: string): LocalizedText => ({
    ja: `最初の管理者のためのリンク(2週間、1回だけ) / link for the first administrator, good once: ${address}`,
    en: `Link for the first administrator, good once: ${address}`,
  }),
  staffNeedsLoopback: (host: string): LocalizedText => ({
    ja: `ログインのない職員用の画面は、${host} には出せません。だれが使っているか分からないためです。`,
    en: `The staff side cannot be served on ${host} without accounts: nobody would know who uses it.`,
  }),
  staffNeedsLoopbackRemedy: (): LocalizedText => ({
    ja: '--host を 127.0.0.1 にするか、--accounts を付けてログインして使ってください。',
    en: 'Use --host 127.0.0.1, or serve it with --accounts.',
  }),
  unreadableFile: (path: string, code: string): LocalizedText => ({
    ja: `${path}: ${fileErrors[code]?.ja ?? `読めません(${code})。`}`,
    en: `${path}: ${fileErrors[code]?.en ?? `cannot be read (${code}).`}`,
  }),
  unreadableFileRemedy: (code: string): LocalizedText =>
    code === 'EISDIR'
      ? { ja: 'フォルダーの中のファイルを1つ指定してください。', en: 'Name a file inside it.' }
      : {
          ja: '場所と名前、読み取りの権限を確かめてください。',
          en: 'Check its place, its name and the permission to read it.',
        },
  cannotListen: (host: string, port: number, code: string): LocalizedText => ({
    ja: `${host} のポート ${port} で待ち受けられません(${code})。`,
    en: `Cannot listen on port ${port} of ${host} (${code}).`,
  }),
  cannotListenRemedy: (): LocalizedText => ({
    ja: '別のサーバーが動いていないか確かめるか、--port で別の番号を指定してください。',
    en: 'See whether another server runs there, or choose another number with --port.',
  }),
} as const;
