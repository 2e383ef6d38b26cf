import type { ImportPreview } from '#app';
import type { PlanChange } from '#domain';
import { staffMessages as messages, planChangeMessages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import type { PageSetting, Problems, StaffPage } from '../../staff-page.ts';
import { Steps } from '../../steps.tsx';
import { importCrumbs } from '../imports/import-crumbs.ts';
import { ChangeTable } from './change-table.tsx';

const words = messages.changes;

/** Prose differs at length and says little about figures: it stands apart. */
const isText = ({ part }: PlanChange): boolean =>
  part === 'narrative' || part === 'project' || part === 'note';

interface ChangesProps extends PageSetting {
  readonly preview: ImportPreview;
  readonly problems?: Problems;
}

/** What the document changes in the chosen plan, and the button that does it. */
export const changesPage = (props: ChangesProps): StaffPage => {
  const { preview, locale, addresses, problems = {} } = props;
  const { view, comparison, fingerprint } = preview;
  const { id } = view.pending;
  const { plan, changes, unchangedValues } = comparison;
  const of = (kind: PlanChange['kind']) => changes.filter((change) => change.kind === kind);
  const [added, changed, missing] = [of('added'), of('changed'), of('missing')];
  const unchanged = view.stored !== undefined && plan === view.stored;
  const retargeted = changed.some(({ part }) => part === 'target');
  return {
    title: messages.steps.changes[locale],
    crumbs: importCrumbs(props, view.pending),
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        <header class="page-head">
          <h1>{messages.steps.changes[locale]}</h1>
          <p class="lead">
            {view.stored === undefined
              ? words.newPlan(plan.title, plan.nodes.length, plan.indicators.length)[locale]
              : words.into(view.stored.title)[locale]}
          </p>
          <Steps {...{ locale, addresses, id }} current="changes" />
        </header>
        {view.stored !== undefined && (
          <p class="lead">
            {unchanged && missing.length === 0
              ? words.nothing[locale]
              : planChangeMessages.counts(added.length, changed.length, missing.length, unchangedValues)[
                  locale
                ]}
          </p>
        )}
        {view.open > 0 && (
          <p class="notice notice-warning">
            {words.openLeft(view.open)[locale]}{' '}
            <a href={addresses.review(id, { state: 'open' })}>{messages.question.back[locale]}</a>
          </p>
        )}
        {view.stored !== undefined &&
          [changed, added, missing].map((group) => (
            <>
              <ChangeTable changes={group.filter((change) => !isText(change))} locale={locale} />
              <ChangeTable changes={group.filter(isText)} locale={locale} texts />
            </>
          ))}
        <form class="form panel" method="post" action={addresses.changes(id)}>
          <input type="hidden" name="fingerprint" value={fingerprint} />
          {missing.length > 0 && (
            <>
              <p>{planChangeMessages.missingStay[locale]}</p>
              <label class="radio">
                <input type="checkbox" name="remove" value="yes" />
                <span>
                  {words.remove[locale]} <span class="hint">{words.removeHint[locale]}</span>
                </span>
              </label>
            </>
          )}
          {retargeted && (
            <Field
              name="targetReason"
              label={words.targetReason}
              hint={words.targetReasonHint}
              locale={locale}
              japanese
            />
          )}
          <p class="buttons">
            <button class="button" type="submit">
              {words[unchanged ? 'end' : 'confirm'][locale]}
            </button>
            <a class="button button-quiet" href={addresses.target(id)}>
              {words.chooseAnother[locale]}
            </a>
          </p>
        </form>
      </>
    ),
  };
};
