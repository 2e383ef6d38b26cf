import { type Finding, nodeLabel, type PlanDraft, placeText, type Severity, valuesOfPlan } from '#domain';
import { fiscalYearInFull, type Locale, trialMessages as words } from '#messages';
import type { TrialPage } from './form-page.tsx';

/** Entries of one list on the page: a sheet with more needs mending in other ways first. */
const shown = 200;

interface ResultProps {
  readonly draft: PlanDraft;
  readonly findings: readonly Finding[];
  readonly locale: Locale;
  /** Address of the empty form. */
  readonly again: string;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const inJapanese = (locale: Locale): { lang?: 'ja' } => (locale === 'ja' ? {} : { lang: 'ja' });

/** What was read of a document, what was found in it, and what could not be read. */
export const resultPage = (props: ResultProps): TrialPage => {
  const { findings, locale, again } = props;
  const [errors = 0, warnings = 0, infos = 0] = severities.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  return {
    title: words.resultTitle,
    body: (
      <>
        <h1>{words.resultTitle[locale]}</h1>
        <p class="lead" role="status">
          {findings.length === 0
            ? words.nothingFound[locale]
            : words.summary(errors, warnings, infos)[locale]}
        </p>
        <Recognised {...props} />
        {severities.map((severity) => (
          <Findings severity={severity} {...props} />
        ))}
        <Doubts {...props} />
        <Unread {...props} />
        <p>
          <a href={again}>{words.again[locale]}</a>
        </p>
      </>
    ),
  };
};

const Recognised = ({ draft, locale }: ResultProps) => {
  const { plan, reportingYear } = draft;
  const counts = [
    [words.counts.nodes, plan.nodes.length],
    [words.counts.indicators, plan.indicators.length],
    [words.counts.values, valuesOfPlan(plan).filter(({ recorded }) => recorded.cell !== '').length],
    [words.counts.texts, plan.narratives.length + plan.projects.length],
    [words.counts.doubts, draft.doubts.length],
  ] as const;
  return (
    <section class="trial-section">
      <h2>{words.recognised[locale]}</h2>
      <dl class="trial-counts">
        <div>
          <dt>{words.plan[locale]}</dt>
          <dd {...inJapanese(locale)}>{plan.title}</dd>
        </div>
        <div>
          <dt>{words.year[locale]}</dt>
          <dd>
            {reportingYear === null ? words.unknownYear[locale] : fiscalYearInFull(reportingYear)[locale]}
          </dd>
        </div>
        {counts.map(([name, count]) => (
          <div>
            <dt>{name[locale]}</dt>
            <dd>{count.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Findings = ({ findings, severity, draft, locale }: ResultProps & { readonly severity: Severity }) => {
  const own = findings.filter((finding) => finding.severity === severity);
  return own.length === 0 ? null : (
    <section class="trial-section" aria-labelledby={severity}>
      <h2 id={severity}>
        {words.severities[severity][locale]} <span class="trial-count">{own.length}</span>
      </h2>
      <p class="trial-hint">{words.severityHints[severity][locale]}</p>
      <ol class={`trial-findings trial-${severity}`}>
        {own.slice(0, shown).map((finding) => (
          <li>
            <Where finding={finding} draft={draft} locale={locale} />
            <p>{finding.message[locale]}</p>
            {finding.quotes.length > 0 && (
              <ul class="trial-quotes" {...inJapanese(locale)}>
                {finding.quotes.map(({ label, text, place }) => (
                  <li>
                    <span class="muted">{label}</span> 「{text}」
                    {place !== null && <span class="trial-place"> {placeText(place)}</span>}
                  </li>
                ))}
              </ul>
            )}
            <p class="trial-remedy">
              <span class="visually-hidden">{words.remedy[locale]}: </span>→ {finding.remedy[locale]}
            </p>
          </li>
        ))}
      </ol>
      <More total={own.length} locale={locale} />
    </section>
  );
};

const Where = ({
  finding,
  draft: { plan },
  locale,
}: Pick<ResultProps, 'draft' | 'locale'> & { readonly finding: Finding }) => {
  const node = plan.nodes.find(({ id }) => id === finding.node);
  return (
    <p class="trial-where">
      {node !== undefined && <span {...inJapanese(locale)}>{nodeLabel(plan, node)}</span>}{' '}
      <code class="trial-rule">{finding.rule}</code>
    </p>
  );
};

const Doubts = ({ draft: { doubts }, locale }: ResultProps) =>
  doubts.length === 0 ? null : (
    <details class="trial-section">
      <summary>
        <h2>
          {words.doubtful[locale]} <span class="trial-count">{doubts.length}</span>
        </h2>
      </summary>
      <p class="trial-hint">{words.doubtfulHint[locale]}</p>
      <ol class="trial-findings" {...inJapanese(locale)}>
        {doubts.slice(0, shown).map(({ about, raw, reason, proposal, place }) => (
          <li>
            <p class="trial-where">
              {about} <span class="trial-place">{placeText(place)}</span>
            </p>
            <p>
              {raw !== '' && <q class="trial-raw">{raw}</q>} {reason}
            </p>
            {proposal !== undefined && (
              <p class="trial-remedy">
                <span lang={locale}>{words.proposal[locale]}</span>: {proposal}
              </p>
            )}
          </li>
        ))}
      </ol>
      <More total={doubts.length} locale={locale} />
    </details>
  );

const Unread = ({ draft: { residue }, locale }: ResultProps) =>
  residue.length === 0 ? null : (
    <details class="trial-section">
      <summary>
        <h2>
          {words.unread[locale]} <span class="trial-count">{residue.length}</span>
        </h2>
      </summary>
      <p class="trial-hint">{words.unreadHint[locale]}</p>
      <ul class="trial-unread" {...inJapanese(locale)}>
        {residue.slice(0, shown).map(({ text, place }) => (
          <li>
            {text} <span class="trial-place">{placeText(place)}</span>
          </li>
        ))}
      </ul>
      <More total={residue.length} locale={locale} />
    </details>
  );

const More = ({ total, locale }: { readonly total: number; readonly locale: Locale }) =>
  total > shown ? <p class="trial-hint">{words.more(total - shown)[locale]}</p> : null;
