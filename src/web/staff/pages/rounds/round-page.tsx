import type { SharedQuestion } from '#app';
import { ScrollRegion } from '#components';
import { addresseeKey, addresseeName, type Round } from '#domain';
import {
  fiscalYearInFull,
  type LocalizedText,
  reminderMessages,
  roundAskingMessages,
  roundDifferenceMessages,
  roundMessages,
  roundPageMessages as words,
} from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { TextArea } from '../findings/text-area.tsx';
import { Reminding } from '../reminders/reminding.tsx';
import { WholeTable } from './asking/whole-line.tsx';
import { StageMark } from './deeds.tsx';
import { StepList } from './draft-page.tsx';
import { type ProgressLine, type ProgressShow, progressShows, shows } from './progress-lines.ts';

export interface RoundProps extends PageSetting {
  readonly round: Round;
  readonly planTitle: string;
  readonly lines: readonly ProgressLine[];
  readonly show: ProgressShow;
  /** What the one who looks may do with the round. */
  readonly may: {
    readonly edit: boolean;
    readonly merge: boolean;
    readonly settle: boolean;
    readonly reopen: boolean;
    readonly remind: boolean;
  };
  /** When each was last reminded, and how many mails did not arrive; null for those who do not remind. */
  readonly reminders: { readonly reminded: ReadonlyMap<string, string>; readonly undelivered: number } | null;
  /** Questions that several answer; empty for who does not merge them. */
  readonly shared: readonly SharedQuestion[];
  readonly problems?: Problems;
  readonly done?: LocalizedText | null;
}

const progress = words.progress;

/** 進み具合 of a round that has begun: who stands where, what is late first. */
export const roundPage = (props: RoundProps): StaffPage => {
  const { round, planTitle, lines, problems = {}, done, locale, addresses } = props;
  const count = (show: ProgressShow): number => lines.filter(shows[show]).length;
  return {
    title: round.title,
    crumbs: [{ title: words.title[locale], href: addresses.rounds() }],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{round.title}</h1>
          <p>
            <span class={`state round-${round.state}`}>{words.states[round.state][locale]}</span>{' '}
            <span {...inJapanese(locale)}>{planTitle}</span> {fiscalYearInFull(round.year)[locale]}{' '}
            {roundMessages.parts[round.part][locale]}
          </p>
          <p class="lead">
            {progress.counts(count('late'), count('unopened'), count('check'), lines.length)[locale]}
          </p>
        </header>
        <StepList round={round} locale={locale} />
        <p class="buttons">
          {props.may.merge && (
            <>
              <a class="button" href={addresses.roundReview(round.id)}>
                {words.review.title[locale]}
              </a>
              <a href={addresses.roundPart(round.id, 'merge')}>{words.merge.title[locale]}</a>
            </>
          )}
          {props.may.edit && (
            <>
              <a href={addresses.roundPart(round.id, 'edit')}>{words.edit[locale]}</a>
              <a href={addresses.roundItems(round.id)}>{roundAskingMessages.items[locale]}</a>
              <a href={addresses.roundPart(round.id, 'asking')}>{roundAskingMessages.title[locale]}</a>
            </>
          )}
          <a href={addresses.roundPart(round.id, 'progress.csv')}>{progress.csv[locale]}</a>
          <a href={addresses.roundCompare(round.id)}>{roundDifferenceMessages.link[locale]}</a>
        </p>
        <Reminding {...props} />
        <Board {...props} />
        <WholeTable shared={props.shared} locale={locale} />
        <Settling {...props} />
      </>
    ),
  };
};

const Board = ({ round, lines, show, reminders, locale, addresses }: RoundProps) => {
  const shown = lines.filter(shows[show]);
  return (
    <section class="staff-section">
      <h2 id="progress">{progress.title[locale]}</h2>
      <nav aria-label={progress.filter[locale]}>
        <ul class="show-list">
          {progressShows.map((each) => (
            <li>
              <a
                href={addresses.round(round.id, each === 'all' ? {} : { show: each })}
                aria-current={each === show ? 'true' : undefined}
              >
                {progress.shows[each][locale]} {lines.filter(shows[each]).length}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 ? (
        <p>{progress.empty[locale]}</p>
      ) : (
        <ScrollRegion label={progress.title[locale]}>
          <table class="sheet" aria-labelledby="progress">
            <thead>
              <tr>
                <th scope="col">{words.answerer[locale]}</th>
                <th scope="col">{progress.stage[locale]}</th>
                <th scope="col">{progress.opened[locale]}</th>
                <th scope="col" class="number-cell">
                  {progress.answered[locale]}
                </th>
                <th scope="col">{progress.due[locale]}</th>
                <th scope="col" class="number-cell">
                  {progress.late[locale]}
                </th>
                {reminders && <th scope="col">{reminderMessages.last[locale]}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ answerer, submission, answered, asked, due, late }) => (
                <tr>
                  <th scope="row" {...inJapanese(locale)}>
                    <a href={addresses.submission(round.id, addresseeKey(answerer))}>
                      {addresseeName(answerer)[locale]}
                    </a>
                  </th>
                  <td>
                    <StageMark stage={submission.stage} locale={locale} />
                  </td>
                  <td>
                    {submission.openedAt !== null
                      ? progress.opened[locale]
                      : submission.stage === 'requested'
                        ? progress.notOpened[locale]
                        : ''}
                  </td>
                  <td class="number-cell">{progress.of(answered, asked)[locale]}</td>
                  <td>{due !== null && words.dayText(due)[locale]}</td>
                  <td class="number-cell">
                    {late > 0 && <strong>{progress.lateDays(late)[locale]}</strong>}
                  </td>
                  {reminders && (
                    <td>{remindedText(reminders.reminded.get(addresseeKey(answerer)), locale)}</td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
};

const remindedText = (at: string | undefined, locale: PageSetting['locale']): string =>
  at === undefined ? '' : timeText(at, locale);

const Settling = ({ round, lines, may, problems = {}, locale, addresses }: RoundProps) => (
  <>
    {may.settle && (
      <form class="panel" id="settle" method="post" action={addresses.roundPart(round.id, 'settle')}>
        <h2>{words.settle.title[locale]}</h2>
        <p>{words.settle[round.part === 'year' ? 'lead' : 'leadOfHalf'][locale]}</p>
        <p class="buttons">
          <button class={lines.every(shows.done) ? 'button' : 'button button-quiet'} type="submit">
            {words.settle.button[locale]}
          </button>
        </p>
      </form>
    )}
    {may.reopen && (
      <form class="panel form" method="post" action={addresses.roundPart(round.id, 'reopen')}>
        <h2>{words.settle.reopen[locale]}</h2>
        <p>{words.settle.reopenLead[locale]}</p>
        <TextArea name="reason" label={words.settle.reason} japanese {...{ locale, problems }} />
        <p class="buttons">
          <button class="button button-quiet" type="submit">
            {words.settle.reopen[locale]}
          </button>
        </p>
      </form>
    )}
  </>
);
