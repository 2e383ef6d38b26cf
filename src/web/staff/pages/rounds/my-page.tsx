import type { OpinionWork, UnseenMention, Work } from '#app';
import { addresseeKey, addresseeName } from '#domain';
import { roundPageMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { UnseenMentions } from '../comments/unseen-mentions.tsx';
import { OpinionWorkList } from '../external-review/opinion-work-list.tsx';
import { StageMark } from './deeds.tsx';
import { daysUntil } from './due.ts';

interface MyProps extends PageSetting {
  readonly work: readonly Work[];
  readonly today: string;
  /** Opinions of external reviews that they answer for. */
  readonly opinions: readonly OpinionWork[];
  /** Comments that name the one who looks. */
  readonly mentions: readonly UnseenMention[];
}

/** What somebody owes, until when, and what came back and why. */
export const myPage = (props: MyProps): StaffPage => {
  const { work, locale } = props;
  const wanted = work.filter(({ wants }) => wants !== null);
  const others = work.filter(({ wants, submission }) => wants === null && submission.stage !== 'settled');
  return {
    title: words.my.title[locale],
    crumbs: [],
    body: (
      <>
        <header class="page-head">
          <h1>{words.my.title[locale]}</h1>
          <p class="lead">
            {wanted.length === 0 ? words.my.nothing[locale] : words.my.waiting(wanted.length)[locale]}
          </p>
        </header>
        <UnseenMentions {...props} />
        <OpinionWorkList {...props} />
        {wanted.length > 0 && (
          <ul class="plan-list">
            {wanted.map((one) => (
              <WorkCard {...props} one={one} />
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <section class="staff-section">
            <h2>{words.my.others[locale]}</h2>
            <ul class="import-list">
              {others.map(({ round, answerer, submission }) => (
                <li>
                  <a
                    href={props.addresses.submission(round.id, addresseeKey(answerer))}
                    {...inJapanese(locale)}
                  >
                    {addresseeName(answerer)[locale]} {round.title}
                  </a>{' '}
                  <StageMark stage={submission.stage} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  };
};

const WorkCard = ({ one, today, locale, addresses }: MyProps & { readonly one: Work }) => {
  const { round, answerer, submission, due, answered, asked, wants } = one;
  const days = due === null ? 0 : daysUntil(today, due);
  const href = addresses.submission(round.id, addresseeKey(answerer));
  return (
    <li class={days < 0 ? 'panel work-late' : 'panel'}>
      <h2 {...inJapanese(locale)}>
        <a href={href}>
          {addresseeName(answerer)[locale]} {round.title}
        </a>
      </h2>
      <p>
        <StageMark stage={submission.stage} locale={locale} />{' '}
        {due !== null && <strong>{words.due(due, days)[locale]}</strong>}{' '}
        {words.progress.of(answered, asked)[locale]}
      </p>
      {submission.returned && (
        <div class="notice notice-warning">
          <p>
            {
              words.my.returned(submission.returned.by, {
                ja: timeText(submission.returned.at, 'ja'),
                en: timeText(submission.returned.at, 'en'),
              })[locale]
            }
          </p>
          <p class="prose" {...inJapanese(locale)}>
            {submission.returned.reason}
          </p>
        </div>
      )}
      {wants !== null && (
        <p class="buttons">
          <a class="button" href={href}>
            {words.my.wants[wants][locale]}
          </a>
        </p>
      )}
    </li>
  );
};
