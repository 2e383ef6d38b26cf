import { chooseMails, confirmPassword, confirmSecondFactor, endSecondFactor, findMailChoice } from '#app';
import { type Accounts, type FactorBegun, mailKinds, type Passkeys } from '#domain';
import { entranceMessages, type LocalizedText } from '#messages';
import { accountPage } from '../pages/account/account-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';
import { changePasskeys, ownPasskeys } from './passkey-handlers.ts';

const words = entranceMessages.account;

/** One's own sessions and second factor. */
export const accountHandlers = (accounts: Accounts, passkeys: Passkeys | null): readonly StaffRoute[] => {
  const show = async (
    request: StaffRequest,
    more: {
      readonly problems?: Problems;
      readonly begun?: FactorBegun | null;
      /** What the device is to make. */
      readonly make?: string;
    } = {},
  ): Promise<Answer> => {
    const { signedIn, addresses } = request;
    if (signedIn === null) return { redirect: addresses.signIn() };
    const { account, id } = signedIn.session;
    return accountPage({
      ...request,
      name: signedIn.person.name,
      sessions: await accounts.sessions(account),
      current: id,
      mails: {
        choice: await findMailChoice(request.desk),
        address: signedIn.person.email,
        post: request.desk.post !== undefined,
      },
      passkeys: passkeys && { ...(await ownPasskeys(request, passkeys)), make: more.make },
      factor: await accounts.secondFactor.isOn(account),
      done: request.query('done') === undefined ? null : words.changed,
      ...more,
    });
  };

  /** What is wrong with the password that was given to change how one signs in; null when it is right. */
  const doubt = async (request: StaffRequest, password: string): Promise<LocalizedText | null> => {
    const said = await confirmPassword({ ...request.desk, accounts }, password);
    if (said.kind === 'throttled') return entranceMessages.throttled(said.seconds);
    return said.kind === 'right' ? null : words.wrongPassword;
  };

  const change = async (request: StaffRequest): Promise<Answer> => {
    const { signedIn, addresses, cookie, desk } = request;
    if (signedIn === null) return { redirect: addresses.signIn() };
    const own = { ...desk, accounts };
    const form = await request.form();
    const [password, code] = [
      textOf(form, 'password'),
      textOf(form, 'code').normalize('NFKC').replaceAll(/\s/g, ''),
    ];
    const done = addresses.account({ done: '1' });
    switch (textOf(form, 'do')) {
      case 'end':
        await accounts.endSession(signedIn.session.account, textOf(form, 'session'));
        return { redirect: done };
      case 'end-all':
        await accounts.endSessions(signedIn.session.account);
        return { redirect: addresses.signIn({ out: '1' }) };
      case 'mails': {
        const wanted = new Set(form.getAll('kinds'));
        await chooseMails(request.desk, {
          kinds: Object.fromEntries(mailKinds.map((kind) => [kind, wanted.has(kind)])),
          language: textOf(form, 'language') === 'en' ? 'en' : 'ja',
        });
        return { redirect: done };
      }
      case 'factor-begin': {
        const wrong = await doubt(request, password);
        if (wrong !== null) return show(request, { problems: { password: wrong } });
        const begun = await accounts.secondFactor.begin(cookie, password, desk.origin);
        return begun === 'refused' ? { redirect: addresses.account() } : show(request, { begun });
      }
      case 'factor-confirm': {
        const cookies = await confirmSecondFactor(own, cookie, code);
        if (cookies !== 'refused') return { redirect: done, cookies };
        const begun = await accounts.secondFactor.waiting(signedIn.session.account);
        return show(request, { begun, problems: begun === null ? {} : { code: words.wrongCode } });
      }
      case 'factor-end': {
        const wrong = await doubt(request, password);
        if (wrong !== null) return show(request, { problems: { password: wrong } });
        const cookies = await endSecondFactor(own, cookie, password);
        return cookies === 'refused' ? { redirect: addresses.account() } : { redirect: done, cookies };
      }
      default: {
        const answer = passkeys && (await changePasskeys(request, form, { accounts, passkeys, show }));
        return answer ?? { redirect: addresses.account() };
      }
    }
  };

  return [
    { method: 'get', path: '/account', answer: (request) => show(request) },
    { method: 'post', path: '/account', answer: change },
  ];
};
