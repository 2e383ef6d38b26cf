import { randomBytes } from 'node:crypto';
import { type Accounts, type Assignment, municipalityName, type Person, type Plan } from '#domain';
import { entranceMessages } from '#messages';
import type { Services } from '../services.ts';
import { installationDesk } from './desk.ts';
import { addDivision } from './save-division.ts';
import { addPerson } from './save-person.ts';

/** Long before any round: people and divisions of the demo have always been there. */
const always = { from: '2020-04-01', until: null };

const isDemo = ({ login }: Person): boolean => login.startsWith('demo-');

/** The division with the most indicators: there is most to try. */
const busiest = (plans: readonly Plan[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { indicators } of plans)
    for (const { divisions } of indicators)
      for (const name of divisions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
};

/**
 * One person for each role of the demo, with accounts that nobody knows a password of, and the divisions that the
 * stored plans name. Done once: people of a demo that is there already are returned as they are.
 */
export const loadDemoPeople = async (services: Services, accounts: Accounts): Promise<readonly Person[]> => {
  const desk = installationDesk(services);
  const { people, plans } = await services.storage.transaction(async (stores) => ({
    people: (await stores.people.list()).filter(isDemo),
    plans: (await Promise.all((await stores.plans.list()).map(({ id }) => stores.plans.find(id)))).flatMap(
      (plan) => (plan === undefined ? [] : [plan]),
    ),
  }));
  if (people.length > 0) return people;
  const divisions = new Map<string, string>();
  for (const name of new Set(plans.flatMap((plan) => plan.divisions)))
    divisions.set(name, (await addDivision(desk, { name, validity: always, successors: [] })).id);
  const division = busiest(plans);
  const divisionId = division === undefined ? undefined : divisions.get(division);
  const municipality = plans.find(({ municipalities }) => municipalities.length > 1)?.municipalities[1];
  const words = entranceMessages.roles;
  const wanted: readonly (readonly [string, string, Assignment])[] = [
    ['demo-planner', words.planner.ja, { role: 'planner', plan: null, validity: always }],
    ...(divisionId === undefined || division === undefined
      ? []
      : ([
          [
            'demo-respondent',
            `${division} ${words.respondent.ja}`,
            { role: 'respondent', division: divisionId, validity: always },
          ],
          [
            'demo-chief',
            `${division} ${words.chief.ja}`,
            { role: 'chief', division: divisionId, validity: always },
          ],
        ] as const)),
    ...(municipality === undefined
      ? []
      : ([
          [
            'demo-municipal',
            `${municipalityName(municipality)} 担当`,
            { role: 'municipal', municipality, validity: always },
          ],
        ] as const)),
    ['demo-reviewer', words.reviewer.ja, { role: 'reviewer', plan: null, validity: always }],
    ['demo-viewer', words.viewer.ja, { role: 'viewer', plan: null, validity: always }],
    ['demo-administrator', words.administrator.ja, { role: 'administrator', validity: always }],
  ];
  const added: Person[] = [];
  for (const [login, name, assignment] of wanted) {
    const account = await accounts.create(login);
    await accounts.setPassword(account, randomBytes(24).toString('base64url'));
    const person = await addPerson(desk, { name, login, email: null, assignments: [assignment] });
    const withAccount = { ...person, account };
    await services.storage.transaction((stores) => stores.people.save(withAccount));
    added.push(withAccount);
  }
  return added;
};
