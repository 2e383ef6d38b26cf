import { type FilteredFindings, type FindingFilter, findingKey, type StoredFindings } from '#app';
import type { Correction } from '#domain';
import { dateText, staffFindingMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { FilterForm } from './filter-form.tsx';
import { FindingLabels, FindingPlace } from './finding-labels.tsx';
import { tallyOf, waitingText } from './tally.ts';

export interface FindingsProps extends PageSetting {
  readonly stored: StoredFindings;
  readonly filter: FindingFilter;
  readonly filtered: FilteredFindings;
  /** From 1. */
  readonly page: number;
  readonly corrections: readonly Correction[];
  readonly rules: ReadonlyMap<string, string>;
  readonly done: keyof typeof words.done | null;
}

export const perPage = 20;

/** What the checks found in a stored plan: worst first, filtered, in pages. */
export const findingsPage = (props: FindingsProps): StaffPage => {
  const { stored, locale, addresses, done } = props;
  const { plan, findings } = stored;
  return {
    title: `${words.ofPlan[locale]} | ${plan.title}`,
    crumbs: [{ title: words.title[locale], href: addresses.plans() }],
    body: (
      <>
        {done !== null && (
          <p class="notice" role="status">
            {words.done[done][locale]}
          </p>
        )}
        <header class="page-head">
          <p class="muted">{words.ofPlan[locale]}</p>
          <h1 {...inJapanese(locale)}>{plan.title}</h1>
          <p class="lead">{waitingText(tallyOf(findings))[locale]}</p>
          <p class="buttons">
            <a class="button button-quiet" href={addresses.publish(plan.id)}>
              {words.publish.title[locale]}
            </a>
          </p>
        </header>
        <FilterForm {...props} />
        <List {...props} />
        <Corrections {...props} />
      </>
    ),
  };
};

const List = (props: FindingsProps) => {
  const { stored, filtered, page, locale, addresses, rules } = props;
  const first = (page - 1) * perPage;
  const shown = filtered.findings.slice(first, first + perPage);
  return (
    <section class="staff-section" aria-labelledby="findings">
      <h2 id="findings">{words.list[locale]}</h2>
      <p class="finding-shown">
        {words.shown(first + 1, first + shown.length, filtered.findings.length)[locale]}
      </p>
      <ul class="staff-findings">
        {shown.map((stated) => (
          <li class={`panel finding-card finding-card-${stated.finding.severity}`}>
            <p class="finding-head">
              <FindingLabels stated={stated} locale={locale} />{' '}
              <span class="finding-rule">{rules.get(stated.finding.rule) ?? stated.finding.rule}</span>
            </p>
            <FindingPlace stated={stated} plan={stored.plan} locale={locale} />
            <h3 class="finding-message">
              <a href={addresses.finding(stored.plan.id, findingKey(stated.finding))}>
                {stated.finding.message[locale]}
              </a>
            </h3>
            <ul class="finding-quotes" {...inJapanese(locale)}>
              {stated.finding.quotes.slice(0, 4).map(({ label, text }) => (
                <li>
                  <span class="muted">{label}</span> {text === '' ? words.blank.ja : `「${text}」`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Pager {...props} />
    </section>
  );
};

const Pager = ({ stored, filter, filtered, page, locale, addresses }: FindingsProps) => {
  const last = Math.max(1, Math.ceil(filtered.findings.length / perPage));
  if (last === 1) return null;
  const to = (number: number) => addresses.findings(stored.plan.id, { ...filter, page: String(number) });
  return (
    <nav class="pager" aria-label={words.pages[locale]}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.previous[locale]}
        </a>
      )}
      <span>
        {page} / {last}
      </span>
      {page < last && (
        <a href={to(page + 1)} rel="next">
          {words.next[locale]}
        </a>
      )}
    </nav>
  );
};

const Corrections = ({ corrections, locale }: FindingsProps) =>
  corrections.length === 0 ? null : (
    <details class="fold">
      <summary>{words.corrections(corrections.length)[locale]}</summary>
      <ul class="correction-list">
        {corrections.map(({ from, to, by, at }) => (
          <li>
            <span {...inJapanese(locale)}>
              {from === '' ? words.blank.ja : `「${from}」`} → {to === '' ? words.blank.ja : `「${to}」`}
            </span>{' '}
            <span class="muted">
              {by}, {dateText(at)[locale]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
