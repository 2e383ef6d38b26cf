import type { LookCell, LookRow, SheetLook } from '#app';
import { ScrollRegion } from '#components';
import { type Locale, sourceViewMessages as words } from '#messages';
import { inJapanese } from '../staff-page.ts';
import type { LookProps } from './look-view.tsx';

/** Part of a sheet, with the letters and numbers by which a spreadsheet calls its columns and rows. */
export const SheetView = ({ look, locale, label, markId }: LookProps<SheetLook>) => {
  const title = words.sheet(look.sheet)[locale];
  const first = look.rows.flatMap(({ cells }) => cells).find(({ marked }) => marked);
  return (
    <ScrollRegion label={label ?? title}>
      <table class="look look-sheet">
        <caption>
          {title} {look.hidden && words.hiddenSheet[locale]}
        </caption>
        <thead>
          <tr>
            <td class="look-corner" />
            {look.columns.map(({ letters, hidden }) => (
              <th scope="col" class="look-number">
                {letters}
                <Hidden hidden={hidden} locale={locale} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.rows.map((row) => (
            <tr class={classOf(row)}>
              <th scope="row" class="look-number">
                {row.row}
                <Hidden hidden={row.hidden} locale={locale} />
              </th>
              {row.cells.map((cell) => (
                <Cell cell={cell} locale={locale} markId={cell === first ? markId : undefined} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

const classOf = ({ heading, apart }: LookRow): string | undefined =>
  [heading && 'look-heading', apart && 'look-apart'].filter(Boolean).join(' ') || undefined;

const Hidden = ({ hidden, locale }: { readonly hidden: boolean; readonly locale: Locale }) =>
  hidden ? <span class="look-hidden"> {words.hidden[locale]}</span> : null;

const Cell = ({
  cell: { text, columns, rows, marked },
  locale,
  markId,
}: {
  readonly cell: LookCell;
  readonly locale: Locale;
  readonly markId: string | undefined;
}) => (
  <td
    class={marked ? 'look-text look-marked' : 'look-text'}
    colspan={columns > 1 ? columns : undefined}
    rowspan={rows > 1 ? rows : undefined}
    id={markId}
    {...inJapanese(locale)}
  >
    {marked ? <mark>{text === '' ? words.blank.ja : text}</mark> : text}
  </td>
);
