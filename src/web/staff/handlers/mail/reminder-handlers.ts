import { previewReminder, RoundRefusedError, remind, setReminders } from '#app';
import { addresseeKey, parseAddresseeKey, type ReminderGroup, reminderDays, reminderGroups } from '#domain';
import { type LocalizedText, reminderMessages as words } from '#messages';
import { type ReminderProps, reminderPage } from '../../pages/reminders/reminder-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const groupOf = (name: string | undefined): ReminderGroup =>
  reminderGroups.find((each) => each === name) ?? 'unhanded';

/** What was done, told after a redirect by numbers alone. */
const doneOf = ({ query, desk }: StaffRequest): LocalizedText | null => {
  const done = query('done') ?? '';
  if (done === 'automatic') return words.automatic.saved;
  const [, reminded, mails, passed, unreached] = /^(\d{1,4})-(\d{1,4})-(\d{1,4})-(\d{1,4})$/.exec(done) ?? [];
  if (reminded === undefined) return null;
  const counts = [mails, passed, unreached].map(Number);
  return desk.post === undefined
    ? words.recorded(Number(reminded))
    : words.done({
        reminded: Number(reminded),
        mails: counts[0] ?? 0,
        passed: counts[1] ?? 0,
        unreached: counts[2] ?? 0,
      });
};

/** Reminding in a round; `origin`: where browsers find this installation, for the links in a text. */
export const reminderHandlers = (origin: string): readonly StaffRoute[] => {
  const show = async (
    request: StaffRequest,
    entered: {
      readonly group: ReminderGroup;
      readonly words?: string;
      readonly chosen?: ReadonlySet<string>;
      readonly problems?: ReminderProps['problems'];
    },
  ): Promise<Answer> => {
    const post = request.desk.post !== undefined;
    const { group, words: said = '', problems } = entered;
    const preview = await previewReminder(request.desk, request.params.id ?? '', {
      group,
      words: said,
      origin,
    });
    const reachable = preview.lines.filter(({ problem }) => !post || problem === null);
    return reminderPage({
      ...request,
      ...preview,
      group,
      post,
      chosen: entered.chosen ?? new Set(reachable.map(({ answerer }) => addresseeKey(answerer))),
      words: said,
      done: doneOf(request),
      ...(problems === undefined ? {} : { problems }),
    });
  };

  const act = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const id = request.params.id ?? '';
    const group = groupOf(textOf(form, 'to'));
    const said = textOf(form, 'words');
    const keys = form.getAll('chosen').filter((key) => typeof key === 'string');
    switch (textOf(form, 'do')) {
      case 'automatic':
        await setReminders(
          request.desk,
          id,
          reminderDays.filter((days) => form.getAll('days').includes(String(days))),
        );
        return { redirect: request.addresses.roundReminder(id, { done: 'automatic' }) };
      case 'send':
      case 'record':
        try {
          const chosen = keys.flatMap((key) => parseAddresseeKey(key) ?? []);
          const { reminded, mails, passed, unreached } = await remind(request.desk, id, {
            group,
            chosen,
            words: said,
          });
          const done = [reminded.length, mails, passed.length, unreached.length].join('-');
          return { redirect: request.addresses.roundReminder(id, { to: group, done }) };
        } catch (error) {
          if (!(error instanceof RoundRefusedError)) throw error;
          const field = keys.length === 0 ? 'chosen' : 'words';
          return show(request, {
            group,
            words: said,
            chosen: new Set(keys),
            problems: { [field]: error.explanation },
          });
        }
      default:
        return show(request, { group, words: said, chosen: new Set(keys) });
    }
  };

  return [
    {
      method: 'get',
      path: '/rounds/:id/remind',
      needs: 'round.remind',
      answer: (request) => show(request, { group: groupOf(request.query('to')) }),
    },
    { method: 'post', path: '/rounds/:id/remind', needs: 'round.remind', answer: act },
  ];
};
