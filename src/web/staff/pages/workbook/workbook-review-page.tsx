import type { WorkbookReview } from '#app';
import { ScrollRegion } from '#components';
import { type Answer, addresseeKey, answerFields, canAccept, isBlank, isSafe, placeText } from '#domain';
import { type Locale, type LocalizedText, workbookPageMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { questionLabel } from '../rounds/submission-view.ts';
import { submissionCrumbs } from './workbook-page.tsx';

interface ReviewProps extends PageSetting {
  readonly review: WorkbookReview;
  readonly done: LocalizedText | null;
}

type Change = WorkbookReview['changes'][number];

/** What a workbook would change: what is sure, what a person decides, what cannot be saved, each by name. */
export const workbookReviewPage = (props: ReviewProps): StaffPage => {
  const { review, done, locale, addresses } = props;
  const { view, upload, changes, absent } = review;
  const key = addresseeKey(view.submission.answerer);
  const sure = changes.filter(isSafe);
  const open = changes.filter(canAccept);
  const unchanged = changes.filter(({ kind }) => kind === 'same' || kind === 'untouched').length;
  return {
    title: words.review(upload.name)[locale],
    crumbs: [
      ...submissionCrumbs({ locale, addresses, view }),
      { title: words.title[locale], href: addresses.workbook(view.round.id, key) },
    ],
    body: (
      <>
        {done && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        <header class="page-head">
          <h1 class="file-title">{words.review(upload.name)[locale]}</h1>
          {done === null && <p class="lead">{words.reviewLead[locale]}</p>}
        </header>
        <form method="post" action={addresses.workbook(view.round.id, key, `/${upload.id}`)}>
          {open.length > 0 && (
            <section class="staff-section">
              <h2>{words.toDecide(open.length)[locale]}</h2>
              <p class="hint">{words.toDecideHint[locale]}</p>
              <Changes changes={open} choose {...props} />
            </section>
          )}
          {sure.length > 0 && (
            <section class="staff-section">
              <h2>{words.sure(sure.length)[locale]}</h2>
              <Changes changes={sure} choose={false} {...props} />
            </section>
          )}
          <p class="buttons staff-section">
            {sure.length + open.length > 0 ? (
              <button class="button" type="submit">
                {words.save[locale]}
              </button>
            ) : (
              <span>{words.nothingToSave[locale]}</span>
            )}
            <a href={addresses.workbook(view.round.id, key)}>{words.again[locale]}</a>
          </p>
        </form>
        <Unreadable {...props} />
        <p class="muted">{words.unchanged(unchanged)[locale]}</p>
        {absent.length > 0 && (
          <p class="muted" {...inJapanese(locale)}>
            {words.absent(absent.map((question) => questionLabel({ question })[locale]))[locale]}
          </p>
        )}
      </>
    ),
  };
};

/** An answer in one line. */
const Whole = ({ answer, locale }: { readonly answer: Answer; readonly locale: Locale }) =>
  isBlank(answer) ? (
    <span class="muted">{words.blank[locale]}</span>
  ) : (
    <span class="prose" {...inJapanese(locale)}>
      {answerFields
        .map((field) => answer[field])
        .filter((text) => text !== '')
        .join(' / ')}
    </span>
  );

const Changes = ({
  changes,
  choose,
  review,
  locale,
}: ReviewProps & { readonly changes: readonly Change[]; readonly choose: boolean }) => (
  <ScrollRegion label={words.review(review.upload.name)[locale]}>
    <table class="sheet change-sheet">
      <thead>
        <tr>
          {[words.question, words.now, words.given, words.what].map((head) => (
            <th scope="col">{head[locale]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow {...{ change, choose, review, locale }} />
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

const ChangeRow = (props: {
  readonly change: Change;
  readonly choose: boolean;
  readonly review: WorkbookReview;
  readonly locale: Locale;
}) => {
  const { change, review, locale } = props;
  const { kind, question, stored, returned, version } = change;
  const label = questionLabel({ question })[locale];
  const at = review.changes.indexOf(change);
  return (
    <tr>
      <th scope="row" {...inJapanese(locale)}>
        {props.choose ? (
          <span class="radio">
            <input
              type="checkbox"
              name={`accept-${at}`}
              value={question.key}
              aria-label={words.accept(label)[locale]}
            />
            {label}
          </span>
        ) : (
          label
        )}
        {props.choose && <input type="hidden" name={`seen-${at}`} value={String(version)} />}
      </th>
      <td>
        <Whole answer={stored} locale={locale} />
      </td>
      <td>
        <Whole answer={returned.answer} locale={locale} />
      </td>
      <td>
        <span class={`state change-${kind}`}>{kindName(kind)[locale]}</span>{' '}
        <span class="hint">
          {reasonsOf(change, review)
            .map((reason) => reason[locale])
            .join(' ')}
        </span>
      </td>
    </tr>
  );
};

const kindName = (kind: Change['kind']): LocalizedText =>
  kind === 'same' || kind === 'untouched' ? words.unchanged(1) : words.kinds[kind];

const reasonsOf = ({ kind, read, question }: Change, { view }: WorkbookReview): readonly LocalizedText[] => {
  const by = view.questions.find((each) => each.question.key === question.key)?.newest?.by;
  return kind === 'conflict'
    ? [by === undefined ? words.conflict : words.conflictBy(by), ...read.doubts]
    : read.doubts;
};

/** What is in the workbook and is not taken, with its cell, what stands there, and why. */
const Unreadable = ({ review, locale }: ReviewProps) => {
  const { changes, notPlaced, unasked } = review;
  const contradicting = changes.filter(
    (change) => (change.kind === 'doubtful' || change.kind === 'conflict') && !canAccept(change),
  );
  const lines = [
    ...contradicting.map((change) => ({
      where: `${placeText(change.returned.place)} ${questionLabel(change)[locale]}`,
      text: change.returned.answer.text,
      why: reasonsOf(change, review),
    })),
    ...notPlaced.map(({ place, text, reason }) => ({ where: placeText(place), text, why: [reason] })),
    ...unasked.map(({ place, answer }) => ({
      where: placeText(place),
      text: answer.text,
      why: [words.unaskedWhy],
    })),
  ];
  return lines.length === 0 ? null : (
    <section class="staff-section">
      <h2>{words.unreadable(lines.length)[locale]}</h2>
      <p class="hint">{words.unreadableHint[locale]}</p>
      <ScrollRegion label={words.unreadable(lines.length)[locale]}>
        <table class="sheet change-sheet">
          <thead>
            <tr>
              {[words.where, words.written, words.why].map((head) => (
                <th scope="col">{head[locale]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ where, text, why }) => (
              <tr>
                <th scope="row" {...inJapanese(locale)}>
                  {where}
                </th>
                <td {...inJapanese(locale)}>{text}</td>
                <td>{why.map((reason) => reason[locale]).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
};
