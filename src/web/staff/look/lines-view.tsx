import type { LinesLook, LookLine } from '#app';
import { ScrollRegion } from '#components';
import { sourceViewMessages as words } from '#messages';
import { inJapanese } from '../staff-page.ts';
import type { LookProps } from './look-view.tsx';

/** Lines of a text with their numbers. */
export const LinesView = ({ look, locale, label, markId }: LookProps<LinesLook>) => {
  const first = look.lines.find(({ marked }) => marked !== '');
  const row = (line: LookLine, heading = false) => (
    <tr class={heading ? 'look-heading' : undefined}>
      <th scope="row" class="look-number">
        {line.line}
      </th>
      <td class="look-text" {...inJapanese(locale)}>
        {line.before}
        {line.marked !== '' && <mark id={line === first ? markId : undefined}>{line.marked}</mark>}
        {line.after}
      </td>
    </tr>
  );
  return (
    <ScrollRegion label={label ?? words.lines[locale]}>
      <table class="look look-lines">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.line[locale]}</th>
            <th scope="col">{words.text[locale]}</th>
          </tr>
        </thead>
        {look.headings.length > 0 && <tbody>{look.headings.map((line) => row(line, true))}</tbody>}
        <tbody>{look.lines.map((line) => row(line))}</tbody>
      </table>
    </ScrollRegion>
  );
};
