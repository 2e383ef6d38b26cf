import type { FindingChoice, FindingFilter } from '#app';
import { staffFindingMessages as words } from '#messages';
import type { FindingsProps } from './findings-page.tsx';

/** The filters as a plain form: the address of the page says what is shown. */
export const FilterForm = ({ stored, filter, filtered, rules, locale, addresses }: FindingsProps) => {
  const select = (name: keyof FindingFilter, label: (choice: FindingChoice) => string, japanese = false) => (
    <div class="field">
      <label for={`filter-${name}`}>{words.filter[name][locale]}</label>
      <select class="input" id={`filter-${name}`} name={name}>
        <option value="">{words.filter.all[locale]}</option>
        {filtered.choices[name].map((choice) => (
          <option
            value={choice.value}
            selected={choice.value === filter[name]}
            lang={japanese && locale !== 'ja' ? 'ja' : undefined}
          >
            {label(choice)} ({choice.count})
          </option>
        ))}
      </select>
    </div>
  );
  const states = words.filter.states;
  const severities = words.severities;
  return (
    <form
      class="finding-filter"
      method="get"
      action={addresses.findings(stored.plan.id)}
      aria-label={words.filter.label[locale]}
    >
      {select('state', ({ value }) => states[value as keyof typeof states][locale])}
      {select('severity', ({ value }) => severities[value as keyof typeof severities][locale])}
      {select('node', ({ label }) => label, true)}
      {select('division', ({ label }) => label, true)}
      {select('rule', ({ value }) => rules.get(value) ?? value)}
      <p>
        <button class="button" type="submit">
          {words.filter.apply[locale]}
        </button>
      </p>
    </form>
  );
};
