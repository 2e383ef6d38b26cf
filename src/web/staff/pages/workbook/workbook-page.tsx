import type { SubmissionView } from '#app';
import { addresseeKey, addresseeName } from '#domain';
import { roundPageMessages, workbookPageMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';

interface WorkbookProps extends PageSetting {
  readonly view: SubmissionView;
  readonly problems?: Problems;
  readonly status?: StaffPage['status'];
}

/** Where a page of a submission stands. */
export const submissionCrumbs = ({
  view: { round, submission },
  locale,
  addresses,
}: PageSetting & { readonly view: SubmissionView }) => [
  { title: roundPageMessages.title[locale], href: addresses.rounds() },
  { title: round.title, href: addresses.round(round.id), lang: 'ja' as const },
  {
    title: addresseeName(submission.answerer)[locale],
    href: addresses.submission(round.id, addresseeKey(submission.answerer)),
  },
];

/** The workbook of one submission to take, and a place to send it back. */
export const workbookPage = (props: WorkbookProps): StaffPage => {
  const { view, problems = {}, locale, addresses } = props;
  const { round, submission, permitted } = view;
  const key = addresseeKey(submission.answerer);
  return {
    title: words.title[locale],
    crumbs: submissionCrumbs(props),
    ...(props.status === undefined ? {} : { status: props.status }),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <p class="hint">{words.downloadHint[locale]}</p>
        <p>
          <a class="button button-quiet" href={addresses.workbook(round.id, key, '.xlsx')} download>
            {words.download[locale]}
          </a>
        </p>
        {permitted.has('submission.answer') && (
          <form
            class="form panel staff-section"
            method="post"
            enctype="multipart/form-data"
            action={addresses.workbook(round.id, key)}
          >
            <h2>{words.send[locale]}</h2>
            <Field name="file" type="file" label={words.file} problems={problems} locale={locale} required />
            <p>
              <button class="button" type="submit">
                {words.look[locale]}
              </button>
            </p>
          </form>
        )}
      </>
    ),
  };
};
