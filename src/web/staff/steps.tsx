import { staffMessages as messages } from '#messages';
import type { PageSetting } from './staff-page.ts';

export type Step = 'recognised' | 'questions' | 'target' | 'changes';

/** Where in the import the page stands; every step can be gone back to. */
export const Steps = ({
  locale,
  addresses,
  id,
  current,
  firstQuestion,
}: PageSetting & { readonly id: string; readonly current: Step; readonly firstQuestion: string | null }) => {
  const words = messages.steps;
  const steps: readonly (readonly [Step, string | null])[] = [
    ['recognised', addresses.import(id)],
    ['questions', firstQuestion === null ? null : addresses.question(id, firstQuestion)],
    ['target', addresses.target(id)],
    ['changes', addresses.changes(id)],
  ];
  return (
    <nav class="steps-nav" aria-label={words.label[locale]}>
      <ol class="steps-list">
        {steps.map(([step, href]) => (
          <li>
            {href === null ? (
              <span class="steps-none">{words[step][locale]}</span>
            ) : (
              <a href={href} aria-current={step === current ? 'step' : undefined}>
                {words[step][locale]}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
