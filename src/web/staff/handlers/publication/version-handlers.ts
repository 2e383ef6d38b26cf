import {
  type ComparedVersions,
  compareRounds,
  compareVersions,
  listRounds,
  listRoundVersions,
  listVersions,
  RoundNotFoundError,
  type VersionOfRound,
} from '#app';
import { versionsPage } from '../../pages/publication/versions-page.tsx';
import { roundVersionsPage } from '../../pages/rounds/round-versions-page.tsx';
import type { Answer, StaffRequest, StaffRoute } from '../../staff-request.ts';

const versions = async (request: StaffRequest): Promise<Answer> => {
  const planId = request.params.plan ?? '';
  const { plan, versions, may } = await listVersions(request.desk, planId);
  const [from, to] = [request.query('from') ?? '', request.query('to') ?? ''];
  const compared =
    from === '' || to === '' ? null : await compareVersions(request.desk, planId, { from, to });
  return wantsJson(request) && compared !== null
    ? asJson(compared)
    : versionsPage({ ...request, plan, versions, compared, may });
};

const wantsJson = ({ query }: StaffRequest): boolean => query('as') === 'json';

const asJson = (compared: ComparedVersions): Answer => ({
  content: `${JSON.stringify(compared, null, 2)}\n`,
  type: 'application/json; charset=utf-8',
});

/** What it is compared with unless somebody chooses: itself as settled before, or the same part of the year before. */
const usual = (versions: readonly VersionOfRound[], id: string): string | undefined => {
  const own = versions.find(({ name }) => name === id)?.round;
  const earlier = versions
    .filter(({ round, settled }) => settled === null && own?.part === round.part && round.year < own.year)
    .toSorted((a, b) => b.round.year - a.round.year);
  return (
    versions.findLast(({ round, settled }) => settled !== null && round.id === id)?.name ??
    earlier[0]?.name ??
    versions.find(({ name }) => name !== id)?.name
  );
};

const rounds = async (request: StaffRequest): Promise<Answer> => {
  const round = (await listRounds(request.desk)).find(({ id }) => id === request.params.id);
  if (round === undefined) throw new RoundNotFoundError();
  const { plan, versions } = await listRoundVersions(request.desk, round.planId);
  const [from, to] = [request.query('from') ?? '', request.query('to') ?? ''];
  const compared =
    from === '' || to === '' ? null : await compareRounds(request.desk, round.planId, { from, to });
  if (wantsJson(request) && compared !== null) return asJson(compared);
  return roundVersionsPage({
    ...request,
    round,
    planTitle: plan.title,
    versions,
    chosen: { from: compared?.from ?? usual(versions, round.id), to: compared?.to ?? round.id },
    compared,
  });
};

/** What changed between two versions of a plan, or two rounds of it. */
export const versionHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/plans/:plan/versions', answer: versions },
  { method: 'get', path: '/rounds/:id/compare', needs: 'round.read', answer: rounds },
];
