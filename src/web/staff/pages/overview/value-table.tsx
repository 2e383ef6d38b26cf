import { ScrollRegion } from '#components';
import { nodeLabel, type ValueAt, valuesOfPlan } from '#domain';
import { staffMessages as messages, shortJapaneseYear } from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { ValueLink } from '../../value-link.tsx';
import type { OverviewProps } from './overview-page.tsx';

const words = messages.recognised;

interface Line {
  readonly key: string;
  readonly node: string;
  readonly name: string;
  readonly values: readonly ValueAt[];
}

/** Every value that was read, one line of values a row. */
export const ValueTable = ({ view, locale, addresses }: OverviewProps) => {
  const { id } = view.pending;
  const plan = view.answered;
  const places = new Map(plan.placements.map(({ indicatorId, nodeId }) => [indicatorId, nodeId]));
  const nodes = new Map(plan.nodes.map((node) => [node.id, nodeLabel(plan, node)]));
  const lines: Line[] = [
    ...Map.groupBy(
      valuesOfPlan(plan),
      ({ address }) => `${address.indicatorId} ${address.restatedOn ?? ''} ${address.seriesId}`,
    ),
  ].flatMap(([key, values]) => {
    const [first] = values;
    if (first === undefined) return [];
    const { address, indicator, series } = first;
    const node = nodes.get(address.restatedOn ?? places.get(address.indicatorId) ?? '') ?? '';
    const restated = address.restatedOn === undefined ? '' : '【再掲】';
    return [
      {
        key,
        node,
        name: `${indicator.name}${series.label === null ? '' : ` ${series.label}`}${restated}`,
        values,
      },
    ];
  });
  return (
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
                        <ValueLink {...{ locale, addresses, id, value }} />
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
};
