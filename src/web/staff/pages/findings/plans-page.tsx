import type { PlanSummary } from '#domain';
import { editorMessages, plainSummaryMessages, staffFindingMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { type Tally, waitingText } from './tally.ts';

interface PlansProps extends PageSetting {
  readonly plans: readonly { readonly plan: PlanSummary; readonly tally: Tally }[];
}

/** The stored plans, each with what waits for an answer. */
export const plansPage = ({ plans, locale, addresses }: PlansProps): StaffPage => ({
  title: words.title[locale],
  crumbs: [],
  body: (
    <>
      <header class="page-head">
        <h1>{words.title[locale]}</h1>
        <p class="lead">{words.plansLead[locale]}</p>
        <p class="buttons">
          <a href={addresses.newPlan()}>{editorMessages.newPlan[locale]}</a>
          <a href={addresses.scales()}>{editorMessages.scales[locale]}</a>
        </p>
      </header>
      {plans.length === 0 ? (
        <p>{words.noPlans[locale]}</p>
      ) : (
        <ul class="plan-list">
          {plans.map(({ plan, tally }) => (
            <li class="panel">
              <h2 {...inJapanese(locale)}>
                <a href={addresses.findings(plan.id)}>{plan.title}</a>
              </h2>
              <p>{waitingText(tally)[locale]}</p>
              <p>
                <a href={addresses.publish(plan.id)}>{words.publish.title[locale]}</a>
                {' · '}
                <a href={addresses.editor(plan.id)}>{editorMessages.title[locale]}</a>
                {' · '}
                <a href={addresses.grades(plan.id)}>{editorMessages.grades[locale]}</a>
                {' · '}
                <a href={addresses.summaries(plan.id)}>{plainSummaryMessages.title[locale]}</a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  ),
});
