import { ScrollRegion } from '#components';
import { type Asked, type Asking, addresseeKey, addresseeName, type Round } from '#domain';
import {
  fiscalYearInFull,
  type LocalizedText,
  roundAskingMessages,
  roundMessages,
  submissionPageMessages,
  roundPageMessages as words,
} from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';

interface DraftProps extends PageSetting {
  readonly round: Round;
  readonly planTitle: string;
  readonly asked: readonly Asked[];
  readonly problems?: Problems;
}

const kinds = ['value', 'text', 'project'] as const;

/** What was chosen to be asked, in a line. */
const chosen = ({ texts, fields }: Asking): LocalizedText => {
  const names = (locale: 'ja' | 'en', mark: string) =>
    [
      texts.map((kind) => submissionPageMessages.textKinds[kind][locale]).join(mark),
      fields.map((field) => submissionPageMessages.projectFields[field][locale]).join(mark),
    ] as const;
  return {
    ja: roundAskingMessages.chosen(...names('ja', '、')).ja,
    en: roundAskingMessages.chosen(...names('en', ', ')).en,
  };
};

const countOf = ({ keys }: Asked, kind: (typeof kinds)[number]): number =>
  keys.filter((key) => key.startsWith(`["${kind}"`)).length;

/** A round in preparation: who will be asked for what, and the button that begins it. */
export const draftPage = ({
  round,
  planTitle,
  asked,
  problems = {},
  locale,
  addresses,
}: DraftProps): StaffPage => {
  const counts = {
    divisions: asked.filter(({ answerer }) => answerer.kind === 'division').length,
    municipalities: asked.filter(({ answerer }) => answerer.kind === 'municipality').length,
    questions: asked.reduce((sum, { keys }) => sum + keys.length, 0),
  };
  return {
    title: round.title,
    crumbs: [{ title: words.title[locale], href: addresses.rounds() }],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1 {...inJapanese(locale)}>{round.title}</h1>
          <p>
            <span class="state round-draft">{words.states.draft[locale]}</span>{' '}
            <span {...inJapanese(locale)}>{planTitle}</span> {fiscalYearInFull(round.year)[locale]}{' '}
            {roundMessages.parts[round.part][locale]}
          </p>
          {round.message !== '' && (
            <p class="prose" {...inJapanese(locale)}>
              {round.message}
            </p>
          )}
        </header>
        <StepList round={round} locale={locale} />
        <section class="staff-section">
          <h2 id="asked">{words.preview[locale]}</h2>
          <p>{words.previewLead(counts)[locale]}</p>
          {round.asking && <p>{chosen(round.asking)[locale]}</p>}
          <ScrollRegion label={words.preview[locale]}>
            <table class="sheet sheet-narrow" aria-labelledby="asked">
              <thead>
                <tr>
                  <th scope="col">{words.answerer[locale]}</th>
                  {kinds.map((kind) => (
                    <th scope="col" class="number-cell">
                      {words.kinds[kind][locale]}
                    </th>
                  ))}
                  <th scope="col">{roundAskingMessages.preview[locale]}</th>
                </tr>
              </thead>
              <tbody>
                {asked.map((each) => (
                  <tr>
                    <th scope="row" {...inJapanese(locale)}>
                      {addresseeName(each.answerer)[locale]}
                    </th>
                    {kinds.map((kind) => (
                      <td class="number-cell">{countOf(each, kind)}</td>
                    ))}
                    <td>
                      <a
                        href={addresses.roundPreview(round.id, addresseeKey(each.answerer))}
                        aria-label={roundAskingMessages.previewOf(addresseeName(each.answerer))[locale]}
                      >
                        {roundAskingMessages.preview[locale]}
                      </a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
        <form class="panel" method="post" action={addresses.roundPart(round.id, 'open')}>
          <p class="hint">{words.openHint[locale]}</p>
          <p class="buttons">
            <button class="button" type="submit">
              {words.open[locale]}
            </button>
            <a href={addresses.roundPart(round.id, 'asking')}>{roundAskingMessages.title[locale]}</a>
            <a href={addresses.roundItems(round.id)}>{roundAskingMessages.items[locale]}</a>
            <a href={addresses.roundPart(round.id, 'edit')}>{words.edit[locale]}</a>
          </p>
        </form>
      </>
    ),
  };
};

/** The time table as a list. */
export const StepList = ({ round, locale }: Pick<PageSetting, 'locale'> & { readonly round: Round }) => (
  <ol class="time-table">
    {round.steps.map(({ step, due }) => (
      <li>
        <span class="muted">{roundMessages.steps[step][locale]}</span> <br />
        <span>{words.dayText(due)[locale]}</span>
      </li>
    ))}
  </ol>
);
