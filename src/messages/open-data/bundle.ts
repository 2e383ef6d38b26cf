import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Texts about the bundle of files that is carried to another web server. */
export const bundleMessages = {
  sameName: (a: string, b: string): LocalizedText =>
    text(
      `「${a}」と「${b}」は同じ名前のファイルになります。`,
      `“${a}” and “${b}” would be files of the same name.`,
    ),
  sameNameRemedy: (): LocalizedText =>
    text(
      '大文字と小文字だけが違うIDを、どちらか変えてください。',
      'Change one of the ids that differ in upper and lower case only.',
    ),
  deadLink: (address: string, file: string): LocalizedText =>
    text(
      `${file} から「${address}」へのリンクの先がありません。`,
      `A link from ${file} to “${address}” leads nowhere.`,
    ),
  noAnswer: (address: string, status: number): LocalizedText =>
    text(`「${address}」を作れませんでした(${status})。`, `“${address}” could not be made (${status}).`),
  ourFault: (): LocalizedText =>
    text(
      'みちしるべの誤りです。この表示を添えて知らせてください。書きかけの一式は使えません。',
      'This is a fault of michishirube. Please report these lines. The unfinished bundle cannot be used.',
    ),
  tooLong: (path: string): LocalizedText =>
    text(
      `「${path}」は4 GBを超えるため、ZIPに入れられません。`,
      `“${path}” is longer than 4 GB and does not fit into a ZIP.`,
    ),
  tooLongRemedy: (): LocalizedText =>
    text(
      '--out にフォルダーの名前を書いて、フォルダーに書き出してください。',
      'Give --out the name of a folder and write the bundle there.',
    ),
  publishedMeanwhile: (): LocalizedText =>
    text(
      '書き出している間に、新しい公表がありました。一式は完成していません。',
      'Something was published while the bundle was written. It is not complete.',
    ),
  publishedMeanwhileRemedy: (): LocalizedText =>
    text('同じコマンドをもう一度実行してください。', 'Run the same command again.'),
  notAFolder: (path: string): LocalizedText =>
    text(`「${path}」はフォルダーではありません。`, `“${path}” is no folder.`),
  notAFolderRemedy: (): LocalizedText =>
    text(
      'フォルダーか、.zip で終わるファイルの名前を --out に書いてください。',
      'Give --out a folder, or a file name that ends in .zip.',
    ),
  notOurs: (folder: string): LocalizedText =>
    text(
      `フォルダー「${folder}」には、みちしるべの一式でないファイルがあります。`,
      `The folder “${folder}” holds files that are no bundle of michishirube.`,
    ),
  notOursRemedy: (): LocalizedText =>
    text(
      '空のフォルダーか、前に書き出したフォルダーを指定してください。',
      'Name an empty folder, or one that a bundle was written to before.',
    ),
  notThere: (place: string): LocalizedText => text(`「${place}」がありません。`, `There is no “${place}”.`),
  notThereRemedy: (): LocalizedText =>
    text('フォルダーか .zip の場所を確かめてください。', 'Check where the folder or .zip file is.'),
  notWhole: (place: string): LocalizedText =>
    text(
      `「${place}」は完全な一式ではありません(manifest.json がないか、壊れています)。`,
      `“${place}” is not a whole bundle: manifest.json is missing or damaged.`,
    ),
  notWholeRemedy: (): LocalizedText =>
    text(
      'もう一度書き出すか、写し直してください。途中で止まった書き出しは、同じコマンドで続けられます。',
      'Write or copy it again. The same command completes one that was interrupted.',
    ),
  whereNeeded: (): LocalizedText =>
    text('計画のIDも --out もありません。', 'Neither a plan nor --out is given.'),
  whereNeededRemedy: (): LocalizedText =>
    text(
      '公表するときは計画のIDと --approved-by を、一式を書き出すときは --out を書いてください。',
      'Name a plan and --approved-by to publish, --out to write the public side as files.',
    ),
  approvalNeeded: (): LocalizedText =>
    text(
      '--approved-by(公表の承認者)がありません。',
      '--approved-by is missing: who approved the publication.',
    ),
  approvalNeededRemedy: (): LocalizedText =>
    text('--approved-by に名前を書いてください。', 'Give the name with --approved-by.'),
  withoutUrl: (): LocalizedText =>
    text(
      '公開先のアドレスが分からないので、フィード・サイトマップ・共有用の画像は、このコンピューターのアドレスで書き、API とカタログは入れていません。--url で公開先を書いてください。',
      'Nobody said where the files will stand, so feeds, the sitemap and previews name this computer, and the API and the catalogue are left out. Say it with --url.',
    ),
  done: (
    out: string,
    s: { written: number; unchanged: number; removed: number; files: number; bytes: number },
  ): LocalizedText =>
    text(
      `${out}: ファイル ${s.files}(${megabytes(s.bytes)})。書いた ${s.written}、変わらない ${s.unchanged}、除いた ${s.removed}`,
      `${out}: ${s.files} files (${megabytes(s.bytes)}); ${s.written} written, ${s.unchanged} unchanged, ${s.removed} removed`,
    ),
  whole: (place: string, files: number): LocalizedText =>
    text(
      `${place}: ${files}のファイルすべてが、書き出したときのままです。`,
      `${place}: all ${files} files are as they were written.`,
    ),
  publication: (plan: string, edition: string, publishedOn: string): LocalizedText =>
    text(`  ${plan} ${edition}(${publishedOn} 公表)`, `  ${plan} ${edition} (published ${publishedOn})`),
  fault: {
    missing: text('ない', 'missing'),
    changed: text('変わっている', 'changed'),
    added: text('余分', 'not part of it'),
  },
} as const;
