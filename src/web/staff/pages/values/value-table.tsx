import { ScrollRegion } from '#components';
import { staffMessages as messages, shortJapaneseYear } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';
import { ValueLink } from '../../value-link.tsx';
import type { ValueLine } from './value-lines.ts';

const words = messages.recognised;

interface ValueTableProps extends PageSetting {
  readonly importId: string;
  readonly lines: readonly ValueLine[];
}

/** Lines of values, one a row, each value with the way to its source. */
export const ValueTable = ({ importId, lines, locale, addresses }: ValueTableProps) => (
  <ScrollRegion label={words.allRows[locale]}>
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{words.indicator[locale]}</th>
          <th scope="col">{words.baseline[locale]}</th>
          <th scope="col">{words.actual[locale]}</th>
          <th scope="col">{words.target[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row" {...inJapanese(locale)}>
              <span class="row-node">{line.node}</span> {line.name}
            </th>
            {(['baseline', 'actual', 'target'] as const).map((role) => (
              <td class="number-cell">
                {line.values
                  .filter(({ address }) => address.role === role)
                  .map((value) => (
                    <div>
                      {value.year !== null && (
                        <span class="value-year">{shortJapaneseYear(value.year)} </span>
                      )}
                      <ValueLink {...{ locale, addresses, id: importId, value }} />
                    </div>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);
