import type { ComponentExamples } from '../gallery/component-examples.ts';
import { BulletBar, type BulletBarProps, BulletKey } from './bullet-bar.tsx';

const rising: Omit<BulletBarProps, 'id'> = {
  title: '登録数の位置',
  description: '基準値 10件、実績 20件、目安 25件、目標値 40件',
  tone: 'behind',
  baseline: 10,
  actual: 20,
  expected: 25,
  target: 40,
  fromZero: false,
  mirrored: false,
};

const states: Readonly<Record<string, Partial<BulletBarProps>>> = {
  behind: {},
  achieved: { tone: 'achieved', actual: 44, description: '基準値 10件、実績 44件、目安 25件、目標値 40件' },
  'falling is better': {
    tone: 'good',
    baseline: 40,
    actual: 24,
    expected: 25,
    target: 10,
    mirrored: true,
    description: '基準値 40件、実績 24件、目安 25件、目標値 10件',
  },
  'worse than the baseline': { tone: 'worse', actual: 6, description: '基準値 10件、実績 6件、目標値 40件' },
  'no result yet': { tone: 'unrated', actual: null, description: '基準値 10件、目安 25件、目標値 40件' },
};

export const bulletBarExamples: readonly ComponentExamples[] = [
  {
    of: 'BulletBar',
    states: Object.entries(states).map(([name, props], at) => ({
      name,
      show: () => <BulletBar {...rising} {...props} id={`bullet-${at}`} />,
    })),
  },
  {
    of: 'BulletKey',
    states: (['baseline', 'actual', 'expected', 'target'] as const).map((name) => ({
      name,
      show: () => (
        <span class="position-key">
          <BulletKey of={name} />
        </span>
      ),
    })),
  },
];
