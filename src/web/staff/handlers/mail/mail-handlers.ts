import { listMessages, sendAgain } from '#app';
import { messageStates } from '#domain';
import { mailPageMessages as words } from '#messages';
import { mailPage } from '../../pages/mail/mail-page.tsx';
import type { Answer, StaffRequest, StaffRoute } from '../../staff-request.ts';

const show = async (request: StaffRequest): Promise<Answer> => {
  const asked = request.query('page') ?? '';
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
  const state = messageStates.find((each) => each === request.query('state')) ?? null;
  return mailPage({
    ...request,
    ...(await listMessages(request.desk, state, page)),
    state,
    page,
    post: request.desk.post !== undefined,
    done: request.query('done') === undefined ? null : words.queuedAgain,
  });
};

const again = async (request: StaffRequest): Promise<Answer> => {
  await sendAgain(request.desk, request.params.id ?? '');
  return { redirect: request.addresses.mail({ done: 'again' }) };
};

export const mailHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/mail', answer: show },
  { method: 'post', path: '/mail/:id', answer: again },
];
