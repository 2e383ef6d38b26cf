import type { SharedQuestion } from '#app';
import { ScrollRegion } from '#components';
import { type Addressee, addresseeKey, addresseeName, type Round } from '#domain';
import { type LocalizedText, roundPageMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { WholeTable } from './asking/whole-line.tsx';

/** A submission that waits to be checked, and what is to be looked at in it. */
export interface Waiting {
  readonly answerer: Addressee;
  readonly answered: number;
  readonly asked: number;
  readonly doubts: number;
  readonly findings: number;
  readonly blank: number;
}

interface ReviewProps extends PageSetting {
  readonly round: Round;
  readonly waiting: readonly Waiting[];
  readonly done: readonly LocalizedText[];
  readonly shared: readonly SharedQuestion[];
}

const isClean = ({ doubts, findings }: Waiting): boolean => doubts === 0 && findings === 0;

const review = words.review;

/** What waits for the planning section; what is clean can be accepted at once. */
export const roundReviewPage = ({
  round,
  waiting,
  done,
  shared,
  locale,
  addresses,
}: ReviewProps): StaffPage => ({
  title: review.title[locale],
  crumbs: [
    { title: words.title[locale], href: addresses.rounds() },
    { title: round.title, href: addresses.round(round.id), lang: 'ja' },
  ],
  body: (
    <>
      {done.length > 0 && (
        <div class="notice" role="status">
          {done.map((text) => (
            <p>{text[locale]}</p>
          ))}
        </div>
      )}
      <header class="page-head">
        <h1>{review.title[locale]}</h1>
        <p class="lead">{waiting.length === 0 ? review.none[locale] : review.lead[locale]}</p>
      </header>
      {waiting.length > 0 && (
        <form method="post" action={addresses.roundReview(round.id)}>
          <ScrollRegion label={review.title[locale]}>
            <table class="sheet sheet-narrow">
              <thead>
                <tr>
                  <th scope="col">{words.answerer[locale]}</th>
                  <th scope="col" class="number-cell">
                    {words.progress.answered[locale]}
                  </th>
                  <th scope="col">{review.remarksTitle[locale]}</th>
                </tr>
              </thead>
              <tbody>
                {waiting.map((one) => (
                  <tr>
                    <th scope="row">
                      <span class="radio">
                        <input
                          type="checkbox"
                          name="accept"
                          value={addresseeKey(one.answerer)}
                          checked={isClean(one)}
                          aria-label={review.select(addresseeName(one.answerer))[locale]}
                        />
                        <a
                          href={addresses.submission(round.id, addresseeKey(one.answerer))}
                          {...inJapanese(locale)}
                        >
                          {addresseeName(one.answerer)[locale]}
                        </a>
                      </span>
                    </th>
                    <td class="number-cell">{words.progress.of(one.answered, one.asked)[locale]}</td>
                    <td>
                      {isClean(one) && <span class="state state-confirmed">{review.clean[locale]}</span>}{' '}
                      {review.remarks(one.doubts, one.findings, one.blank)[locale]}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <p class="buttons staff-section">
            <button class="button" type="submit">
              {review.accept[locale]}
            </button>
          </p>
        </form>
      )}
      <WholeTable shared={shared} locale={locale} />
    </>
  ),
});
