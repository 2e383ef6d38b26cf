import type { ReviewView } from '#app';
import { ScrollRegion } from '#components';
import { addresseeName, memberKey, type ResponseStanding, responseStandings, tallyGrades } from '#domain';
import { dayText, fiscalYearInFull, reviewPageMessages, externalReviewMessages as terms } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { TextArea } from '../findings/text-area.tsx';
import { OpinionCard } from './opinion-card.tsx';
import { ReviewBooks } from './review-books.tsx';
import { ReviewFiles } from './review-files.tsx';
import { choiceText, ReviewState } from './review-marks.tsx';
import { ReviewPublishing } from './review-publishing.tsx';

export interface ReviewPageProps extends PageSetting {
  readonly view: ReviewView;
  /** What of the opinions is shown. */
  readonly show: { readonly standing: ResponseStanding | null; readonly answerer: string };
  /** Whether files can be kept here. */
  readonly keepsFiles: boolean;
  readonly saved: boolean;
  readonly problems?: Problems;
}

/** A review for those who look after it: the next step, how far members and divisions are, every opinion. */
export const reviewPage = (props: ReviewPageProps): StaffPage => {
  const { view, saved, keepsFiles, problems = {}, locale, addresses } = props;
  const { review, planTitle, permitted } = view;
  return {
    title: review.title,
    crumbs: [{ title: reviewPageMessages.title[locale], href: addresses.externalReviews() }],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {saved && (
          <p class="notice" role="status">
            {reviewPageMessages.saved[locale]}
          </p>
        )}
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{review.title}</h1>
          <p>
            <ReviewState state={review.state} locale={locale} />{' '}
            <span {...inJapanese(locale)}>{planTitle}</span> {fiscalYearInFull(review.year)[locale]}
          </p>
          <Dates {...props} />
        </header>
        <NextStep {...props} />
        <Progress {...props} />
        <Tally {...props} />
        <Opinions {...props} />
        <ReviewBooks {...props} />
        {(keepsFiles || view.files.length > 0) && (
          <ReviewFiles
            {...{ review, locale, addresses, problems }}
            files={view.files}
            mayChange={keepsFiles && permitted.has('externalReview.file')}
          />
        )}
        {permitted.has('externalReview.publish') && <ReviewPublishing {...props} />}
      </>
    ),
  };
};

const Dates = ({ view: { review, snapshots, lines, permitted }, locale, addresses }: ReviewPageProps) => {
  const newest = snapshots.at(-1);
  const words = reviewPageMessages;
  return (
    <>
      <p>
        {words.form.opinionsDue[locale]}: {dayText(review.opinionsDue)[locale]} /{' '}
        {words.form.responsesDue[locale]}: {dayText(review.responsesDue)[locale]}
        {review.meetingOn !== null && ` / ${words.meeting[locale]}: ${dayText(review.meetingOn)[locale]}`}
      </p>
      {newest !== undefined && (
        <p class="muted">
          {
            words.steps.shown(newest.number, {
              ja: timeText(newest.takenAt, 'ja'),
              en: timeText(newest.takenAt, 'en'),
            })[locale]
          }
        </p>
      )}
      {review.reopened !== null && (
        <p class="muted" {...inJapanese(locale)}>
          {words.steps.reopened(review.reopened.by, review.reopened.reason)[locale]}
        </p>
      )}
      <p class="buttons">
        {permitted.has('externalReview.edit') && (
          <a href={addresses.externalReviewPart(review.id, 'edit')}>{words.edit[locale]}</a>
        )}
        {snapshots.length > 0 && permitted.has('externalReview.create') && (
          <a href={addresses.reviewNode(review.id, lines.find(({ isJudged }) => isJudged)?.id ?? null)}>
            {words.steps.asMembers[locale]}
          </a>
        )}
        {permitted.has('opinion.enter') && (
          <a href={addresses.externalReviewPart(review.id, 'enter')}>{words.opinions.enter[locale]}</a>
        )}
        {permitted.has('externalReview.create') && snapshots.length > 0 && (
          <a href={addresses.externalReviewPart(review.id, 'opinions.csv')}>{words.opinions.csv[locale]}</a>
        )}
      </p>
    </>
  );
};

const NextStep = ({ view, problems = {}, locale, addresses }: ReviewPageProps) => {
  const { review, permitted, opinions, members, hasMoved } = view;
  const words = reviewPageMessages.steps;
  const left = opinions.filter(
    ({ opinion }) => opinion.withdrawn === null && opinion.standing !== 'accepted',
  ).length;
  const to = (part: string) => addresses.externalReviewPart(review.id, part);
  const forward = (
    [
      ['externalReview.open', 'open', words.open, words.openLead],
      ['externalReview.collect', 'collect', words.collect, words.collectLead],
      ['externalReview.close', 'close', words.close, words.closeLead(left)],
    ] as const
  ).find(([action]) => permitted.has(action));
  const back = (
    [
      ['externalReview.collectAgain', 'collect-again', words.collectAgain, null],
      ['externalReview.reopen', 'reopen', words.reopen, words.reopenLead],
    ] as const
  ).find(([action]) => permitted.has(action));
  return (
    <>
      {forward !== undefined && (
        <form class="panel" id="step" method="post" action={to(forward[1])}>
          <h2>{words.title[locale]}</h2>
          <p>{forward[3][locale]}</p>
          {review.state === 'draft' && members.length === 0 && (
            <p class="notice notice-warning">{terms.nobodyToAsk[locale]}</p>
          )}
          <p class="buttons">
            <button
              class={forward[1] === 'close' && left > 0 ? 'button button-quiet' : 'button'}
              type="submit"
            >
              {forward[2][locale]}
            </button>
          </p>
        </form>
      )}
      {permitted.has('externalReview.show') && hasMoved && (
        <form class="panel" id="show" method="post" action={to('show')}>
          <h2>{words.show[locale]}</h2>
          <p>{words.showLead[locale]}</p>
          {problems.show && <p class="field-problem">{problems.show[locale]}</p>}
          <p class="buttons">
            <button class="button button-quiet" type="submit">
              {words.show[locale]}
            </button>
          </p>
        </form>
      )}
      {back !== undefined && (
        <details class="fold" open={problems.reason !== undefined}>
          <summary>{back[2][locale]}</summary>
          <form class="form" method="post" action={to(back[1])}>
            {back[3] !== null && <p>{back[3][locale]}</p>}
            <TextArea name="reason" label={words.reason} japanese {...{ locale, problems }} />
            <p class="buttons">
              <button class="button button-quiet" type="submit">
                {back[2][locale]}
              </button>
            </p>
          </form>
        </details>
      )}
    </>
  );
};

const Progress = ({ view, locale }: ReviewPageProps) => {
  const { review, members, opinions, grades, lines, permitted } = view;
  const words = reviewPageMessages.members;
  if (members.length === 0 || !permitted.has('externalReview.create')) return null;
  const judged = lines.filter(({ isJudged }) => isJudged).length;
  return (
    <section class="staff-section">
      <h2>{words.title[locale]}</h2>
      <ScrollRegion label={words.title[locale]}>
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{words.name[locale]}</th>
              <th scope="col" class="number-cell">
                {words.opinions[locale]}
              </th>
              {review.choices.length > 0 && (
                <th scope="col" class="number-cell">
                  {words.graded[locale]}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => {
              const isTheirs = (each: { readonly member: typeof member }) =>
                memberKey(each.member) === memberKey(member);
              return (
                <tr>
                  <th scope="row" {...inJapanese(locale)}>
                    {member.name}
                    {member.person === null && <span class="muted"> {words.noAccount[locale]}</span>}
                  </th>
                  <td class="number-cell">
                    {opinions.filter(({ opinion }) => isTheirs(opinion) && opinion.withdrawn === null).length}
                  </td>
                  {review.choices.length > 0 && (
                    <td class="number-cell">
                      {
                        words.of(
                          grades.filter((each) => isTheirs(each) && each.choice !== null).length,
                          judged,
                        )[locale]
                      }
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
};

const Tally = ({ view, locale, addresses }: ReviewPageProps) => {
  const { review, grades, lines } = view;
  const words = reviewPageMessages.tally;
  const graded = new Set(grades.filter(({ choice }) => choice !== null).map(({ node }) => node));
  const shown = lines.filter(({ id }) => graded.has(id));
  if (review.choices.length === 0 || lines.length === 0) return null;
  return (
    <section class="staff-section">
      <h2>{words.title[locale]}</h2>
      {shown.length === 0 ? (
        <p class="muted">{words.none[locale]}</p>
      ) : (
        <ScrollRegion label={words.title[locale]}>
          <table class="sheet">
            <thead>
              <tr>
                <th scope="col">{words.node[locale]}</th>
                {review.choices.map((choice) => (
                  <th scope="col" class="number-cell">
                    {choiceText(choice, locale)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, label }) => (
                <tr>
                  <th scope="row" {...inJapanese(locale)}>
                    <a href={addresses.reviewNode(review.id, id)}>{label}</a>
                  </th>
                  {tallyGrades(review.choices, grades, id).map(({ count }) => (
                    <td class="number-cell">{count}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
};

const Opinions = ({ view, show, locale, addresses }: ReviewPageProps) => {
  const { review, opinions, snapshots } = view;
  const words = reviewPageMessages.opinions;
  if (snapshots.length === 0) return null;
  const names = [
    ...new Set(
      opinions.flatMap(({ opinion }) => opinion.answerers.map((each) => addresseeName(each)[locale])),
    ),
  ];
  const ofAnswerer = opinions.filter(
    ({ opinion }) =>
      show.answerer === '' || opinion.answerers.some((each) => addresseeName(each)[locale] === show.answerer),
  );
  const counts = (standing: ResponseStanding): number =>
    ofAnswerer.filter(({ opinion }) => opinion.standing === standing && opinion.withdrawn === null).length;
  const shown = ofAnswerer.filter(
    ({ opinion }) =>
      show.standing === null || (opinion.standing === show.standing && opinion.withdrawn === null),
  );
  const query = (standing: ResponseStanding | null) => ({
    ...(standing === null ? {} : { standing }),
    ...(show.answerer === '' ? {} : { answerer: show.answerer }),
  });
  return (
    <section class="staff-section" id="opinions">
      <h2>{words.title[locale]}</h2>
      {opinions.length > 0 && (
        <>
          <nav aria-label={words.filter[locale]}>
            <ul class="show-list">
              {([null, ...responseStandings] as const).map((standing) => (
                <li>
                  <a
                    href={`${addresses.externalReview(review.id, query(standing))}#opinions`}
                    aria-current={standing === show.standing ? 'true' : undefined}
                  >
                    {standing === null
                      ? `${words.all[locale]} ${ofAnswerer.length}`
                      : `${terms.standings[standing][locale]} ${counts(standing)}`}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <form class="fields-beside" method="get" action={`${addresses.externalReview(review.id)}#opinions`}>
            {show.standing !== null && <input type="hidden" name="standing" value={show.standing} />}
            <div class="field">
              <label for="answerer">{words.division[locale]}</label>
              <select class="input" id="answerer" name="answerer">
                <option value="">{words.anyDivision[locale]}</option>
                {names.map((name) => (
                  <option value={name} selected={name === show.answerer}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <p>
              <button class="button button-quiet" type="submit">
                {words.narrow[locale]}
              </button>
            </p>
          </form>
        </>
      )}
      {shown.length === 0 ? (
        <p>{words.none[locale]}</p>
      ) : (
        <ul class="opinion-list">
          {shown.map(({ opinion, where }) => (
            <OpinionCard
              opinion={opinion}
              where={where}
              shown={snapshots.length}
              locale={locale}
              withStanding={review.state !== 'open'}
            >
              <p class="buttons">
                <a href={addresses.opinion(opinion.id)} aria-label={`${words.open[locale]}: ${where}`}>
                  {words.open[locale]}
                </a>
              </p>
            </OpinionCard>
          ))}
        </ul>
      )}
    </section>
  );
};
