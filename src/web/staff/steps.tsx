import { staffMessages as messages } from '#messages';
import type { PageSetting } from './staff-page.ts';

export type Step = 'recognised' | 'questions' | 'target' | 'changes';

/** Where in the import the page stands; every step can be gone back to. */
export const Steps = ({
  locale,
  addresses,
  id,
  current,
}: PageSetting & { readonly id: string; readonly current: Step }) => {
  const words = messages.steps;
  const steps: readonly (readonly [Step, string])[] = [
    ['recognised', addresses.import(id)],
    ['questions', addresses.review(id)],
    ['target', addresses.target(id)],
    ['changes', addresses.changes(id)],
  ];
  return (
    <nav class="steps-nav" aria-label={words.label[locale]}>
      <ol class="steps-list">
        {steps.map(([step, href]) => (
          <li>
            <a href={href} aria-current={step === current ? 'step' : undefined}>
              {words[step][locale]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
