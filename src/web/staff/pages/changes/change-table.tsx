import { ScrollRegion } from '#components';
import type { ChangeSide, PlanChange } from '#domain';
import { type Locale, staffMessages as messages, planChangeMessages, shortJapaneseYear } from '#messages';
import { inJapanese } from '../../staff-page.ts';

const words = messages.changes;

/** Rows shown at most; the counts above the table are of all. */
const mostRows = 1000;

interface ChangeTableProps {
  /** All of one kind. */
  readonly changes: readonly PlanChange[];
  readonly locale: Locale;
  /** They are prose. */
  readonly texts?: boolean;
}

/** Differences of one kind: where, what, before and after. */
export const ChangeTable = ({ changes, locale, texts = false }: ChangeTableProps) => {
  const [first] = changes;
  if (first === undefined) return null;
  const kind = planChangeMessages.kind[first.kind][locale];
  const title = `${texts ? `${words.texts[locale]}: ` : ''}${kind} (${changes.length})`;
  const rest = changes.length - mostRows;
  return (
    <details class="fold" open={changes.length <= (texts ? 10 : first.kind === 'added' ? 50 : mostRows)}>
      <summary>{title}</summary>
      <ScrollRegion label={title}>
        <table class="sheet change-table">
          <thead>
            <tr>
              <th scope="col">{words.where[locale]}</th>
              <th scope="col">{words.what[locale]}</th>
              {first.kind !== 'added' && <th scope="col">{words.before[locale]}</th>}
              {first.kind !== 'missing' && <th scope="col">{words.after[locale]}</th>}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, mostRows).map((change) => (
              <tr>
                <th scope="row" {...inJapanese(locale)}>
                  <span class="row-node">{change.node}</span> {change.part === 'narrative' ? '' : change.name}
                </th>
                <td>{whatText(change, locale)}</td>
                {first.kind !== 'added' && (
                  <td>
                    <Side side={change.from} locale={locale} />
                  </td>
                )}
                {first.kind !== 'missing' && (
                  <td>
                    <Side side={change.to} locale={locale} />
                    {change.kind === 'changed' && change.from?.text === change.to?.text && (
                      <span class="hint"> {words.sameText[locale]}</span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rest > 0 && <p>{words.more(rest)[locale]}</p>}
    </details>
  );
};

const whatText = ({ part, property, name, year }: PlanChange, locale: Locale): string => {
  const { part: parts, property: properties, narrative } = planChangeMessages;
  const what =
    part === 'narrative' && name in narrative
      ? narrative[name as keyof typeof narrative][locale]
      : property !== null && property in properties
        ? properties[property as keyof typeof properties][locale]
        : parts[part][locale];
  return year === null ? what : `${what} ${shortJapaneseYear(year)}`;
};

/** Texts longer than this are folded. */
const longText = 120;

const Text = ({ text, locale }: { readonly text: string; readonly locale: Locale }) =>
  text.length <= longText ? (
    <span class="change-text" {...inJapanese(locale)}>
      {text}
    </span>
  ) : (
    <details {...inJapanese(locale)}>
      <summary>{`${text.slice(0, longText / 2)}…`}</summary>
      <p class="change-text">{text}</p>
    </details>
  );

const Side = ({ side, locale }: { readonly side: ChangeSide | null; readonly locale: Locale }) =>
  side === null ? (
    <span class="muted">{planChangeMessages.blank[locale]}</span>
  ) : (
    <>
      <Text text={side.text} locale={locale} />
      {side.doubtful && <span class="state state-open"> {words.doubtful[locale]}</span>}
      {side.reviewed && <span class="state state-confirmed"> {words.reviewed[locale]}</span>}
    </>
  );
