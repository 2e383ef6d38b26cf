import { staffFindingMessages as words } from '#messages';
import { Field } from '../../field.tsx';
import type { FindingProps } from './finding-page.tsx';
import { TextArea } from './text-area.tsx';

/** Why the finding is to stand, and who says so. */
export const ExplanationForm = ({ view, locale, action, problems, entered, named }: FindingProps) => (
  <form class="form explanation-form" method="post" action={action}>
    <h2>{words[view.stated.state.kind === 'explained' ? 'explainAgain' : 'explain'][locale]}</h2>
    <TextArea
      name="explanation"
      label={words.explanation}
      hint={words.explainHint}
      value={entered?.explanation ?? ''}
      japanese
      {...{ locale, problems }}
    />
    {!named && (
      <Field
        name="by"
        label={words.name}
        hint={words.nameHint}
        value={entered?.by ?? ''}
        japanese
        {...{ locale, problems }}
      />
    )}
    <p>
      <button class="button" type="submit" name="action" value="explain">
        {words.record[locale]}
      </button>
    </p>
  </form>
);

/** Takes the explanation in force back. */
export const WithdrawalForm = ({ locale, action, problems, entered, named }: FindingProps) => (
  <details class="correction" open={problems?.withdrawnBy !== undefined}>
    <summary>{words.withdraw[locale]}</summary>
    <form class="form" method="post" action={action}>
      {!named && (
        <Field
          name="withdrawnBy"
          label={words.name}
          value={entered?.by ?? ''}
          japanese
          {...{ locale, problems }}
        />
      )}
      <p>
        <button class="button button-quiet" type="submit" name="action" value="withdraw">
          {words.withdraw[locale]}
        </button>
      </p>
    </form>
  </details>
);
