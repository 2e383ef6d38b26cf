import type { Place } from '#domain';
import type { SourceText } from '../../source/source-document.ts';
import type { Box } from '../page/geometry.ts';
import type { PageMarks } from '../page/page-marks.ts';
import { turnBack } from '../page/upright.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A box of the turned page as a place: left, top, right, bottom in points on the page as it is shown. */
export const placeOn = ({ page, turned, shown }: PageMarks, box: Box): Place => {
  const { left, top, right, bottom } = turnBack(box, turned, shown);
  return { kind: 'page', page, box: [tenth(left), tenth(top), tenth(right), tenth(bottom)] };
};

export const sourceText = (page: PageMarks, box: Box, text: string): SourceText => ({
  raw: text,
  text: text.trim(),
  place: placeOn(page, box),
  marks: [],
});
