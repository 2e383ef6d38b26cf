import { answerHistory, valueHistory } from '#app';
import { addresseeName } from '#domain';
import { type LocalizedText, roundPageMessages, historyMessages as words } from '#messages';
import { historyPage } from '../pages/history/history-page.tsx';
import { questionLabel } from '../pages/rounds/submission-view.ts';
import type { Answer, StaffRequest, StaffRoute } from '../staff-request.ts';
import { addressOf } from './submission-handlers.ts';

const ofAnswer = async (request: StaffRequest): Promise<Answer> => {
  const address = addressOf(request);
  const { locale, addresses } = request;
  const found = await answerHistory(request.desk, address, request.query('item') ?? '');
  const { question, answers, stored, roundTitle } = found;
  return historyPage({
    ...request,
    what: questionLabel({ question }),
    crumbs: [
      { title: roundPageMessages.title[locale], href: addresses.rounds() },
      { title: roundTitle, href: addresses.round(address.round), lang: 'ja' },
      {
        title: addresseeName(address.answerer)[locale],
        href: addresses.submission(address.round, request.params.answerer ?? ''),
      },
    ],
    parts: [
      { title: words.answers, none: words.noAnswers, lines: answers },
      ...(question.kind === 'value' ? [{ title: words.stored, none: words.noStored, lines: stored }] : []),
    ],
  });
};

const roleOf = (name: string | undefined): 'baseline' | 'actual' | 'target' =>
  name === 'baseline' || name === 'target' ? name : 'actual';

const ofValue = async (request: StaffRequest): Promise<Answer> => {
  const asked = /^\d{1,4}$/.exec(request.query('year') ?? '')?.[0];
  const role = roleOf(request.query('role'));
  const year = asked === undefined ? null : Number(asked);
  const { plan, name, lines } = await valueHistory(request.desk, request.params.plan ?? '', {
    indicator: request.query('indicator') ?? '',
    series: request.query('series') ?? '',
    role,
    year,
  });
  const of = role === 'actual' ? words.roles.actual(year ?? 0) : words.roles[role]();
  const what: LocalizedText = { ja: `${name} ${of.ja}`, en: `${name}: ${of.en}` };
  return historyPage({
    ...request,
    what,
    crumbs: [{ title: plan, href: request.addresses.findings(request.params.plan ?? ''), lang: 'ja' }],
    parts: [{ title: words.stored, none: words.noStored, lines }],
  });
};

/** The history of any answer and any value of a plan, each on one page. */
export const historyHandlers: readonly StaffRoute[] = [
  {
    method: 'get',
    path: '/rounds/:id/answers/:answerer/history',
    needs: 'submission.read',
    answer: ofAnswer,
  },
  { method: 'get', path: '/plans/:plan/history', needs: 'plan.read', answer: ofValue },
];
