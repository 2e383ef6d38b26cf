import { chooseMails, findMailChoice } from '#app';
import { type Accounts, mailKinds } from '#domain';
import { entranceMessages } from '#messages';
import { accountPage } from '../pages/account/account-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const words = entranceMessages.account;

/** One's own sessions and second factor. */
export const accountHandlers = (accounts: Accounts): readonly StaffRoute[] => {
  const show = async (
    request: StaffRequest,
    more: {
      readonly problems?: Problems;
      readonly begun?: { readonly uri: string; readonly backupCodes: readonly string[] };
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
      factor: await accounts.secondFactor.isOn(account),
      done: request.query('done') === undefined ? null : words.changed,
      ...more,
    });
  };

  const change = async (request: StaffRequest): Promise<Answer> => {
    const { signedIn, addresses, cookie } = request;
    if (signedIn === null) return { redirect: addresses.signIn() };
    const form = await request.form();
    const [password, code] = [textOf(form, 'password'), textOf(form, 'code').trim()];
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
        const begun = await accounts.secondFactor.begin(cookie, password);
        return begun === 'refused'
          ? show(request, { problems: { password: words.wrongPassword } })
          : show(request, { begun });
      }
      case 'factor-confirm': {
        const cookies = await accounts.secondFactor.confirm(cookie, code);
        return cookies === 'refused'
          ? show(request, { problems: { password: words.wrongCode } })
          : { redirect: done, cookies };
      }
      case 'factor-end': {
        const cookies = await accounts.secondFactor.end(cookie, password);
        return cookies === 'refused'
          ? show(request, { problems: { password: words.wrongPassword } })
          : { redirect: done, cookies };
      }
      default:
        return { redirect: addresses.account() };
    }
  };

  return [
    { method: 'get', path: '/account', answer: (request) => show(request) },
    { method: 'post', path: '/account', answer: change },
  ];
};
