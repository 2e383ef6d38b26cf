import { heldBack, type SubmissionView } from '#app';
import { ScrollRegion } from '#components';
import { addresseeKey, type EvidenceFile, type EvidenceKeeping, evidenceLimits } from '#domain';
import { type Locale, type LocalizedText, evidenceMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { questionLabel } from '../rounds/submission-view.ts';
import { submissionCrumbs } from '../workbook/workbook-page.tsx';
import { EvidenceName, sizeText } from './evidence-name.tsx';

export interface EvidenceProps extends PageSetting {
  readonly view: SubmissionView;
  readonly files: readonly EvidenceFile[];
  readonly keeping: EvidenceKeeping;
  /** `itemKey` of the answer that is chosen. */
  readonly about: string;
  readonly done: LocalizedText | null;
  readonly problems: readonly LocalizedText[];
  readonly status?: StaffPage['status'];
}

/** The files beside the answers of one submission: to be looked at, added and, before handing in, taken away. */
export const evidencePage = (props: EvidenceProps): StaffPage => {
  const { locale, view, files, problems, done } = props;
  return {
    title: words.title[locale],
    crumbs: submissionCrumbs(props),
    ...(props.status === undefined ? {} : { status: props.status }),
    body: (
      <>
        <ErrorSummary problems={problems.map((problem) => ['files', problem] as const)} locale={locale} />
        {done && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        {view.permitted.has('evidence.add') && <UploadForm {...props} />}
        {files.length === 0 ? <p class="muted">{words.none[locale]}</p> : <Files {...props} />}
      </>
    ),
  };
};

const UploadForm = ({ view, about, locale, addresses }: EvidenceProps) => (
  <form
    class="form panel staff-section"
    method="post"
    enctype="multipart/form-data"
    action={addresses.evidence(view.round.id, addresseeKey(view.submission.answerer))}
  >
    <h2>{words.add[locale]}</h2>
    <div class="field">
      <label for="key">{words.about[locale]}</label>
      <select class="input" id="key" name="key">
        <option value="">{words.whole[locale]}</option>
        {view.questions.map((each) => (
          <option value={each.question.key} selected={each.question.key === about}>
            {questionLabel(each)[locale]}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="files">{words.choose[locale]}</label>
      <p class="hint" id="files-hint">
        {words.limits(evidenceLimits.file, evidenceLimits.atOnce)[locale]}
      </p>
      <input
        class="input"
        id="files"
        name="files"
        type="file"
        multiple
        required
        aria-describedby="files-hint"
      />
    </div>
    <p>
      <button class="button" type="submit">
        {words.add[locale]}
      </button>
    </p>
  </form>
);

const Files = (props: EvidenceProps) => {
  const { view, files, locale, addresses } = props;
  const labels = new Map(view.questions.map((each) => [each.question.key, questionLabel(each)]));
  const mayRemove = view.permitted.has('evidence.add');
  const { columns } = words;
  const key = addresseeKey(view.submission.answerer);
  return (
    <ScrollRegion label={words.title[locale]}>
      <table class="sheet evidence-table">
        <thead>
          <tr>
            {[columns.name, columns.about, columns.size, columns.by, columns.scan].map((head) => (
              <th scope="col" class={head === columns.size ? 'number-cell' : undefined}>
                {head[locale]}
              </th>
            ))}
            {mayRemove && <th scope="col">{columns.deed[locale]}</th>}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr>
              <th scope="row">
                <EvidenceName {...{ file, addresses, locale }} keeping={props.keeping} />
              </th>
              <td {...(file.key === null ? {} : inJapanese(locale))}>
                {file.key === null ? words.whole[locale] : (labels.get(file.key)?.[locale] ?? '')}
              </td>
              <td class="number-cell">{sizeText(file.content.size)}</td>
              <td>
                {file.by} <span class="hint">{timeText(file.at, locale)}</span>
              </td>
              <td>
                <Scanned file={file} keeping={props.keeping} locale={locale} />
              </td>
              {mayRemove && (
                <td>
                  <form method="post" action={addresses.evidenceRemoval(view.round.id, key, file.id)}>
                    <button
                      class="button button-quiet button-small"
                      type="submit"
                      aria-label={words.removeNamed(file.name)[locale]}
                    >
                      {words.remove[locale]}
                    </button>
                  </form>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

/** What the scanner has said, and what follows from that. */
const Scanned = ({
  file,
  keeping,
  locale,
}: {
  readonly file: EvidenceFile;
  readonly keeping: EvidenceKeeping;
  readonly locale: Locale;
}) => {
  const { state } = file.content.scan;
  const note =
    heldBack(keeping, file) ??
    (state === 'clean' ? null : keeping.scanner === null ? words.scanNotes.unset : words.scanNotes.handedOut);
  return (
    <>
      <span class={`state scan-${state}`}>{words.scans[state][locale]}</span>
      {note && <span class="hint"> {note[locale]}</span>}
    </>
  );
};
