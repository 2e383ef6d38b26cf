import { type Command, Option } from 'commander';
import { addPerson, installationDesk, invite, listPeople, PersonNotFoundError, type Services } from '#app';
import { type Assignment, isMunicipalityCode, loginOf, type Role, roles } from '#domain';
import { peopleMessages } from '#messages';
import { langOf } from './arguments/lang.ts';
import type { Run } from './run.ts';

interface AddOptions {
  readonly login: string;
  readonly role: Role;
  readonly division?: string;
  readonly municipality?: string;
  readonly plan?: string;
  readonly email?: string;
}

/** `user`: people with accounts, for whoever may use the computer itself. */
export const addUser = (root: Command, { io, services }: Run): void => {
  const user = root
    .command('user')
    .description(
      '利用者を登録し、パスワードを決めるためのリンクを作ります。\nAdds people and makes links by which they set their passwords.',
    );

  const within = async (work: (open: Services) => Promise<string>): Promise<void> => {
    const open = await services.open();
    try {
      io.out(await work(open));
    } finally {
      await open.close();
    }
  };

  user
    .command('add')
    .description('利用者を登録して、リンクを表示します。\nAdds a person and prints the link.')
    .argument('<name>', '名前 / name')
    .requiredOption('--login <login>', '職員番号またはメールアドレス / staff id or e-mail address')
    .addOption(new Option('--role <role>', '役割 / role').choices([...roles]).makeOptionMandatory())
    .option('--division <name>', '課(入力者、課長) / division of a respondent or chief')
    .option('--municipality <code>', '6桁の団体コード(構成市町) / code of the municipality')
    .option('--plan <id>', 'この計画だけ / this plan only')
    .option('--email <address>', '連絡先 / address for messages')
    .action((name: string, options: AddOptions, command: Command) =>
      within(async (open) => {
        const desk = installationDesk(open);
        const { divisions } = await listPeople(desk);
        const division = divisions.find((each) => each.name === options.division)?.id;
        const assignment = assignmentOf(options, division, services.today());
        if (assignment === null)
          command.error(
            peopleMessages.placeNeeded(
              options.role,
              divisions.map((each) => each.name),
            )[langOf(command)],
          );
        const { login, email = null } = options;
        const person = await addPerson(desk, {
          name,
          login,
          email,
          assignments: assignment === null ? [] : [assignment],
        });
        return `${(await invite(desk, person.id)).path}\n`;
      }),
    );

  user
    .command('invite')
    .description(
      '新しいリンクを表示します(パスワードを忘れたとき)。\nPrints a new link, for a forgotten password.',
    )
    .argument('<login>', '職員番号またはメールアドレス / staff id or e-mail address')
    .action((login: string) =>
      within(async (open) => {
        const desk = installationDesk(open);
        const person = (await listPeople(desk)).people.find((each) => each.login === loginOf(login));
        if (person === undefined) throw new PersonNotFoundError();
        return `${(await invite(desk, person.id)).path}\n`;
      }),
    );

  user
    .command('list')
    .description('利用者の一覧を表示します。\nLists the people.')
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(({ format }: { format: 'text' | 'json' }) =>
      within(async (open) => {
        const { people } = await listPeople(installationDesk(open));
        if (format === 'json') return `${JSON.stringify(people, null, 2)}\n`;
        return people
          .map(({ login, name, assignments, leftAt }) =>
            [login, name, assignments.map(({ role }) => role).join(','), leftAt ?? ''].join('\t').trimEnd(),
          )
          .map((line) => `${line}\n`)
          .join('');
      }),
    );
};

/** null where the role needs a division or municipality that was not named. */
const assignmentOf = (
  { role, municipality, plan }: AddOptions,
  division: string | undefined,
  today: string,
): Assignment | null => {
  const validity = { from: today, until: null };
  switch (role) {
    case 'respondent':
    case 'chief':
      return division === undefined ? null : { role, division, validity };
    case 'municipal':
      return municipality === undefined || !isMunicipalityCode(municipality)
        ? null
        : { role, municipality, validity };
    case 'administrator':
      return { role, validity };
    default:
      return { role, plan: plan ?? null, validity };
  }
};
