import {
  acceptInvitation,
  type Door,
  findInvited,
  signIn,
  signInAsExample,
  signInByCode,
  signInByProvider,
} from '#app';
import {
  type Accounts,
  type Cookies,
  ExplainedError,
  type IdentityProvider,
  type Passkeys,
  type SignIn,
} from '#domain';
import { type LocalizedText, entranceMessages as words } from '#messages';
import { staffAddresses } from '../addresses.ts';
import { invitationPage } from '../pages/entrance/invitation-page.tsx';
import { codePage, type DemoPerson, type SignInProps, signInPage } from '../pages/entrance/sign-in-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';
import { passkeyDoor } from './passkey-handlers.ts';

/** The door of a server with accounts. */
export interface Entrance {
  readonly accounts: Accounts;
  /** `https://plans.example.lg.jp`: where browsers find this server, for links to hand on. */
  readonly origin: string;
  /** Whom a demo lets in without a password; null on a server for real use. */
  readonly demo: readonly DemoPerson[] | null;
  /** The body's own sign-in, where one is set. */
  readonly provider?: IdentityProvider | undefined;
  /** Absent where browsers have none: without TLS, or by a number instead of a name. */
  readonly passkeys?: Passkeys | undefined;
}

/** What the door is made of. */
export interface DoorSetting {
  readonly door: (request: StaffRequest) => Door;
  /** Whom a demo lets in without a password; null on a server for real use. */
  readonly demo: readonly DemoPerson[] | null;
  /** The body's own sign-in; null where there is none. */
  readonly provider: IdentityProvider | null;
  /** null where browsers have none. */
  readonly passkeys: Passkeys | null;
}

/** A path of the staff side to go on to; anything else, above all another site, leads to the first page. */
const nextOf = (asked: string, first: string): string =>
  /^(?:\/en)?\/staff(?:\/[\w./%~-]*)?(?:\?[\w.=&%~+-]*)?$/.test(asked) &&
  !asked.includes('//') &&
  !asked.includes('..')
    ? asked
    : first;

const providerProblem = (code: string | undefined): LocalizedText | null => {
  const { go: _go, lead: _lead, ...problems } = words.provider;
  const [found] = Object.entries(problems).filter(([name]) => name === code);
  return found?.[1] ?? null;
};

/** Going to the identity provider and coming back from it. */
const providerHandlers = (
  provider: IdentityProvider,
  {
    door,
    goOn,
  }: {
    readonly door: DoorSetting['door'];
    readonly goOn: (request: StaffRequest, asked: string) => string;
  },
): readonly StaffRoute[] => {
  /** Back at the door, in the language that the person had. */
  const told = (next: string, problem: string): Answer => ({
    redirect: staffAddresses(next.startsWith('/en/') ? 'en' : 'ja').signIn({
      problem,
      ...(next === '' ? {} : { next }),
    }),
    cookies: provider.clear,
  });

  const begin = async (request: StaffRequest): Promise<Answer> => {
    const next = goOn(request, request.query('next') ?? '');
    const begun = await provider.begin(next);
    return begun === null ? told(next, 'unreachable') : { redirect: begun.address, cookies: begun.cookies };
  };

  const back = async (request: StaffRequest): Promise<Answer> => {
    const asked = new URLSearchParams();
    for (const name of ['state', 'code', 'error']) {
      const value = request.query(name);
      if (value !== undefined) asked.set(name, value);
    }
    const answer = await provider.finish(new URL(`http://here/?${asked}`), request.cookie);
    const next = goOn(request, answer.next);
    if (answer.kind === 'refused') return told(next, answer.why);
    const said = await signInByProvider(door(request), answer.login);
    return said.kind === 'in' ? passed([...provider.clear, ...said.cookies], next) : told(next, 'unknown');
  };

  return [
    { method: 'get', path: '/sign-in/provider', open: true, answer: begin },
    { method: 'get', path: '/sign-in/provider/back', open: true, answer: back },
  ];
};

const passed = (cookies: Cookies, next: string): Answer => ({ redirect: next, cookies });

/** Signing in and out, and setting a password by an invitation: the only pages for people who are not in. */
export const entranceHandlers = ({ door, demo, provider, passkeys }: DoorSetting): readonly StaffRoute[] => {
  const goOn = (request: StaffRequest, asked: string) => nextOf(asked, request.addresses.home());
  const page = (
    request: StaffRequest,
    more: Pick<SignInProps, 'next' | 'login' | 'note' | 'problems' | 'status'>,
  ): Answer =>
    signInPage({
      ...request,
      demo,
      provider: provider?.name,
      passkeys: passkeys?.origin,
      ...more,
    });

  const after = (request: StaffRequest, said: SignIn, login: string, next: string): Answer => {
    switch (said.kind) {
      case 'in':
        return passed(said.cookies, next);
      case 'second_factor':
        return passed(said.cookies, request.addresses.code({ next }));
      case 'throttled':
        return page(request, {
          next,
          login,
          problems: { login: words.throttled(said.seconds) },
          status: 422,
        });
      case 'refused':
        return page(request, { next, login, problems: { login: words.refused }, status: 422 });
    }
  };

  const show = async (request: StaffRequest): Promise<Answer> => {
    const asked = request.query('next') ?? '';
    const next = goOn(request, asked);
    if (request.signedIn !== null) return { redirect: next };
    const why = providerProblem(request.query('problem'));
    if (why !== null) return page(request, { next, problems: { login: why }, status: 422 });
    const note =
      request.query('out') !== undefined ? words.signedOut : asked === '' ? undefined : words.ended;
    return page(request, { next, note });
  };

  const enter = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const login = textOf(form, 'login');
    const said = await signIn(door(request), { login, password: textOf(form, 'password') });
    return after(request, said, login, goOn(request, textOf(form, 'next')));
  };

  const enterAsExample = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const login = textOf(form, 'login');
    const next = goOn(request, textOf(form, 'next'));
    const known = demo?.some((person) => person.login === login) === true;
    const said: SignIn = known ? await signInAsExample(door(request), login) : { kind: 'refused' };
    return after(request, said, '', next);
  };

  const showCode = async (request: StaffRequest): Promise<Answer> =>
    codePage({ ...request, next: goOn(request, request.query('next') ?? '') });

  const enterCode = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const next = goOn(request, textOf(form, 'next'));
    const said = await signInByCode(door(request), textOf(form, 'code'), request.cookie);
    if (said.kind === 'in') return passed(said.cookies, next);
    const problem = said.kind === 'throttled' ? words.throttled(said.seconds) : words.code.refused;
    return codePage({ ...request, next, problem });
  };

  const leave = async (request: StaffRequest): Promise<Answer> => ({
    redirect: request.addresses.signIn({ out: '1' }),
    cookies: await door(request).accounts.signOut(request.cookie),
  });

  const showInvitation = async (request: StaffRequest): Promise<Answer> => {
    const secret = request.params.secret ?? '';
    return invitationPage({ ...request, secret, person: await findInvited(door(request), secret) });
  };

  const accept = async (request: StaffRequest): Promise<Answer> => {
    const secret = request.params.secret ?? '';
    const form = await request.form();
    const password = textOf(form, 'password');
    const person = await findInvited(door(request), secret);
    if (password !== textOf(form, 'again'))
      return invitationPage({ ...request, secret, person, problem: words.invitation.differ });
    try {
      return passed(await acceptInvitation(door(request), secret, password), request.addresses.home());
    } catch (error) {
      if (!(error instanceof ExplainedError) || error.name !== 'UnsuitablePasswordError') throw error;
      return invitationPage({ ...request, secret, person, problem: error.remedy });
    }
  };

  return [
    ...(provider === null ? [] : providerHandlers(provider, { door, goOn })),
    ...(passkeys === null
      ? []
      : passkeyDoor(passkeys, {
          door,
          refused: (request, problem, next) =>
            page(request, { next: goOn(request, next), problems: { passkey: problem }, status: 422 }),
          passed: (request, said, next) => passed(said.cookies, goOn(request, next)),
        })),
    { method: 'get', path: '/sign-in', open: true, answer: show },
    { method: 'post', path: '/sign-in', open: true, answer: enter },
    ...(demo === null
      ? []
      : [{ method: 'post' as const, path: '/sign-in/demo', open: true, answer: enterAsExample }]),
    { method: 'get', path: '/sign-in/code', open: true, answer: showCode },
    { method: 'post', path: '/sign-in/code', open: true, answer: enterCode },
    { method: 'post', path: '/sign-out', open: true, answer: leave },
    { method: 'get', path: '/invitations/:secret', open: true, answer: showInvitation },
    { method: 'post', path: '/invitations/:secret', open: true, answer: accept },
  ];
};
