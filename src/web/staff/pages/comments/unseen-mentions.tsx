import type { UnseenMention } from '#app';
import { addresseeKey, addresseeName } from '#domain';
import { mentionMessages } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { commentPart } from './comment-item.tsx';

const words = mentionMessages.my;

/** The comments that name the one who looks, until they have opened them. */
export const UnseenMentions = ({
  mentions,
  locale,
  addresses,
}: PageSetting & { readonly mentions: readonly UnseenMention[] }) =>
  mentions.length === 0 ? null : (
    <section class="panel staff-section">
      <h2>{words.title[locale]}</h2>
      <p class="hint">{words.lead[locale]}</p>
      <ul class="comment-list">
        {mentions.map(({ round, comment }) => (
          <li class="comment comment-fresh">
            <p class="muted">
              {
                words.by(comment.by, { ja: timeText(comment.at, 'ja'), en: timeText(comment.at, 'en') })[
                  locale
                ]
              }
            </p>
            <p class="prose comment-text" {...inJapanese(locale)}>
              {comment.text}
            </p>
            <p>
              <a
                href={`${addresses.submission(round.id, addresseeKey(comment.answerer))}#${commentPart(comment.id)}`}
                {...inJapanese(locale)}
              >
                {addresseeName(comment.answerer)[locale]} {round.title}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
