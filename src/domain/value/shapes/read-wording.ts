import { boundOf } from '../clauses/bounds.ts';
import { type Clause, emptyClause, mergeClause } from '../clauses/clause.ts';
import { type Doubt, doubt } from '../doubts.ts';
import type { Draft } from './draft.ts';
import { oneBasis, onePeriod } from './one-period.ts';
import { readSingle } from './read-single.ts';
import { readWords, type Verdict } from './read-words.ts';

/** A cell without a number of its own: dashes, reasons why there is none, worded targets. */
export const readWording = (clauses: readonly Clause[], lead: Clause, cell: string): Draft => {
  const clause = emptyClause();
  mergeClause(clause, lead);
  for (const one of clauses) {
    mergeClause(clause, one);
    clause.label += one.label;
    clause.rest.push(...one.rest);
    clause.inner.push(...one.inner);
    clause.dash ||= one.dash;
  }
  const [inner] = clause.inner;
  if (inner?.number != null && clause.inner.length === 1 && clause.label === '' && inner.label === '') {
    return keptValue(clause, inner);
  }
  const { period, doubts: periodDoubts } = onePeriod(clause.periods);
  const bases = clause.unit?.perYear ? [...clause.bases, 'per_year' as const] : clause.bases;
  const bound = boundOf(clause);
  const { status, doubts } = statusOf(clause, cell);
  const words = [clause.label, ...clause.rest].filter((word) => word !== '');
  return {
    value: null,
    unit: clause.unit?.text ?? '',
    qualifier: status === 'qualitative' ? bound.qualifier : 'none',
    ...(bound.strict && status === 'qualitative' ? { strict: true } : {}),
    basis: oneBasis(bases, []).basis === 'point' ? null : oneBasis(bases, []).basis,
    period,
    status,
    parts: [],
    notes: [...clause.notes, ...clause.actions, ...words, ...bound.notes],
    doubts: [
      ...clause.doubts,
      ...periodDoubts,
      ...bound.doubts,
      ...doubts,
      ...clause.inner.map(({ bracket }) => doubt('second_value', bracket)),
    ],
  };
};

/** 「現状値を維持(141か所)」: the value in brackets is the one to keep. */
const keptValue = (clause: Clause, inner: Clause): Draft => {
  const whole = { ...emptyClause(), ...inner, inner: [] };
  mergeClause(whole, { ...clause, against: [] });
  const told =
    clause.qualifiers.some(({ qualifier }) => /maintain|gte|lte/.test(qualifier)) &&
    !/より|から/.test(clause.against.join(''));
  const draft = readSingle(whole, [], emptyClause());
  return told ? draft : { ...draft, doubts: [...draft.doubts, doubt('second_value', inner.bracket)] };
};

const statusOf = (clause: Clause, cell: string): Verdict => {
  const text = cell.trim();
  const words = [clause.label, ...clause.rest].filter((word) => word !== '');
  const [status] = clause.statuses;
  const lost = lostHead(text);
  if (lost !== null)
    return {
      status: clause.unit === null && clause.qualifiers.length > 0 ? 'qualitative' : 'known',
      doubts: [lost],
    };
  if (clause.dash) {
    const plain = words.length === 0 && clause.qualifiers.length === 0 && clause.actions.length === 0;
    return { status: status ?? 'none', doubts: plain ? [] : [doubt('not_understood', text)] };
  }
  if (status !== undefined)
    return { status, doubts: words.length > 0 ? [doubt('not_understood', words.join(' '))] : [] };
  if (clause.qualifiers.length > 0) {
    return {
      status: 'qualitative',
      doubts:
        words.length > 0 && !/[の]$|[をが]$/.test(clause.label)
          ? [doubt('not_understood', words.join(' '))]
          : [],
    };
  }
  if (clause.actions.length > 0) return actionStatus(clause, text, words);
  if (clause.unit !== null) return { status: 'known', doubts: [doubt('lost_head', text)] };
  if (clause.periods.length > 0 && words.length === 0) return periodAlone(clause, text);
  return readWords(text, words);
};

/** 「平成19年度調査」 says when the figure was or will be taken; 「令和7年度策定」 is a result in words. */
const actionStatus = (clause: Clause, text: string, words: readonly string[]): Verdict => {
  const survey = clause.actions.some((action) => action === '調査' || action === 'アンケート');
  const planned = clause.notes.includes('予定') && clause.actions.includes('実施');
  const next = words.some((word) => /^次回|^次期/.test(word)) || /次回/.test(text);
  if (clause.periods.length > 0 && (survey || (planned && next)))
    return { status: 'not_measured', doubts: [] };
  if (clause.periods.length > 0 && clause.actions.every((action) => action === '公表')) {
    return { status: 'pending', doubts: [] };
  }
  if (planned && clause.periods.length > 0)
    return { status: 'not_measured', doubts: [doubt('status_uncertain', text)] };
  return { status: 'qualitative', doubts: [] };
};

/** A month alone is most often when the value will be known; a year alone has lost its value. */
const periodAlone = (clause: Clause, text: string): Verdict => {
  const kind = clause.periods[0]?.value?.kind;
  if (/^[(（]/.test(text) && (kind === 'month' || kind === 'season')) {
    return { status: 'pending', doubts: [doubt('date_alone', text)] };
  }
  if (kind === 'month' || kind === 'season' || kind === 'day')
    return { status: 'qualitative', doubts: [doubt('date_alone', text)] };
  return { status: 'known', doubts: [doubt('value_missing', text)] };
};

/** Words that only end a phrase: what they belong to is lost. */
const lostHead = (text: string): Doubt | null => {
  if (
    /^(?:を|に|が|は|で|と|へ|の|以上|以下|以内|未満|超|程度|以|上|下|定|台|ポイント|増を|減を)(?:維持|以上|以下|する)?$/.test(
      text.replace(/[(（].*?[)）]/g, '').trim(),
    )
  ) {
    const proposal = /維持/.test(text) ? `基準値${text}` : undefined;
    return doubt('lost_head', text, proposal);
  }
  return /^[をにがへ]/.test(text) ? doubt('lost_head', text) : null;
};
