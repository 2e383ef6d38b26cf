import { ScrollRegion } from '#components';
import { type Message, type MessageState, messageStates, secretLink } from '#domain';
import { type LocalizedText, letterMessages, mailPageMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

interface MailProps extends PageSetting {
  readonly messages: readonly Message[];
  readonly counts: Readonly<Record<MessageState, number>>;
  /** null: in every state. */
  readonly state: MessageState | null;
  readonly page: number;
  readonly pages: number;
  /** Whether mails can leave at all. */
  readonly post: boolean;
  readonly done: LocalizedText | null;
}

/** Every mail there was, newest first, with what became of it. */
export const mailPage = (props: MailProps): StaffPage => {
  const { locale, addresses, messages, counts, state, page, pages, post, done } = props;
  const of = (shown: MessageState | null, more: Readonly<Record<string, string>> = {}): string =>
    addresses.mail({ ...(shown === null ? {} : { state: shown }), ...more });
  const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return {
    title: words.title[locale],
    crumbs: [],
    body: (
      <>
        {done && (
          <p class="notice" role="status">
            {done[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
          {!post && <p class="notice notice-warning">{words.noPost[locale]}</p>}
        </header>
        <nav aria-label={words.filter[locale]}>
          <ul class="show-list">
            {[null, ...messageStates].map((each) => (
              <li>
                <a href={of(each)} aria-current={each === state ? 'true' : undefined}>
                  {(each === null ? words.all : words.states[each])[locale]}{' '}
                  {each === null ? total : counts[each]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {messages.length === 0 ? (
          <p>{words.none[locale]}</p>
        ) : (
          <ScrollRegion label={words.title[locale]}>
            <table class="sheet mail-table">
              <thead>
                <tr>
                  {[words.when, words.to, words.what, words.state].map((head) => (
                    <th scope="col">{head[locale]}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {messages.map((message) => (
                  <MessageRow {...props} message={message} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
        {pages > 1 && (
          <p class="pager">
            {page > 1 && <a href={of(state, { page: String(page - 1) })}>{words.newer[locale]}</a>}{' '}
            {page < pages && <a href={of(state, { page: String(page + 1) })}>{words.older[locale]}</a>}
          </p>
        )}
      </>
    ),
  };
};

const MessageRow = ({ message, locale, addresses, post }: MailProps & { readonly message: Message }) => {
  const { id, to, subject, text, kind, by, state, tries, said, nextAt, sentAt, createdAt } = message;
  const hint = words.stateHints[state][locale];
  return (
    <tr>
      <td>
        {timeText(createdAt, locale)}
        <span class="hint">{words.by(by)[locale]}</span>
      </td>
      <td>
        <span {...inJapanese(locale)}>{to.name}</span>
        <span class="hint">{to.address}</span>
      </td>
      <td class="mail-what">
        <span class="hint">{words.kinds[kind][locale]}</span>
        <span lang={message.locale === locale ? undefined : message.locale}>{subject}</span>
        <details>
          <summary>{words.text[locale]}</summary>
          <p class="prose mail-text" lang={message.locale === locale ? undefined : message.locale}>
            {text.replaceAll(secretLink, letterMessages.linkLeftOut[message.locale])}
          </p>
        </details>
      </td>
      <td class="mail-state">
        <span class={`state mail-${state}`}>{words.states[state][locale]}</span>{' '}
        {sentAt !== null && timeText(sentAt, locale)}
        {tries > 0 && <span class="hint">{words.tries(tries)[locale]}</span>}
        {state === 'queued' && tries > 0 && nextAt !== null && (
          <span class="hint">{words.nextAt(timeText(nextAt, locale))[locale]}</span>
        )}
        {said !== null && <span class="hint">{words.said(said)[locale]}</span>}
        {(state === 'failed' || state === 'unclear') && (
          <>
            <span class="hint">{hint}</span>
            {post && (
              <form method="post" action={addresses.message(id)}>
                <button
                  class="button button-quiet button-small"
                  type="submit"
                  aria-label={words.againOf(subject, to.name)[locale]}
                >
                  {words.again[locale]}
                </button>
              </form>
            )}
          </>
        )}
      </td>
    </tr>
  );
};
