import type { WithRights } from '#app';
import type { Crumb } from '#components';
import type { Plan } from '#domain';
import { editorMessages, staffFindingMessages } from '#messages';
import type { PageSetting } from '../../staff-page.ts';

/** The way to a page of a plan's editor: all plans, the plan, its outline; without what is not open to the reader. */
export const editorCrumbs = (
  { locale, addresses }: PageSetting,
  { id, title }: Pick<Plan, 'id' | 'title'>,
  may?: WithRights['may'],
): readonly Crumb[] => [
  ...(may?.has('finding.answer') === false
    ? []
    : [{ title: staffFindingMessages.title[locale], href: addresses.plans() }]),
  ...(may?.has('plan.edit') === false
    ? []
    : [{ title: `${editorMessages.title[locale]}: ${title}`, href: addresses.editor(id) }]),
];
