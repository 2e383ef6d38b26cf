import type { ReminderLine } from '#app';
import { ScrollRegion } from '#components';
import {
  addresseeKey,
  addresseeName,
  type ReminderGroup,
  type Round,
  reminderDays,
  reminderGroups,
} from '#domain';
import { type LocalizedText, roundMessages, roundPageMessages, reminderMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { TextArea } from '../findings/text-area.tsx';
import { StageMark } from '../rounds/deeds.tsx';

export interface ReminderProps extends PageSetting {
  readonly round: Round;
  readonly group: ReminderGroup;
  readonly lines: readonly ReminderLine[];
  readonly counts: (group: ReminderGroup) => number;
  /** Keys of those ticked. */
  readonly chosen: ReadonlySet<string>;
  readonly words: string;
  /** Whether mails can leave. */
  readonly post: boolean;
  readonly problems?: Problems;
  readonly done?: LocalizedText | null;
}

/** Whom a reminder would go to, what it says, and the button that sends it. */
export const reminderPage = (props: ReminderProps): StaffPage => {
  const { locale, addresses, round, group, lines, counts, post, problems = {}, done } = props;
  const unreached = lines
    .filter(({ problem }) => problem !== null)
    .map(({ answerer }) => addresseeName(answerer));
  return {
    title: words.title[locale],
    crumbs: [
      { title: roundPageMessages.title[locale], href: addresses.rounds() },
      { title: round.title, href: addresses.round(round.id), lang: 'ja' },
    ],
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
          <h1>{words.title[locale]}</h1>
          {!post && <p class="notice notice-warning">{words.noPost[locale]}</p>}
        </header>
        <nav aria-label={words.group[locale]}>
          <ul class="show-list">
            {reminderGroups.map((each) => (
              <li>
                <a
                  href={addresses.roundReminder(round.id, { to: each })}
                  aria-current={each === group ? 'true' : undefined}
                >
                  {words.groups[each][locale]} {counts(each)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {lines.length === 0 ? (
          <p>{words.nobody[locale]}</p>
        ) : (
          <form method="post" action={addresses.roundReminder(round.id)}>
            <input type="hidden" name="to" value={group} />
            {unreached.length > 0 && post && (
              <p class="notice notice-warning">
                {
                  words.unreached({
                    ja: unreached.map(({ ja }) => ja).join('、'),
                    en: unreached.map(({ en }) => en).join(', '),
                  })[locale]
                }
              </p>
            )}
            <Lines {...props} />
            <div class="form staff-section">
              <TextArea
                name="words"
                label={words.words}
                hint={words.wordsHint}
                value={props.words}
                japanese
                {...{ locale, problems }}
              />
              <p class="buttons">
                <button class="button" type="submit" name="do" value={post ? 'send' : 'record'}>
                  {(post ? words.send : words.record)[locale]}
                </button>
                <button class="button button-quiet" type="submit" name="do" value="look">
                  {words.look[locale]}
                </button>
              </p>
            </div>
            <Texts {...props} />
          </form>
        )}
        <Automatic {...props} />
      </>
    ),
  };
};

const Lines = ({ lines, chosen, post, locale, problems = {} }: ReminderProps) => (
  <ScrollRegion label={words.list[locale]}>
    <table class="sheet mail-table" id="chosen">
      <thead>
        <tr>
          {[words.list, roundPageMessages.progress.stage, words.recipients, words.last].map((head) => (
            <th scope="col">{head[locale]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ answerer, submission, recipients, problem, remindedAt }) => (
          <tr>
            <th scope="row">
              <label class="radio">
                <input
                  type="checkbox"
                  name="chosen"
                  value={addresseeKey(answerer)}
                  checked={chosen.has(addresseeKey(answerer))}
                  aria-describedby={problems.chosen ? 'chosen-problem' : undefined}
                />
                <span {...inJapanese(locale)}>{addresseeName(answerer)[locale]}</span>
              </label>
            </th>
            <td>
              <StageMark stage={submission.stage} locale={locale} />
            </td>
            <td class="reminder-recipients">
              {problem !== null && (post || problem === 'nobody') && (
                <strong>{words.problems[problem][locale]}</strong>
              )}
              <ul>
                {recipients.map(({ name, address, wants }) => (
                  <li>
                    <span {...inJapanese(locale)}>{name}</span>{' '}
                    <span class="muted">
                      {address ?? words.problems.no_address[locale]}
                      {address !== null && !wants && ` (${words.problems.unwanted[locale]})`}
                    </span>
                  </li>
                ))}
              </ul>
            </td>
            <td>{remindedAt === null ? words.never[locale] : timeText(remindedAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

/** One text where mails are sent, since they differ in names only; all of them where they are copied by hand. */
const Texts = ({ lines, chosen, post, locale }: ReminderProps) => {
  const meant = lines.filter(({ answerer }) => chosen.has(addresseeKey(answerer)));
  const [first] = meant;
  if (first === undefined) return null;
  const english =
    post && meant.some(({ recipients }) => recipients.some(({ language }) => language === 'en'));
  return (
    <section class="staff-section">
      <h2>{words.preview[locale]}</h2>
      {(post ? [first] : meant).map((line, at) => (
        <details class="panel" open={at === 0}>
          <summary>{words.previewFor(addresseeName(line.answerer))[locale]}</summary>
          {!post && (
            <p>
              <span class="muted">{words.addresses[locale]}</span>{' '}
              <span class="reminder-addresses">
                {line.recipients.flatMap(({ address }) => address ?? []).join(', ') ||
                  words.problems[line.problem ?? 'no_address'][locale]}
              </span>
            </p>
          )}
          <Mail line={line} language="ja" />
        </details>
      ))}
      {english && (
        <details class="panel">
          <summary>{words.english[locale]}</summary>
          <Mail line={first} language="en" />
        </details>
      )}
    </section>
  );
};

const Mail = ({ line, language }: { readonly line: ReminderLine; readonly language: 'ja' | 'en' }) => (
  <div lang={language}>
    <p>
      <span class="muted">{words.subject[language]}</span> {line.letter.subject[language]}
    </p>
    <p class="prose mail-text">{line.letter.text[language]}</p>
  </div>
);

const Automatic = ({ round, post, locale, addresses }: ReminderProps) => (
  <form class="panel form" method="post" action={addresses.roundReminder(round.id)}>
    <h2>{words.automatic.title[locale]}</h2>
    <p>{words.automatic.lead[locale]}</p>
    {!post && <p class="hint">{words.automatic.off[locale]}</p>}
    <ul class="time-table">
      {round.steps
        .filter(({ step }) => step !== 'check' && step !== 'external' && step !== 'assembly')
        .map(({ step, due }) => (
          <li>
            <span class="muted">{roundMessages.steps[step][locale]}</span> <br />
            {roundPageMessages.dayText(due)[locale]}
          </li>
        ))}
    </ul>
    <fieldset class="reminder-days">
      <legend>{words.automatic.days[locale]}</legend>
      {reminderDays.map((days) => (
        <label class="radio">
          <input
            type="checkbox"
            name="days"
            value={String(days)}
            checked={(round.remindBefore ?? []).includes(days)}
          />
          <span>{words.automatic.day(days)[locale]}</span>
        </label>
      ))}
    </fieldset>
    <p class="buttons">
      <button class="button button-quiet" type="submit" name="do" value="automatic">
        {words.automatic.save[locale]}
      </button>
    </p>
  </form>
);
