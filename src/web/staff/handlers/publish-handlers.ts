import { latestPublication, listFindings, OpenErrorsError, publishToday } from '#app';
import { isAnswered } from '#domain';
import { findingMessages, staffFindingMessages } from '#messages';
import { publishPage } from '../pages/findings/publish-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const words = staffFindingMessages.publish;

const page = async (
  request: StaffRequest,
  more: { problems?: Problems; entered?: { year: string; approvedBy: string } } = {},
): Promise<Answer> => {
  const planId = request.params.plan ?? '';
  const { plan, findings } = await listFindings(request.desk, planId);
  const done = /^[1-9]\d{0,5}$/.exec(request.query('done') ?? '')?.[0];
  return publishPage({
    ...request,
    ...more,
    plan,
    open: findings.filter((each) => each.finding.severity === 'error' && !isAnswered(each)),
    latest: await latestPublication(request.desk, planId),
    done: done === undefined ? null : Number(done),
  });
};

const publish = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const planId = request.params.plan ?? '';
  const entered = { year: textOf(form, 'year'), approvedBy: textOf(form, 'approvedBy').trim().slice(0, 100) };
  if (entered.approvedBy === '')
    return page(request, { problems: { approvedBy: findingMessages.nameEmpty() }, entered });
  if (!/^(?:19|20)\d{2}$/.test(entered.year))
    return page(request, { problems: { year: words.noYear }, entered });
  const year = Number(entered.year);
  try {
    const { number } = await publishToday(request.desk, { planId, year, approvedBy: entered.approvedBy });
    return { redirect: request.addresses.publish(planId, { done: String(number) }) };
  } catch (error) {
    if (!(error instanceof OpenErrorsError)) throw error;
    return page(request, { problems: { errors: words.refused(error.findings.length) }, entered });
  }
};

export const publishHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/plans/:plan/publish', answer: (request) => page(request) },
  { method: 'post', path: '/plans/:plan/publish', answer: publish },
];
