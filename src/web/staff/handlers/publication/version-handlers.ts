import { compareVersions, listVersions } from '#app';
import { versionsPage } from '../../pages/publication/versions-page.tsx';
import type { Answer, StaffRequest, StaffRoute } from '../../staff-request.ts';

const versions = async (request: StaffRequest): Promise<Answer> => {
  const planId = request.params.plan ?? '';
  const { plan, versions } = await listVersions(request.desk, planId);
  const [from, to] = [request.query('from') ?? '', request.query('to') ?? ''];
  const compared =
    from === '' || to === '' ? null : await compareVersions(request.desk, planId, { from, to });
  return request.query('as') === 'json' && compared !== null
    ? {
        content: `${JSON.stringify(compared, null, 2)}\n`,
        type: 'application/json; charset=utf-8',
      }
    : versionsPage({ ...request, plan, versions, compared });
};

/** What changed between two versions of a plan. */
export const versionHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/plans/:plan/versions', answer: versions },
];
