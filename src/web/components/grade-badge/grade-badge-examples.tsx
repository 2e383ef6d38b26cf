import { defaultScale, type Outcome, type UnratedReason } from '#domain';
import type { ComponentExamples } from '../gallery/component-examples.ts';
import { GradeBadge } from './grade-badge.tsx';
import { OverrideNote } from './override-note.tsx';

const because = { ja: '基準値 21件、実績 20件、目安 25件', en: 'baseline 21, result 20, expected 25' };
const graded = (id: string): Outcome => {
  const grade = defaultScale.classes.find((each) => each.id === id);
  if (grade === undefined) throw new Error(`the scale has no class ${id}`);
  return { kind: 'graded', scale: defaultScale.id, grade, because };
};
const unrated = (reason: UnratedReason): Outcome => ({
  kind: 'unrated',
  scale: defaultScale.id,
  reason,
  because,
});
const [best, second] = defaultScale.classes.map(({ id }) => graded(id));

export const gradeBadgeExamples: readonly ComponentExamples[] = [
  {
    of: 'GradeBadge',
    states: [
      ...defaultScale.classes.map(({ id }) => ({
        name: id,
        show: (locale: 'ja' | 'en') => <GradeBadge outcome={graded(id)} locale={locale} />,
      })),
      ...(['pending', 'not_measured', 'held', 'qualitative', 'reference_only'] as const).map((reason) => ({
        name: `unrated: ${reason}`,
        show: (locale: 'ja' | 'en') => <GradeBadge outcome={unrated(reason)} locale={locale} />,
      })),
      { name: 'large', show: (locale) => <GradeBadge outcome={best ?? null} locale={locale} size="large" /> },
      { name: 'not evaluated', show: (locale) => <GradeBadge outcome={null} locale={locale} /> },
    ],
  },
  {
    of: 'OverrideNote',
    states: [true, false].map((brief) => ({
      name: brief ? 'brief' : 'with who and when',
      show: (locale) =>
        best && second ? (
          <OverrideNote
            evaluation={{
              outcome: best,
              override: {
                computed: second,
                reason: '年度末に3件がまとまったため',
                by: '企画課長',
                at: '2025-06-02T01:00:00.000Z',
              },
            }}
            locale={locale}
            brief={brief}
          />
        ) : null,
    })),
  },
];
