import { printReview, ReviewNotFoundError, reviewBookKinds } from '#app';
import type { Answer, StaffRequest, StaffRoute } from '../../staff-request.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `blank.pdf`, `filled.xlsx`, `report.pdf` … */
const book = async ({ desk, params }: StaffRequest): Promise<Answer> => {
  const [name, extension] = (params.book ?? '').split('.');
  const kind = reviewBookKinds.find((each) => each === name);
  const format = (['pdf', 'xlsx'] as const).find((each) => each === extension);
  if (kind === undefined || format === undefined) throw new ReviewNotFoundError();
  const { bytes, fileName } = await printReview(desk, params.id ?? '', { kind, format });
  return { content: bytes, type: mediaTypes[format], name: fileName };
};

/** The books of a review. */
export const reviewBookHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/reviews/:id/books/:book', needs: 'opinion.read', answer: book },
];
