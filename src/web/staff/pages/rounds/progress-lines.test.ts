import { expect, test } from 'vitest';
import type { SubmissionLine } from '#app';
import type { Round, Stage } from '#domain';
import { progressLines, progressShows, shows } from './progress-lines.ts';

const line = (
  name: string,
  stage: Stage,
  due: string | null,
  openedAt: string | null = null,
): SubmissionLine => ({
  round: {} as Round,
  answerer: { kind: 'division', name },
  submission: {
    round: 'r',
    answerer: { kind: 'division', name },
    stage,
    openedAt,
    changedAt: '2026-05-01T00:00:00.000Z',
    returned: null,
  },
  answered: 0,
  asked: 1,
  due,
});
const lines = progressLines(
  [
    line('済んだ課', 'done', null, '2026-05-02'),
    line('今日までの課', 'answering', '2026-05-29', '2026-05-02'),
    line('少し遅い課', 'returned', '2026-05-28', '2026-05-02'),
    line('開かない課', 'requested', '2026-05-19'),
    line('確認待ちの課', 'check', '2026-06-30', '2026-05-02'),
  ],
  '2026-05-29',
);
const names = (some: typeof lines) =>
  some.map(({ answerer }) => (answerer.kind === 'division' ? answerer.name : ''));

test('what is latest comes first, then what is due next, what is through last', () => {
  expect(names(lines)).toEqual(['開かない課', '少し遅い課', '今日までの課', '確認待ちの課', '済んだ課']);
  expect(lines.map(({ late }) => late)).toEqual([10, 1, 0, 0, 0]);
});

test('each filter shows its own', () => {
  expect(Object.fromEntries(progressShows.map((show) => [show, names(lines.filter(shows[show]))]))).toEqual({
    all: names(lines),
    late: ['開かない課', '少し遅い課'],
    unopened: ['開かない課'],
    returned: ['少し遅い課'],
    check: ['確認待ちの課'],
    done: ['済んだ課'],
  });
});
