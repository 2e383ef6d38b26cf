import type { AskingView } from '#app';
import { addresseeKey, addresseeName, type Question, sameAddressee } from '#domain';
import { roundPageMessages, roundAskingMessages as words } from '#messages';
import { ErrorSummary } from '../../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../../staff-page.ts';
import { itemLabel } from './item-label.ts';

interface AssignProps extends PageSetting {
  readonly view: AskingView;
  readonly item: AskingView['items'][number];
  readonly problems?: Problems;
}

/** Who answers one item: a box for everybody who can be asked. */
export const assignPage = ({ view, item, problems = {}, locale, addresses }: AssignProps): StaffPage => {
  const { round } = view;
  const { question, to } = item;
  return {
    title: words.assignTitle[locale],
    crumbs: [
      { title: roundPageMessages.title[locale], href: addresses.rounds() },
      { title: round.title, href: addresses.round(round.id), lang: 'ja' },
      { title: words.items[locale], href: addresses.roundItems(round.id) },
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{words.assignTitle[locale]}</h1>
          <p class="lead" {...inJapanese(locale)}>
            {whole(question)[locale]}
          </p>
          <p>{words.assignLead[locale]}</p>
          {round.state !== 'draft' && <p>{words.assignOpen[locale]}</p>}
        </header>
        <form class="form" method="post" action={addresses.roundAssign(round.id, question.key)} id="to">
          <fieldset class="new-plan">
            <legend>{words.answerers[locale]}</legend>
            <ul class="choice-list">
              {view.known
                .filter(({ kind }) => kind !== 'office')
                .map((each) => (
                  <li>
                    <label class="radio" {...inJapanese(locale)}>
                      <input
                        type="checkbox"
                        name="to"
                        value={addresseeKey(each)}
                        checked={to.some((one) => sameAddressee(one, each))}
                      />{' '}
                      {addresseeName(each)[locale]}
                    </label>
                  </li>
                ))}
            </ul>
          </fieldset>
          <p>
            <button class="button" type="submit">
              {words.assign[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};

const whole = (question: Question) => {
  const label = itemLabel(question);
  return { ja: `${question.where} ${label.ja}`, en: `${question.where} ${label.en}` };
};
