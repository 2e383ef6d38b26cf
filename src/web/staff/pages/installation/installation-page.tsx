import type { InstallationView } from '#app';
import { ScrollRegion } from '#components';
import type { CopiesFacts, Soundness } from '#domain';
import { type Locale, installationMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

interface InstallationProps extends PageSetting {
  readonly view: InstallationView;
  /** Name of a copy just made. */
  readonly copied?: string;
  readonly problems?: Problems;
}

/** Told by a symbol as well as by a word. */
const symbols: Readonly<Record<Soundness, string>> = { ok: '○', note: '・', warning: '△', failure: '×' };

/** How the installation is: one line a subject, then the copies. */
export const installationPage = (props: InstallationProps): StaffPage => {
  const { locale, addresses, view, copied, problems = {} } = props;
  const { facts, diagnoses } = view;
  const { database } = facts;
  return {
    title: words.title[locale],
    crumbs: [],
    ...(Object.keys(problems).length > 0 ? { status: 409 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {copied !== undefined && (
          <p class="notice" role="status">
            {words.copied(copied)[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <ScrollRegion label={words.title[locale]}>
          <table class="sheet">
            <thead>
              <tr>
                <th scope="col">{words.subject[locale]}</th>
                <th scope="col">{words.state[locale]}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{words.version[locale]}</th>
                <td>{facts.version}</td>
              </tr>
              {diagnoses.map(({ subject, severity, text }) => (
                <tr>
                  <th scope="row">{words.subjects[subject][locale]}</th>
                  <td>
                    <strong>
                      <span aria-hidden="true">{symbols[severity]}</span> {words.severities[severity][locale]}
                    </strong>{' '}
                    {text[locale]}
                  </td>
                </tr>
              ))}
              {!('broken' in database) && (
                <>
                  <tr>
                    <th scope="row">{words.sessions[locale]}</th>
                    <td>{words.sessionCount(database.sessions)[locale]}</td>
                  </tr>
                  <tr>
                    <th scope="row">{words.people[locale]}</th>
                    <td>
                      {
                        words.peopleCounts(
                          database.people.active,
                          database.people.invited,
                          database.people.left,
                        )[locale]
                      }
                    </td>
                  </tr>
                </>
              )}
            </tbody>
          </table>
        </ScrollRegion>
        <section class="staff-section" id="copies">
          <h2>{words.copies[locale]}</h2>
          <Copies copies={facts.copies} locale={locale} />
          <form method="post" action={addresses.installation()}>
            <p class="buttons">
              <button class="button" type="submit">
                {words.copyNow[locale]}
              </button>
            </p>
          </form>
        </section>
      </>
    ),
  };
};

const Copies = ({ copies: { copies, folder }, locale }: { copies: CopiesFacts; locale: Locale }) => (
  <>
    {folder !== null && <p>{words.copyFolder(folder)[locale]}</p>}
    {copies.length === 0 ? (
      <p>{words.noCopies[locale]}</p>
    ) : (
      <ScrollRegion label={words.copies[locale]}>
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{words.copyName[locale]}</th>
              <th scope="col">{words.copyAt[locale]}</th>
              <th scope="col">{words.copySize[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {copies.map(({ name, at, size }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{timeText(at, locale)}</td>
                <td class="number">{words.size(size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    )}
  </>
);
