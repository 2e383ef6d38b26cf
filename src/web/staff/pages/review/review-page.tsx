import type { Look, Review } from '#app';
import { staffMessages as messages, reviewMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';
import { Steps } from '../../steps.tsx';
import { importCrumbs } from '../imports/import-crumbs.ts';
import { FilterForm } from './filter-form.tsx';
import { filterQuery } from './filter-query.ts';
import { type Conflict, QuestionCard } from './question-card.tsx';
import { reviewScript } from './review-script.ts';
import { KeyList, StatusBar } from './status-bar.tsx';

interface ReviewProps extends PageSetting {
  readonly review: Review;
  /** What the document says at each question that is shown. */
  readonly looks: readonly (Look | null)[];
  /** What has to be mended at one of the questions. */
  readonly trouble?: Trouble;
}

export interface Trouble {
  readonly key: string;
  readonly status: 200 | 409 | 422;
  readonly problems: Problems;
  readonly typed?: string | undefined;
  readonly conflict?: Conflict | undefined;
}

/** The questions of a document, each beside its source; keys lead through them, forms do without. */
export const reviewPage = (props: ReviewProps): StaffPage => {
  const { review, looks, trouble, locale, addresses } = props;
  const { view, shown, filter, current } = review;
  const { id } = view.pending;
  const query = filterQuery(filter);
  return {
    title: words.title[locale],
    crumbs: importCrumbs(props, view.pending),
    script: reviewScript.path,
    ...(trouble === undefined ? {} : { status: trouble.status }),
    body: (
      <>
        <p class="visually-hidden" role="status" data-told />
        <div data-review>
          {trouble && <ErrorSummary problems={trouble.problems} locale={locale} />}
          <header class="page-head">
            <h1>{words.title[locale]}</h1>
            <Steps {...{ locale, addresses, id }} current="questions" />
          </header>
          <StatusBar {...{ review, locale, addresses }} />
          {view.questions.length > 0 && (
            <div class="review-tools">
              <FilterForm {...{ review, locale, addresses }} />
              <KeyList locale={locale} />
            </div>
          )}
          {view.questions.length > 0 && shown.length === 0 && <p>{words.none[locale]}</p>}
          {shown.map((each, index) => {
            const { key } = each.asked.question;
            const isTroubled = trouble?.key === key;
            return (
              <QuestionCard
                {...{ locale, addresses }}
                importId={id}
                shown={each}
                all={view.questions.length}
                look={looks[index] ?? null}
                isCurrent={key === current}
                action={addresses.reviewAnswer(id, key, query)}
                problems={isTroubled ? trouble.problems : {}}
                typed={isTroubled ? trouble.typed : undefined}
                conflict={isTroubled ? trouble.conflict : undefined}
              />
            );
          })}
          <Pager {...props} />
          {view.open === 0 && (
            <p class="buttons">
              <a class="button" href={addresses.target(id)}>
                {messages.recognised.toTarget[locale]}
              </a>
            </p>
          )}
        </div>
      </>
    ),
  };
};

const Pager = ({ review, locale, addresses }: ReviewProps) => {
  const { page, pages, view, filter } = review;
  if (pages < 2) return null;
  const to = (number: number) =>
    addresses.review(view.pending.id, { ...filterQuery(filter), page: String(number) });
  return (
    <nav class="pager" aria-label={words.pageOf(page, pages)[locale]}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.previous[locale]}
        </a>
      )}
      <span>{words.pageOf(page, pages)[locale]}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {words.next[locale]}
        </a>
      )}
    </nav>
  );
};
