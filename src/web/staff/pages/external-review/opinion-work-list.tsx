import type { OpinionWork } from '#app';
import { externalReviewMessages, reviewPageMessages, roundPageMessages } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';
import { daysUntil } from '../rounds/due.ts';
import { Standing } from './review-marks.tsx';

const words = reviewPageMessages.answer;

/** Opinions that somebody answers for, on their own page: what wants something first. */
export const OpinionWorkList = ({
  opinions,
  today,
  locale,
  addresses,
}: PageSetting & { readonly opinions: readonly OpinionWork[]; readonly today: string }) =>
  opinions.length === 0 ? null : (
    <section class="staff-section">
      <h2>{words.mine[locale]}</h2>
      <ul class="opinion-list">
        {opinions.map(({ review, opinion, where, wants }) => {
          const days = daysUntil(today, review.responsesDue);
          return (
            <li class={wants === 'respond' && days < 0 ? 'panel work-late' : 'panel'}>
              <h3 {...inJapanese(locale)}>
                <a href={addresses.opinion(opinion.id)}>{where}</a>
              </h3>
              <p class="muted" {...inJapanese(locale)}>
                {review.title}
              </p>
              <p class="prose opinion-brief" {...inJapanese(locale)}>
                {opinion.text.text}
              </p>
              <p>
                {review.state === 'responding' ? (
                  <>
                    <Standing standing={opinion.standing} locale={locale} />{' '}
                    {wants === 'respond' && (
                      <strong>{roundPageMessages.due(review.responsesDue, days)[locale]}</strong>
                    )}
                  </>
                ) : (
                  opinion.reflection !== null && (
                    <span class="state">
                      {externalReviewMessages.reflectionStates[opinion.reflection.state][locale]}
                    </span>
                  )
                )}
              </p>
              {wants !== null && (
                <p class="buttons">
                  <a
                    class="button"
                    href={addresses.opinion(opinion.id)}
                    aria-label={`${words[wants][locale]}: ${where}`}
                  >
                    {words[wants][locale]}
                  </a>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
