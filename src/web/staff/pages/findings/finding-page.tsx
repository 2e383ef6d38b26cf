import type { FindingView } from '#app';
import { dateText, findingMessages, staffFindingMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import type { Trial } from './correction-form.tsx';
import { ExplanationForm, WithdrawalForm } from './explanation-forms.tsx';
import { FindingLabels, FindingPlace } from './finding-labels.tsx';
import { QuotePanel } from './quote-panel.tsx';

export interface FindingProps extends PageSetting {
  readonly view: FindingView;
  /** Its own address, where its forms go. */
  readonly action: string;
  readonly rule: string;
  /** Whoever asks has signed in: the record takes their name. */
  readonly named: boolean;
  /** Titles of plans by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly problems?: Problems;
  /** What was entered and could not be taken. */
  readonly entered?: { readonly explanation?: string; readonly by?: string };
  /** A correction that was tried or refused. */
  readonly trial?: Trial;
}

/** One finding: its places with their sources and corrections, its arithmetic, and its explanation. */
export const findingPage = (props: FindingProps): StaffPage => {
  const { view, locale, addresses, rule, problems = {} } = props;
  const { stated, plan } = view;
  const { finding, state } = stated;
  return {
    title: `${rule} | ${plan.title}`,
    crumbs: [
      { title: words.title[locale], href: addresses.plans() },
      { title: plan.title, href: addresses.findings(plan.id), lang: 'ja' },
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <p>
            <FindingLabels stated={stated} locale={locale} />
          </p>
          <h1>{rule}</h1>
          <FindingPlace stated={stated} plan={plan} locale={locale} />
          <p class="finding-arithmetic">{finding.message[locale]}</p>
          <p>{finding.remedy[locale]}</p>
        </header>
        {state.kind === 'returned' && (
          <div class="notice notice-warning">
            <p>{words.returned[locale]}</p>
            <p>
              <span class="muted">{words.saidThen[locale]}</span> {state.before.finding.message[locale]}
            </p>
            <Said explanation={state.before} locale={locale} />
          </div>
        )}
        <section class="staff-section">
          <h2>{words[finding.quotes.length > 1 ? 'places' : 'placesOne'][locale]}</h2>
          <div class="quote-panels">
            {finding.quotes.map((quote, index) => (
              <QuotePanel {...props} quote={quote} index={index} />
            ))}
          </div>
        </section>
        <section class="staff-section">
          {state.kind === 'explained' && (
            <div class="notice">
              <Said explanation={state.explanation} locale={locale} />
              <WithdrawalForm {...props} />
            </div>
          )}
          <ExplanationForm {...props} />
        </section>
        <History {...props} />
      </>
    ),
  };
};

const Said = ({
  explanation: { by, at, text },
  locale,
}: Pick<PageSetting, 'locale'> & { readonly explanation: FindingView['history'][number] }) => (
  <p class="finding-explanation" {...inJapanese(locale)}>
    {findingMessages.explainedBy(by, dateText(at), text)[locale]}
  </p>
);

const History = ({ view, locale }: FindingProps) => {
  const past = view.history.filter(({ ended }) => ended !== null);
  return past.length === 0 ? null : (
    <details class="fold">
      <summary>{words.history[locale]}</summary>
      <ul class="correction-list">
        {past.map((explanation) => (
          <li>
            <Said explanation={explanation} locale={locale} />
            <p class="muted">
              {explanation.finding.message[locale]}{' '}
              {explanation.ended !== null &&
                `${words.ended[explanation.ended.how][locale]} (${explanation.ended.by}, ${dateText(explanation.ended.at)[locale]})`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
};
