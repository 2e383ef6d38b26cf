import { exact } from '../../decimal.ts';
import { foldCharacters } from '../../period/fold-characters.ts';
import { doubt } from '../doubts.ts';
import { looksMisread } from '../tokens/look-alikes.ts';
import { holdsLostDigit } from '../tokens/lost-digits.ts';
import type { Clause } from './clause.ts';

/** Words in brackets that the phrase table does not hold are kept as a note. */
export const settleWords = (said: Clause, inner: string): void => {
  const words = [said.label, ...said.rest, ...said.against, ...said.actions].filter((word) => word !== '');
  if (said.unit !== null && (words.length > 0 || said.notes.length > 0 || said.periods.length > 0)) {
    said.doubts.push(doubt('not_understood', inner.trim()));
  }
  if (words.length > 0) said.notes.push(inner.trim());
  const unknown = [said.label, ...said.rest];
  const lone = unknown.some((word) => word.length === 1 && !/[男女計小中高]/.test(word));
  if (lone || words.some((word) => looksMisread(word) || holdsLostDigit(word))) {
    said.doubts.push(doubt('not_understood', inner.trim()));
  }
  if (said.qualifiers.some(({ qualifier }) => qualifier === 'increase' || qualifier === 'decrease')) {
    said.doubts.push(doubt('not_understood', inner.trim()));
  }
  said.actions.length = 0;
  said.against.length = 0;
};

const product = /^(?<left>\d[\d,]*(?:\.\d+)?)[^\d,.×]{0,4}[×xX✕](?<right>\d[\d,]*(?:\.\d+)?)[^\d,.×]{0,4}$/u;

/** 「20件（5件×4年）」: how the value was worked out, when it is what comes out. */
export const explainsProduct = (value: string | null | undefined, inner: string): boolean => {
  const { left, right } = product.exec(foldCharacters(inner.trim()))?.groups ?? {};
  if (value == null || left === undefined || right === undefined) return false;
  return exact(left.replaceAll(',', ''))
    .times(exact(right.replaceAll(',', '')))
    .eq(exact(value));
};

/** Brackets with numbers that explain the value rather than give another one. */
export const noteText = (inner: string): string | null => {
  const text = inner.trim();
  return /^(?:第[0-9０-９]+[期次回].*|[0-9０-９]{1,2}[%％]値|[0-9０-９]+点満点.*|[0-9０-９]+段階.*|[nNｎ] ?[=＝] ?[0-9０-９,，]+|[0-9０-９,，]+[^0-9０-９/／A-Za-zЗロ口丨|!?■□]{0,3}[/／][0-9０-９,，]+[^0-9０-９A-Za-zЗロ口丨|!?■□]{0,4}|注[0-9０-９]+|[0-9０-９,，]+[^0-9０-９/／A-Za-zЗロ口丨|!?■□]{1,4}中[0-9０-９,，]+[^0-9０-９A-Za-zЗロ口丨|!?■□]{0,4}|全[0-9０-９]+[^0-9０-９]{1,3}(?:中)?|[0-9０-９]+[^0-9０-９A-Za-zЗロ口丨|!?■□]{1,4}中)$/.test(
    text,
  )
    ? text
    : null;
};
