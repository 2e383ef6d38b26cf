import { Argument, type Command, Option } from 'commander';
import { type LinkState, listLinks, setLink } from '#app';
import { ExplainedError, type IndicatorAddress, type LinkRelation } from '#domain';
import { linkMessages } from '#messages';
import { langOf } from '../arguments/lang.ts';
import type { Run } from '../run.ts';
import { linkJson } from './link-json.ts';
import { linksText } from './links-text.ts';

/** An address of an indicator is not in its form. */
class LinkAddressError extends ExplainedError {}

/** `links`: pairs of indicators that may be one, and what people have said about them. */
export const addLinks = (root: Command, { io, services }: Run): void => {
  const links = root
    .command('links')
    .description(
      '計画と計画、計画の版と版のあいだの同じ指標を結び付けます。結び付けた指標は、以後の点検で必ず比べます。\n' +
        'Links indicators that are one across plans and editions; every later check holds them against each other.',
    );

  links
    .command('list')
    .description('候補と、決めた組を表示します。\nShows candidates and decided pairs.')
    .addOption(
      new Option('--state <state>', '未決定・同じ・関連・別 / which pairs')
        .choices(['open', 'same', 'related', 'different'])
        .default('open'),
    )
    .option('--plan <id>', 'この計画の指標を含む組だけ / only pairs of this plan', '')
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(async (options: ListOptions, command: Command) => {
      const open = await services.open();
      try {
        const { state, plan, format } = options;
        const list = await listLinks(open, { state, plan, page: null });
        const locale = langOf(command);
        io.out(
          format === 'json'
            ? `${JSON.stringify({ counts: list.counts, pairs: list.pairs.map(linkJson) }, null, 2)}\n`
            : linksText(list, locale),
        );
      } finally {
        await open.close();
      }
    });

  links
    .command('set')
    .description(
      '二つの指標が同じか、関連か、別かを決めます。none は決定を取り消します。\n' +
        'Says whether two indicators are the same, related or different; none takes a decision back.',
    )
    .argument('<first>', '計画の番号/指標の番号 / plan-id/indicator-id')
    .argument('<second>', '計画の番号/指標の番号 / plan-id/indicator-id')
    .addArgument(
      new Argument('<relation>', '関係 / relation').choices(['same', 'related', 'different', 'none']),
    )
    .option('--reason <text>', '理由 / why', '')
    .option('--by <name>', '決めた人 / who decides', 'planner')
    .action(
      async (
        first: string,
        second: string,
        relation: LinkRelation | 'none',
        options: { reason: string; by: string },
        command: Command,
      ) => {
        const [a, b] = [addressOf(first), addressOf(second)];
        const open = await services.open();
        try {
          const said = relation === 'none' ? null : relation;
          await setLink(open, { a, b, relation: said, ...options, seen: null });
          const locale = langOf(command);
          const told =
            said === null
              ? linkMessages.undone(first, second)
              : linkMessages.done(first, second, linkMessages.relations[said]);
          io.out(`${told[locale]}\n`);
        } finally {
          await open.close();
        }
      },
    );
};

interface ListOptions {
  readonly state: LinkState;
  readonly plan: string;
  readonly format: 'text' | 'json';
}

/** Ids of indicators hold no slash; those of plans may. */
const addressOf = (text: string): IndicatorAddress => {
  const at = text.lastIndexOf('/');
  if (at <= 0 || at === text.length - 1)
    throw new LinkAddressError(linkMessages.wrongAddress(text), linkMessages.wrongAddressRemedy());
  return { plan: text.slice(0, at), indicator: text.slice(at + 1) };
};
