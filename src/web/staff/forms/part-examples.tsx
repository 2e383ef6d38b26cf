import type { ComponentExamples } from '#components';
import {
  type EvidenceContent,
  externalReviewStates,
  parseCell,
  type Review,
  responseStandings,
} from '#domain';
import type { LocalizedText } from '#messages';
import { staffAddresses } from '../addresses.ts';
import { EvidenceName } from '../pages/evidence/evidence-name.tsx';
import { RadioGroup } from '../pages/external-review/radio-group.tsx';
import { ReviewState, Standing } from '../pages/external-review/review-marks.tsx';
import { FindingLabels } from '../pages/findings/finding-labels.tsx';
import { State } from '../state.tsx';
import { Steps } from '../steps.tsx';
import { ValueLink } from '../value-link.tsx';

const same = (ja: string, en: string): LocalizedText => ({ ja, en });

const decided = (decision: Review['decision']): Review => ({
  decision,
  by: '企画課',
  at: '2026-05-20T01:00:00.000Z',
  from: { text: '2O件', reason: null },
});

const given = (decision: 'confirmed' | 'unreadable') => ({
  given: { answer: { decision }, by: '企画課', at: '2026-05-20T01:00:00.000Z' },
  earlier: null,
});

const asked: Readonly<Record<string, Parameters<typeof State>[0]['asked']>> = {
  open: { given: null, earlier: null },
  confirmed: given('confirmed'),
  corrected: {
    given: { ...given('confirmed').given, answer: { decision: 'corrected', text: '20件' } },
    earlier: null,
  },
  unreadable: given('unreadable'),
  'confirmed at an earlier import': { given: null, earlier: decided('confirmed') },
};

const cells: readonly (readonly [name: string, cell: string])[] = [
  ['a figure', '1,425億円 (R4)'],
  ['in doubt', '(口10)'],
  ['not settled', '未確定'],
  ['blank', ''],
  ['very long words', '市内の事業者と連携した取組を継続して行い、参加者の満足度を維持'],
];

const content = (scan: EvidenceContent['scan']): EvidenceContent => ({
  sha256: '0'.repeat(64),
  size: 2048,
  kind: 'pdf',
  scan,
});

const scanned: Readonly<Record<string, readonly [name: string, content: EvidenceContent]>> = {
  clean: ['共同研究の一覧.pdf', content({ state: 'clean', at: '2026-05-20T01:00:00.000Z' })],
  'not checked yet': ['窓口の記録.pdf', content({ state: 'unchecked' })],
  infected: [
    '令和7年度_市内企業と大学の共同研究に関する調査の結果と集計の考え方について(最終版).pdf',
    content({ state: 'infected', at: '2026-05-20T01:00:00.000Z', found: 'Eicar' }),
  ],
};

/** Parts of staff pages that are no inputs: where one is, what was said, what a thing is. */
export const partExamples: readonly ComponentExamples[] = [
  {
    of: 'Steps',
    // One only: a page has one such navigation.
    states: (['questions'] as const).map((current) => ({
      name: current,
      show: (locale) => (
        <Steps locale={locale} addresses={staffAddresses(locale)} id="example" current={current} />
      ),
    })),
  },
  {
    of: 'State',
    states: Object.entries(asked).map(([name, each]) => ({
      name,
      show: (locale) => <State asked={each} locale={locale} />,
    })),
  },
  {
    of: 'ValueLink',
    states: cells.map(([name, cell]) => ({
      name,
      show: (locale) => (
        <ValueLink
          locale={locale}
          addresses={staffAddresses(locale)}
          id="example"
          value={{
            address: { indicatorId: 'i1', seriesId: 's1', role: 'actual', index: 0 },
            indicator: { name: '共同研究の数' },
            recorded: { cell, reading: parseCell(cell), provenance: null },
          }}
        />
      ),
    })),
  },
  {
    of: 'FindingLabels',
    states: (['error', 'warning', 'info'] as const).map((severity, at) => ({
      name: severity,
      show: (locale) => (
        <FindingLabels
          stated={{
            finding: { severity },
            state: { kind: (['open', 'explained', 'returned'] as const)[at] ?? 'open' },
          }}
          locale={locale}
        />
      ),
    })),
  },
  {
    of: 'ReviewState',
    states: externalReviewStates.map((state) => ({
      name: state,
      show: (locale) => <ReviewState state={state} locale={locale} />,
    })),
  },
  {
    of: 'Standing',
    states: responseStandings.map((standing) => ({
      name: standing,
      show: (locale) => <Standing standing={standing} locale={locale} />,
    })),
  },
  {
    of: 'EvidenceName',
    states: Object.entries(scanned).map(([state, [name, file]]) => ({
      name: state,
      show: (locale) => (
        <EvidenceName
          file={{
            id: state,
            round: 'example',
            answerer: { kind: 'division', name: '商工課' },
            name,
            content: file,
          }}
          keeping={{
            scanner: { scan: async () => ({ verdict: 'clean' }) },
            handOutUnchecked: false,
          }}
          addresses={staffAddresses(locale)}
          locale={locale}
        />
      ),
    })),
  },
  {
    of: 'RadioGroup',
    states: [undefined, same('どれかを選んでください。', 'Choose one.')].map((problem, at) => ({
      name: problem === undefined ? 'chosen' : 'to be mended',
      show: (locale) => (
        <RadioGroup
          name={`radio-${at}`}
          label={same('評価', 'Grade')}
          chosen={problem === undefined ? 'a' : ''}
          problem={problem}
          locale={locale}
        >
          {[
            ['a', '継続'],
            ['b', '見直し'],
          ]}
        </RadioGroup>
      ),
    })),
  },
];
