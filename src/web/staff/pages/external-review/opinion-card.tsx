import type { Child } from 'hono/jsx';
import type { Opinion } from '#domain';
import { addresseeName } from '#domain';
import { type Locale, reviewPageMessages, externalReviewMessages as terms } from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { Standing } from './review-marks.tsx';

const words = reviewPageMessages.opinions;

interface OpinionCardProps {
  readonly opinion: Opinion;
  /** Where it stands in the plan, where the page does not say so. */
  readonly where?: string;
  readonly locale: Locale;
  /** Newest snapshot: an opinion on an earlier one says so. */
  readonly shown?: number;
  /** Whether how far the response is concerns the reader. */
  readonly withStanding?: boolean;
  /** What the reader can do with it. */
  readonly children?: Child;
}

/** An opinion with its response and what became of it, one below the other. */
export const OpinionCard = (props: OpinionCardProps) => {
  const { opinion, where, locale, shown, withStanding = false, children } = props;
  const { member, enteredBy, text, response, reflection, standing, withdrawn, answerers } = opinion;
  return (
    <li class="opinion panel">
      {where !== undefined && (
        <h3 {...inJapanese(locale)} class="opinion-where">
          {where}
        </h3>
      )}
      <p class="muted opinion-by">
        <strong {...inJapanese(locale)}>{member.name}</strong>{' '}
        {enteredBy !== null && <span class="tag">{words.spoken(enteredBy)[locale]}</span>}{' '}
        {timeText(text.at, locale)}{' '}
        {shown !== undefined && text.snapshot < shown && (
          <span class="tag">{words.shownOn(text.snapshot)[locale]}</span>
        )}{' '}
        {withdrawn !== null && <span class="state">{words.withdrawn[locale]}</span>}
      </p>
      <p class="prose opinion-text" {...inJapanese(locale)}>
        {text.text}
      </p>
      {withStanding && withdrawn === null && (
        <p>
          <Standing standing={standing} locale={locale} />{' '}
          <span class="muted">
            {words.by[locale]}: {answerers.map((each) => addresseeName(each)[locale]).join('、')}
          </span>
        </p>
      )}
      {response !== null && (
        <div class="opinion-response">
          <p>
            <strong>{words.response[locale]}</strong>{' '}
            <span class="state">{terms.responseKinds[response.kind][locale]}</span>{' '}
            <span class="muted" {...inJapanese(locale)}>
              {answerers.map((each) => addresseeName(each)[locale]).join('、')}
            </span>
          </p>
          <p class="prose" {...inJapanese(locale)}>
            {response.text}
          </p>
        </div>
      )}
      {reflection !== null && (
        <div class="opinion-response">
          <p>
            <strong>{words.reflection[locale]}</strong>{' '}
            <span class="state">{terms.reflectionStates[reflection.state][locale]}</span>
          </p>
          <p class="prose" {...inJapanese(locale)}>
            {reflection.text}
          </p>
        </div>
      )}
      {children}
    </li>
  );
};
