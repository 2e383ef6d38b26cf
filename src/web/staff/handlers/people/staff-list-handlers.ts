import {
  ChangedMeanwhileError,
  type Desk,
  invite,
  inviteByMail,
  LastAdministratorError,
  NotMailableError,
  previewStaff,
  type StaffFile,
  takeOverStaff,
} from '#app';
import { type Accounts, csvText, ExplainedError, type Person, spreadsheetSafe } from '#domain';
import { staffListMessages as words } from '#messages';
import { staffListPage } from '../../pages/people/staff-list-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

/** Characters of the longest list that a form carries along: some thousands of people. */
const longestForm = 2 * 1024 * 1024;

type Shown = Pick<Parameters<typeof staffListPage>[0], 'looked' | 'problems' | 'done' | 'status'>;

const page = (request: StaffRequest, shown: Shown): Answer =>
  staffListPage({ ...request, ...shown, post: request.desk.post !== undefined });

const explained = (error: unknown): NonNullable<Shown['problems']> => {
  if (!(error instanceof ExplainedError)) throw error;
  const { explanation, remedy } = error;
  return { file: { ja: `${explanation.ja}${remedy.ja}`, en: `${explanation.en} ${remedy.en}` } };
};

/** What the list would do, with the list itself for the form that confirms it. */
const look = async (
  request: StaffRequest,
  file: StaffFile,
  text: string,
  more: Omit<Shown, 'looked'> = {},
): Promise<Answer> => {
  try {
    const preview = await previewStaff(request.desk, file);
    return page(request, { looked: { preview, file: file.name, text }, ...more });
  } catch (error) {
    return page(request, { looked: null, problems: explained(error) });
  }
};

const upload = async (request: StaffRequest): Promise<Answer> => {
  const file = (await request.form()).get('file');
  if (!(file instanceof File) || file.size === 0)
    return page(request, { looked: null, problems: { file: words.noFile } });
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The bytes themselves go along: which encoding they are in is asked in one place only.
  return look(request, { name: file.name, bytes }, Buffer.from(bytes).toString('base64'));
};

/** People who can be invited: those who have no password yet and have not left. */
const waiting = (people: readonly Person[]): readonly Person[] =>
  people.filter(({ account, leftAt }) => account === null && leftAt === null);

/** Links of invitation to hand out, as a CSV that Excel opens. */
const linksCsv = async (desk: Desk, people: readonly Person[], origin: string): Promise<string> => {
  const rows: string[][] = [[words.column.name.ja, words.column.login.ja, words.link.ja]];
  for (const { id, name, login } of waiting(people))
    rows.push([spreadsheetSafe(name), spreadsheetSafe(login), `${origin}${(await invite(desk, id)).path}`]);
  return csvText(rows, { bom: true, newline: '\r\n' });
};

/** Registering a list of staff, for administrators. */
export const staffListHandlers = (accounts: Accounts, origin: string): readonly StaffRoute[] => {
  const confirm = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const text = textOf(form, 'text').trim();
    const file = { name: textOf(form, 'name').slice(0, 200), bytes: Buffer.from(text, 'base64') };
    let people: readonly Person[];
    try {
      people = await takeOverStaff({ ...request.desk, accounts }, file, textOf(form, 'fingerprint'));
    } catch (error) {
      if (error instanceof ChangedMeanwhileError || error instanceof LastAdministratorError) {
        return look(request, file, text, { status: 409, problems: explained(error) });
      }
      return page(request, { looked: null, problems: explained(error) });
    }
    const done = words.done(people.length);
    switch (textOf(form, 'do')) {
      case 'links':
        return {
          content: await linksCsv(request.desk, people, origin),
          type: 'text/csv; charset=utf-8',
          name: words.linksName[request.locale],
        };
      case 'mail':
        for (const { id } of waiting(people))
          try {
            await inviteByMail(request.desk, id);
          } catch (error) {
            // Whoever has no address is invited by a link on their page.
            if (!(error instanceof NotMailableError)) throw error;
          }
        return page(request, { looked: null, done });
      default:
        return page(request, { looked: null, done });
    }
  };

  return [
    {
      method: 'get',
      path: '/staff-list',
      needs: 'person.manage',
      answer: async (request) => page(request, { looked: null }),
    },
    { method: 'post', path: '/staff-list', needs: 'person.manage', takesFile: true, answer: upload },
    { method: 'post', path: '/staff-list/confirm', needs: 'person.manage', longestForm, answer: confirm },
  ];
};
