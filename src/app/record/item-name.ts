import { nodeLabel, type Plan } from '#domain';
import { type LocalizedText, plainSummaryMessages, submissionPageMessages as words } from '#messages';

/** An item of a round (`itemKey`) in words: 「起業者数」「1-1 産業 課題」「1 しごと のまとめ」; null for what is no item of the plan. */
export const itemName = (plan: Plan | undefined, key: string): LocalizedText | null => {
  const parts = partsOf(key);
  if (plan === undefined || parts === null) return null;
  const [kind, id, part] = parts;
  if (kind === 'summary') {
    const node = plan.nodes.find((each) => each.id === id);
    return node === undefined ? null : plainSummaryMessages.of(nodeLabel(plan, node), Number(part));
  }
  if (kind === 'value') {
    const indicator = plan.indicators.find((each) => each.id === id);
    if (indicator === undefined) return null;
    const label = indicator.series.find((each) => each.id === part)?.label;
    const name = [indicator.name, label].filter(Boolean).join(' ');
    return { ja: name, en: name };
  }
  if (kind === 'text' && part in words.textKinds) {
    const node = plan.nodes.find((each) => each.id === id);
    return node === undefined
      ? null
      : words.fieldOf(words.textKinds[part as keyof typeof words.textKinds], nodeLabel(plan, node));
  }
  const project = plan.projects.find((each) => each.id === id);
  return project === undefined || !(part in words.projectFields)
    ? null
    : words.fieldOf(words.projectFields[part as keyof typeof words.projectFields], project.title);
};

const partsOf = (key: string): readonly [string, string, string] | null => {
  if (!key.startsWith('["')) return null;
  try {
    const parts: unknown = JSON.parse(key);
    const [kind, id, part] = Array.isArray(parts) ? parts : [];
    return typeof kind === 'string' && typeof id === 'string' && typeof part === 'string'
      ? [kind, id, part]
      : null;
  } catch {
    return null;
  }
};
