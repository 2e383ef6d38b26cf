import type { NewPlan } from '#app';
import { editorMessages, staffFindingMessages, editorFormMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';
import { TextArea } from '../findings/text-area.tsx';

export type NewPlanEntered = Readonly<
  Record<Exclude<keyof NewPlan, 'municipalities' | 'levels'> | 'municipalities' | 'levels', string>
>;

interface NewPlanProps extends PageSetting {
  readonly entered: NewPlanEntered;
  readonly problems?: Problems;
}

const { labels, hints } = words;

/** A plan without a sheet: its name, period, levels, first node and first indicator. */
export const newPlanPage = ({ locale, addresses, entered, problems = {} }: NewPlanProps): StaffPage => {
  const shared = { locale, problems };
  return {
    title: editorMessages.newPlan[locale],
    crumbs: [{ title: staffFindingMessages.title[locale], href: addresses.plans() }],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary {...shared} />
        <header class="page-head">
          <h1>{editorMessages.newPlan[locale]}</h1>
          <p class="lead">{words.newPlanLead[locale]}</p>
        </header>
        <form class="form" method="post" action={addresses.newPlan()}>
          <Field name="title" label={labels.title} value={entered.title} japanese {...shared} />
          <Field name="id" label={labels.id} hint={hints.id} value={entered.id} size="short" {...shared} />
          <Field name="kind" label={labels.kind} value={entered.kind} japanese {...shared} />
          <Field name="publisher" label={labels.publisher} value={entered.publisher} japanese {...shared} />
          <Field
            name="municipalities"
            label={labels.municipalities}
            value={entered.municipalities}
            japanese
            {...shared}
          />
          <div class="fields-beside">
            <Field
              name="from"
              label={labels.from}
              hint={hints.year}
              value={entered.from}
              size="short"
              {...shared}
            />
            <Field
              name="to"
              label={labels.to}
              hint={hints.year}
              value={entered.to}
              size="short"
              {...shared}
            />
          </div>
          <TextArea
            name="levels"
            label={labels.levels}
            hint={hints.levels}
            value={entered.levels}
            japanese
            {...shared}
          />
          <Field name="node" label={labels.firstNode} value={entered.node} japanese {...shared} />
          <Field
            name="indicator"
            label={labels.firstIndicator}
            value={entered.indicator}
            japanese
            {...shared}
          />
          <p>
            <button class="button" type="submit">
              {words.create[locale]}
            </button>
          </p>
        </form>
      </>
    ),
  };
};
