import type { EditorView } from '#app';
import { DifferenceTable } from '#components';
import { editorMessages as all, dateText, type LocalizedText, versionMessages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { TextArea } from '../findings/text-area.tsx';
import { editorCrumbs } from './editor-crumbs.ts';

const words = all.changes;

export interface ChangesProps extends PageSetting {
  readonly view: EditorView;
  readonly problems?: Problems;
  readonly entered?: string;
  readonly done: keyof typeof words.done | null;
}

/** The edits under way in words, what can be done with them, and those that were made before. */
export const editChangesPage = (props: ChangesProps): StaffPage => {
  const { view, problems = {}, done, locale, addresses } = props;
  const { plan, set, differences } = view;
  return {
    title: `${words.title[locale]} | ${plan.title}`,
    crumbs: editorCrumbs(props, plan),
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {done !== null && (
          <p class="notice" role="status">
            {words.done[done][locale]}
          </p>
        )}
        <header class="page-head">
          <p class="muted" {...inJapanese(locale)}>
            {plan.title}
          </p>
          <h1>{words.title[locale]}</h1>
        </header>
        {view.conflict !== null && <Conflict {...props} conflict={view.conflict} />}
        {set === null ? (
          <p>{all.noDraft[locale]}</p>
        ) : (
          <>
            {set.state === 'open' && set.decided?.decision === 'returned' && (
              <p class="notice notice-warning">{words.returned(set.decided.by, set.decided.note)[locale]}</p>
            )}
            {differences.length > 0 && (
              <DifferenceTable
                label={words.all[locale]}
                locale={locale}
                rows={differences.map((difference) => ({ difference }))}
              />
            )}
            {set.state === 'open' ? (
              <Open {...props} version={set.version} />
            ) : (
              <Waiting {...props} set={set} />
            )}
          </>
        )}
        <History {...props} />
        <p>
          <a href={addresses.versions(view.plan.id)}>{versionMessages.link[locale]}</a>
        </p>
      </>
    ),
  };
};

const Conflict = ({
  conflict: { step, error },
  view,
  locale,
  addresses,
}: ChangesProps & { readonly conflict: NonNullable<EditorView['conflict']> }) => {
  const texts = step.edits.flatMap((edit) => (edit.kind === 'set' ? [edit] : []));
  const now = 'now' in error ? error.now : undefined;
  const say = (value: unknown) =>
    value === null || value === undefined
      ? all.empty[locale]
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return (
    <div class="notice notice-warning">
      <p>{'now' in error ? words.conflict[locale] : error.explanation[locale]}</p>
      <dl>
        {texts.map(({ to }) => (
          <>
            <dt>{words.mine[locale]}</dt>
            <dd {...inJapanese(locale)}>{say(to)}</dd>
          </>
        ))}
        {'now' in error && (
          <>
            <dt>{words.theirs[locale]}</dt>
            <dd {...inJapanese(locale)}>{say(now)}</dd>
          </>
        )}
      </dl>
      <form class="buttons" method="post" action={addresses.editor(view.plan.id, 'changes')}>
        <input type="hidden" name="step" value={step.id} />
        <button class="button button-quiet" type="submit" name="action" value="drop">
          {words.drop[locale]}
        </button>
        {'now' in error && texts.length > 0 && (
          <button class="button button-quiet" type="submit" name="action" value="remake">
            {words.remake[locale]}
          </button>
        )}
      </form>
    </div>
  );
};

const Said = ({
  label,
  hint,
  entered,
  problems,
  locale,
}: Pick<ChangesProps, 'entered' | 'problems' | 'locale'> & {
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
}) => <TextArea name="note" value={entered ?? ''} japanese {...{ label, hint, problems, locale }} />;

const Open = (props: ChangesProps & { readonly version: number }) => {
  const { view, version, locale, addresses } = props;
  const action = addresses.editor(view.plan.id, 'changes');
  return (
    <>
      <section class="staff-section">
        <h2>{words.steps[locale]}</h2>
        <ol class="edit-steps">
          {view.steps.map(({ id, by, at, differences }) => (
            <li class="panel">
              <p class="muted">{words.step(by, timeText(at, locale))[locale]}</p>
              <DifferenceTable
                label={words.step(by, timeText(at, locale))[locale]}
                locale={locale}
                rows={differences.map((difference) => ({ difference }))}
              />
              <form method="post" action={action}>
                <input type="hidden" name="step" value={id} />
                <button class="button button-quiet" type="submit" name="action" value="drop">
                  {words.drop[locale]}
                </button>
              </form>
            </li>
          ))}
        </ol>
      </section>
      {view.conflict === null && (
        <form class="form" method="post" action={action}>
          <input type="hidden" name="version" value={String(version)} />
          <Said {...props} label={words.note} hint={words.noteHint} />
          <p>
            <button class="button" type="submit" name="action" value="propose">
              {words.propose[locale]}
            </button>
          </p>
        </form>
      )}
    </>
  );
};

const Waiting = (props: ChangesProps & { readonly set: NonNullable<EditorView['set']> }) => {
  const { set, view, locale, addresses } = props;
  return (
    <form class="form" method="post" action={addresses.editor(view.plan.id, 'changes')}>
      <p class="notice">{set.proposed && words.proposedBy(set.proposed.by, set.proposed.note)[locale]}</p>
      <input type="hidden" name="version" value={String(set.version)} />
      <Said {...props} label={words.word} />
      <p class="buttons">
        {view.conflict === null && (
          <button class="button" type="submit" name="action" value="approve">
            {words.approve[locale]}
          </button>
        )}
        <button class="button button-quiet" type="submit" name="action" value="return">
          {words.returnIt[locale]}
        </button>
      </p>
    </form>
  );
};

const History = (props: ChangesProps) => {
  const { view, locale, addresses } = props;
  return view.history.length === 0 ? null : (
    <section class="staff-section">
      <h2>{words.history[locale]}</h2>
      <ul class="edit-steps">
        {view.history.map(({ set, mayUndo }) => (
          <li class="panel">
            {set.decided !== null && (
              <p>
                {
                  words.appliedBy(set.decided.by, dateText(set.decided.at)[locale], set.proposed?.note ?? '')[
                    locale
                  ]
                }
              </p>
            )}
            {set.undone !== null && (
              <p>{words.undoneBy(set.undone.by, dateText(set.undone.at)[locale], set.undone.note)[locale]}</p>
            )}
            {mayUndo && (
              <form class="form" method="post" action={addresses.editor(view.plan.id, 'changes')}>
                <input type="hidden" name="set" value={set.id} />
                <div class="field">
                  <label for={`note-${set.id}`}>{words.note[locale]}</label>
                  <input class="input" id={`note-${set.id}`} name="note" lang="ja" autocomplete="off" />
                </div>
                <p>
                  <button class="button button-quiet" type="submit" name="action" value="undo">
                    {words.undo[locale]}
                  </button>
                </p>
              </form>
            )}
            {!mayUndo && set.state === 'applied' && <p class="muted">{words.noUndo[locale]}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
