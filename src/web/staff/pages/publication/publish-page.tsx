import { findingKey, type NextPublication } from '#app';
import type { Plan, PublicationSummary, ScheduledPublication } from '#domain';
import {
  editionMessages,
  fiscalYearText,
  plainSummaryMessages,
  secondPersonMessages,
  staffFindingMessages,
  publishingMessages as words,
} from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { PublicationRecord } from './publication-record.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { type WhenEntered, WhenFields } from './when-fields.tsx';

const old = staffFindingMessages.publish;

export interface PublishProps extends PageSetting {
  readonly plan: Plan;
  readonly year: number;
  readonly next: NextPublication;
  readonly editions: readonly PublicationSummary[];
  readonly schedules: readonly ScheduledPublication[];
  /** The plan wants a second person to approve. */
  readonly wantsSecond: boolean;
  /** Whether it was the one who looks who asked for a publication. */
  readonly isOwn: (scheduled: ScheduledPublication) => boolean;
  /** Address of the preview; null where there is none. */
  readonly preview: string | null;
  readonly problems?: Problems;
  readonly entered?: WhenEntered & {
    readonly approvedBy: string;
    readonly reasons: Readonly<Record<string, string>>;
  };
  /** What was just done. */
  readonly done: { readonly ja: string; readonly en: string } | null;
}

const YearForm = ({ plan, year, locale, addresses }: PublishProps) => {
  const years = plan.reportingYears.toSorted((a, b) => b - a);
  return years.length < 2 ? null : (
    <form class="form form-inline" method="get" action={addresses.publish(plan.id)}>
      <div class="field">
        <label for="year">{words.year[locale]}</label>
        <select class="input input-short" id="year" name="year">
          {years.map((each) => (
            <option value={String(each)} selected={each === year}>
              {fiscalYearText(each)[locale]}
            </option>
          ))}
        </select>
      </div>
      <button class="button button-plain" type="submit">
        {words.chooseYear[locale]}
      </button>
    </form>
  );
};

/** What would be published: the first of the year, a supplement, or a correction with everything that differs. */
const What = ({
  next: { previous, kind, content },
  plan,
  year,
  locale,
  preview,
  addresses,
}: PublishProps) => {
  const pending = content.pending?.length ?? 0;
  const goals = content.plan.nodes.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  const written = (content.summaries ?? []).filter(({ nodeId }) => goals.includes(nodeId)).length;
  return (
    <>
      <p>
        {previous === undefined
          ? words.firstOfYear(year)[locale]
          : kind === null
            ? words.sameAs(previous.number)[locale]
            : words.follows[kind](previous.number)[locale]}
      </p>
      {pending > 0 && <p>{words.pending(pending)[locale]}</p>}
      {goals.length > 0 && (
        <p>
          {plainSummaryMessages.title[locale]}: {plainSummaryMessages.written(written, goals.length)[locale]}{' '}
          <a href={addresses.summaries(plan.id, { year: String(year) })}>
            {plainSummaryMessages.beforePublishing[locale]}
          </a>
        </p>
      )}
      {preview !== null && (
        <p>
          <a href={preview}>{words.preview[locale]}</a> <span class="muted">{words.previewHint[locale]}</span>
        </p>
      )}
    </>
  );
};

/** Publishing a stored plan, now or at a set time; what stands in its way; what was published before. */
export const publishPage = (props: PublishProps): StaffPage => {
  const {
    plan,
    year,
    next,
    locale,
    addresses,
    problems = {},
    entered,
    done,
    wantsSecond,
    editions,
    schedules,
  } = props;
  const canPublish = next.previous === undefined || next.kind !== null;
  return {
    title: `${old.title[locale]} | ${plan.title}`,
    crumbs: [
      { title: staffFindingMessages.title[locale], href: addresses.plans() },
      { title: plan.title, href: addresses.findings(plan.id), lang: 'ja' },
    ],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done !== null && (
          <p class="notice" role="status">
            {done[locale]} <a href={addresses.publicSide()}>{addresses.publicSide()}</a>
          </p>
        )}
        <header class="page-head">
          <p class="muted">{old.title[locale]}</p>
          <h1 {...inJapanese(locale)}>{plan.title}</h1>
          <p class="lead">{old.lead[locale]}</p>
        </header>
        {next.open.length > 0 && (
          <section class="notice notice-warning open-errors" id="errors" tabindex={-1}>
            <p>{old.refused(next.open.length)[locale]}</p>
            <ul>
              {next.open.map(({ finding }) => (
                <li>
                  <a href={addresses.finding(plan.id, findingKey(finding))}>{finding.message[locale]}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <YearForm {...props} />
        <section class="staff-section">
          <h2>
            {words.what[locale]}: {fiscalYearText(year)[locale]}
          </h2>
          <What {...props} />
        </section>
        {canPublish && (
          <form class="form" method="post" action={addresses.publish(plan.id)}>
            <input type="hidden" name="year" value={String(year)} />
            <ReasonFields next={next} given={entered?.reasons ?? {}} problems={problems} locale={locale} />
            <Field
              name="approvedBy"
              label={old.approvedBy}
              hint={old.approvedByHint}
              value={entered?.approvedBy ?? ''}
              japanese
              {...{ locale, problems }}
            />
            {wantsSecond && <p class="notice">{secondPersonMessages.lead[locale]}</p>}
            <WhenFields entered={entered} problems={problems} locale={locale} />
            <p>
              <button class="button" type="submit">
                {(wantsSecond ? secondPersonMessages.ask : old.button)[locale]}
              </button>
            </p>
          </form>
        )}
        <ScheduleList
          {...{ schedules, locale, addresses }}
          isOwn={props.isOwn}
          planId={plan.id}
          wantsSecond={wantsSecond}
        />
        <PublicationRecord latest={next.previous} locale={locale} />
        <section class="staff-section">
          <h2>{words.history[locale]}</h2>
          {editions.length > 0 && (
            <ul>
              {editions.map((each) => (
                <li>
                  <a
                    href={`${addresses.publicSide()}plans/${encodeURIComponent(plan.id)}/versions/${each.reportingYear}-${each.number}`}
                  >
                    {editionMessages.one(each)[locale]}
                  </a>{' '}
                  {each.follows !== undefined && editionMessages.kind[each.follows.kind][locale]}
                </li>
              ))}
            </ul>
          )}
          <p>
            <a href={addresses.versions(plan.id)}>{words.compare[locale]}</a>
          </p>
        </section>
      </>
    ),
  };
};
