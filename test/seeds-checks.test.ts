import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChecks } from '#checks';
import { readDocument } from '#documents';
import type { Finding } from '#domain';

const seeds = path.resolve(import.meta.dirname, '../../shared/seeds');
const present = existsSync(seeds);

const found: readonly Finding[] = present
  ? runChecks(
      readdirSync(seeds)
        .filter((name) => name.endsWith('.txt'))
        .toSorted()
        .map((name) => readDocument({ name, bytes: readFileSync(path.join(seeds, name)) }))
        .map((draft) => ({ plan: draft.plan, draft })),
    )
  : [];
const of = (rule: string) => found.filter((finding) => finding.rule === rule);
const told = (rule: string) => of(rule).map((finding) => `${finding.severity} ${finding.message.ja}`);

describe.skipIf(!present)('the two real documents (skipped: ../shared/seeds is absent)', () => {
  test.each([
    [
      'claimed-change-differs',
      'error',
      ['ふるさと応援寄附金額', '1,692,995千円 → 1,495,371千円', '11.7%の減少', '22%減'],
    ],
    ['claimed-change-differs', 'warning', ['市民公開GIS', '5件 → 17件', '11件']],
    ['same-period-two-values', 'error', ['再生可能エネルギー', '42.6MW', '45.3MW']],
    ['same-period-two-values', 'error', ['太陽光', '997戸', '1,070戸']],
    ['target-already-met', 'info', ['太陽光', '1,062戸']],
    ['plans-disagree', 'error', ['新規高等学校卒業求職者', '75.1%', '76.5%', '75.50%']],
    ['plans-may-disagree', 'warning', ['セミナー開催数', '広域移住相談会', '移住']],
    ['target-below-pace', 'warning', ['新規就農者', '76人', '40人']],
    ['target-below-pace', 'warning', ['創業者数', '128人', '96人']],
    ['target-below-pace', 'warning', ['住宅リフォーム(移住型)', '20件', '15件']],
    ['target-below-pace', 'warning', ['住宅リフォーム支援', '920件', '800件']],
    ['target-below-pace', 'info', ['台所', '160,020千円', '160,000千円']],
    ['reference-value-scored', 'warning', ['住み続けたい', '73.4%']],
    ['target-out-of-scale', 'warning', ['合宿', '241人', '4,400人']],
    ['window-missing', 'warning', ['事業化数', '延べ12件']],
    ['window-missing', 'warning', ['企業立地', '延べ4件']],
    ['target-basis-unclear', 'warning', ['空き家・空き地', '60件']],
    ['actual-missing', 'warning', ['目標医師数']],
    ['worse-and-unmentioned', 'warning', ['旧長井小学校', '16.5%']],
    ['worse-and-unmentioned', 'warning', ['タス', '42.9%']],
    ['worse-and-unmentioned', 'warning', ['と畜', '24.1%']],
    ['worse-and-unmentioned', 'warning', ['各市町事業', '36', '34']],
    ['worse-and-unmentioned', 'warning', ['四季のまつり', '13.5%']],
    ['worse-and-unmentioned', 'warning', ['空き家・空き地', '28件', '15件']],
    ['worse-and-unmentioned', 'warning', ['住宅リフォーム支援', '230件', '187件']],
    ['period-differs-from-column', 'warning', ['市町村内総生産', '3,808億円', 'R3']],
    ['period-differs-from-column', 'warning', ['合計特殊出生率', '1.14', 'R5']],
    ['period-differs-from-column', 'info', ['付加価値額', 'R4年']],
    ['period-differs-from-column', 'info', ['CO₂', 'R3']],
    ['period-differs-from-column', 'info', ['観光入込客数', 'R5']],
    ['unreadable', 'error', ['セミナー開催数', 'O回']],
    ['unreadable', 'error', ['を維持']],
    ['unreadable', 'error', ['目標値の「人」']],
  ] as const)('%s (%s): %s', (rule, severity, words) => {
    const matching = told(rule).filter(
      (text) => text.startsWith(`${severity} `) && words.every((word) => text.includes(word)),
    );
    expect(matching, told(rule).join('\n')).not.toEqual([]);
  });

  test.each([
    ['claimed-change-differs', 2],
    ['claimed-figure-differs', 0],
    ['breakdown-sum-differs', 0],
    ['restated-indicator-differs', 0],
    ['same-period-two-values', 2],
    ['plans-disagree', 1],
    ['plans-may-disagree', 1],
    ['target-below-pace', 5],
    ['actual-missing', 1],
    ['target-out-of-scale', 1],
    ['target-basis-unclear', 1],
    ['window-missing', 2],
    ['reference-value-scored', 1],
    ['unit-differs', 0],
    ['running-total-fell', 0],
    ['narrative-missing', 0],
    ['municipality-unknown', 0],
  ])('%s says nothing beyond that', (rule, count) => expect(told(rule)).toHaveLength(count));

  test('every finding quotes a place of its document', () =>
    expect(found.filter((finding) => finding.quotes.every((quote) => quote.place === null))).toEqual([]));
});
