import type { AskingView } from '#app';
import { ScrollRegion } from '#components';
import { type Addressee, addresseeName, type Question, sameAddressee } from '#domain';
import { type Locale, roundPageMessages, roundAskingMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../../staff-page.ts';
import { itemLabel } from './item-label.ts';

interface ItemsProps extends PageSetting {
  readonly view: AskingView;
  /** Only what this one is asked; null for everything. */
  readonly only: Addressee | null;
}

/** Who answers what, item by item, each to be given to somebody else. */
export const itemsPage = ({ view, only, locale, addresses }: ItemsProps): StaffPage => {
  const { round } = view;
  const shown = view.items.filter(({ to }) => only === null || to.some((each) => sameAddressee(each, only)));
  const title = only === null ? words.items : words.itemsOf(addresseeName(only));
  return {
    title: title[locale],
    crumbs: [
      { title: roundPageMessages.title[locale], href: addresses.rounds() },
      { title: round.title, href: addresses.round(round.id), lang: 'ja' },
      ...(only === null ? [] : [{ title: words.items[locale], href: addresses.roundItems(round.id) }]),
    ],
    body: (
      <>
        <header class="page-head">
          <h1 id="items">{title[locale]}</h1>
        </header>
        <ScrollRegion label={title[locale]}>
          <table class="sheet sheet-narrow" aria-labelledby="items">
            <thead>
              <tr>
                <th scope="col">{words.item[locale]}</th>
                <th scope="col">{words.who[locale]}</th>
                <th scope="col">{words.change[locale]}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ question, to }) => (
                <tr>
                  <ItemHead question={question} locale={locale} />
                  <td {...inJapanese(locale)}>{to.map((each) => addresseeName(each)[locale]).join('、')}</td>
                  <td>
                    <a
                      href={addresses.roundAssign(round.id, question.key)}
                      aria-label={words.changeOf(itemLabel(question)[locale])[locale]}
                    >
                      {words.change[locale]}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </>
    ),
  };
};

const ItemHead = ({ question, locale }: { readonly question: Question; readonly locale: Locale }) => (
  <th scope="row" {...inJapanese(locale)}>
    <span class="row-node">{question.where}</span>
    {itemLabel(question)[locale]}
  </th>
);
