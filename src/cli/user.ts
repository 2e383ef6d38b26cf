import { type Command, Option } from 'commander';
import {
  addPerson,
  installationDesk,
  invite,
  listPeople,
  PersonNotFoundError,
  previewStaff,
  type Services,
  type StaffPreview,
  takeOverStaff,
} from '#app';
import { type Assignment, isMunicipalityCode, loginOf, type Role, roles } from '#domain';
import { type Locale, peopleMessages } from '#messages';
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
export const addUser = (root: Command, run: Run): void => {
  const { io, services } = run;
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

  addImport(user, run);

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

/** `user import`: a list of staff as CSV, looked at first with --dry-run. */
const addImport = (user: Command, { io, services }: Run): void => {
  user
    .command('import')
    .description(
      '職員の一覧(CSV)を登録して、新しい人のリンクを表示します。\nRegisters a list of staff (CSV) and prints the links of those who are new.',
    )
    .argument('<file>', 'CSV (UTF-8, Shift_JIS)')
    .option('--dry-run', '何が変わるかだけを表示する / only tell what would change')
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(async (path: string, options: { dryRun?: true; format: 'text' | 'json' }, command: Command) => {
      const open = await services.open();
      try {
        const desk = installationDesk(open);
        const file = { name: path.split(/[/\\]/).at(-1) ?? path, bytes: await io.readFile(path) };
        const preview = await previewStaff(desk, file);
        const links: { login: string; path: string }[] = [];
        if (options.dryRun === undefined) {
          // Sessions of leavers end by themselves: nobody who has left is let in with one.
          const accounts = { endSessions: async () => {} };
          for (const { id, login, account, leftAt } of await takeOverStaff(
            { ...desk, accounts },
            file,
            preview.fingerprint,
          ))
            if (account === null && leftAt === null)
              links.push({ login, path: (await invite(desk, id)).path });
        }
        const lines = staffLines(preview, langOf(command));
        io.out(
          options.format === 'json'
            ? `${JSON.stringify({ lines, links }, null, 2)}\n`
            : [
                ...lines.map(({ line, login, outcome, why }) => [line, outcome, login, ...why].join('\t')),
                ...links.map(({ login, path: link }) => [login, link].join('\t')),
              ]
                .map((text) => `${text}\n`)
                .join(''),
        );
      } finally {
        await open.close();
      }
    });
};

const staffLines = ({ changes, refused }: StaffPreview, lang: Locale) =>
  [
    ...refused.map(({ line, login, why }) => ({
      line,
      login,
      outcome: 'cannot',
      why: why.map((each) => each[lang]),
    })),
    ...changes.flatMap(({ lines, outcome }) =>
      lines.map(({ line, login }) => ({ line, login, outcome: outcome as string, why: [] as string[] })),
    ),
  ].toSorted((a, b) => a.line - b.line);

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
