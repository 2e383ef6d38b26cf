import type { LinkPairView } from '#app';
import { dateText, type Locale, linkMessages as words } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';

/** Where a decision leads back to, and what it is about. */
interface LinkFormPlace {
  readonly back: Readonly<Record<string, string>>;
}

export const relations = ['same', 'related', 'different'] as const;

interface ChoiceProps extends PageSetting, LinkFormPlace {
  readonly pair: LinkPairView;
}

/** What was decided, and the buttons to decide: plain forms, one press each. */
export const LinkChoice = ({ pair, locale, addresses, back }: ChoiceProps) => {
  const { decision } = pair;
  const gone = pair.a.indicator === null || pair.b.indicator === null;
  return (
    <>
      {decision?.relation && (
        <p class="link-decision">
          {
            words.decidedBy(
              decision.by,
              dateText(japaneseDay(decision.at)),
              words.relations[decision.relation],
            )[locale]
          }{' '}
          {decision.reason !== '' && (
            <span {...inJapanese(locale)}>{words.because(decision.reason)[locale]}</span>
          )}
        </p>
      )}
      <form class="link-form" method="post" action={addresses.links()}>
        <HiddenPair pair={pair} back={back} />
        {!gone && (
          <label class="link-reason">
            <span>{words.reason[locale]}</span>
            <input class="input" name="reason" lang="ja" autocomplete="off" maxlength={500} />
          </label>
        )}
        <p class="buttons">
          {!gone &&
            relations.map((relation) => (
              <button
                class={relation === pair.proposed && decision === null ? 'button' : 'button button-quiet'}
                type="submit"
                name="relation"
                value={relation}
                aria-pressed={
                  decision === null ? undefined : decision.relation === relation ? 'true' : 'false'
                }
              >
                {words.buttons[relation][locale]}
              </button>
            ))}
          {decision !== null && (
            <button class="button button-quiet" type="submit" name="relation" value="none">
              {words.buttons.undo[locale]}
            </button>
          )}
        </p>
      </form>
    </>
  );
};

/** One button that puts back what held before the last decision. */
export const UndoLast = ({
  pair,
  before,
  locale,
  addresses,
  back,
}: ChoiceProps & { readonly before: string }) => (
  <form class="link-undo" method="post" action={addresses.links()}>
    <HiddenPair pair={pair} back={back} />
    <button class="button button-quiet" type="submit" name="relation" value={before}>
      {words.buttons.undoLast[locale]}
    </button>
  </form>
);

const HiddenPair = ({ pair, back }: LinkFormPlace & { readonly pair: LinkPairView }) => (
  <>
    <input type="hidden" name="pair" value={pair.key} />
    <input type="hidden" name="seen" value={String(pair.number)} />
    {Object.entries(back).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

/** ISO date in Japan. */
const japaneseDay = (instant: string): string =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10);

/** 「A」「B」, for notices and headings. */
export const namesOf = (pair: LinkPairView): readonly [string, string] => [
  pair.a.indicator?.name ?? pair.a.address.indicator,
  pair.b.indicator?.name ?? pair.b.address.indicator,
];

/** A heading of a pair in the words of the plans. */
export const PairTitle = ({ pair, locale }: { readonly pair: LinkPairView; readonly locale: Locale }) => {
  const [first, second] = namesOf(pair);
  return (
    <span {...inJapanese(locale)}>{first === second ? `「${first}」` : `「${first}」と「${second}」`}</span>
  );
};
