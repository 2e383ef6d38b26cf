import {
  ForeignEntryError,
  handOutWorkbook,
  NotPermittedError,
  RoundRefusedError,
  receiveWorkbook,
  reviewWorkbook,
  saveWorkbook,
  UploadNotFoundError,
  viewSubmission,
} from '#app';
import { ExplainedError } from '#domain';
import { type LocalizedText, workbookPageMessages as words } from '#messages';
import { errorPage } from '../pages/error/error-page.tsx';
import { workbookPage } from '../pages/workbook/workbook-page.tsx';
import { workbookReviewPage } from '../pages/workbook/workbook-review-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';
import { addressOf } from './submission-handlers.ts';

/** Bytes of a workbook and what a form puts around it. A division's has some 50 KB. */
const longestForm = 10 * 1024 * 1024 + 64 * 1024;

const show = async (request: StaffRequest, problem?: LocalizedText): Promise<Answer> =>
  workbookPage({
    ...request,
    view: await viewSubmission(request.desk, addressOf(request)),
    ...(problem === undefined ? {} : { problems: { file: problem }, status: 422 }),
  });

const download = async (request: StaffRequest): Promise<Answer> => {
  const { fileName, bytes } = await handOutWorkbook(request.desk, addressOf(request), request.locale);
  return {
    content: bytes,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: fileName,
  };
};

const receive = async (request: StaffRequest): Promise<Answer> => {
  const file = (await request.form()).get('file');
  if (!(file instanceof File) || file.size === 0) return show(request, words.nothingChosen);
  try {
    const id = await receiveWorkbook(request.desk, addressOf(request), {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    return { redirect: to(request, `/${id}`) };
  } catch (error) {
    // Of reading, by their names; what somebody may not do or what is not there is a page of its own.
    if (!(error instanceof ForeignEntryError || isOfReading(error))) throw error;
    return show(request, both(error));
  }
};

const isOfReading = (error: unknown): error is ExplainedError =>
  error instanceof ExplainedError && 'file' in error && 'line' in error;

const both = ({ explanation, remedy }: ExplainedError): LocalizedText => ({
  ja: `${explanation.ja}${remedy.ja}`,
  en: `${explanation.en} ${remedy.en}`,
});

const to = ({ addresses, params }: StaffRequest, more: string): string =>
  addresses.workbook(params.id ?? '', params.answerer ?? '', more);

const review = async (request: StaffRequest, done: LocalizedText | null = null): Promise<Answer> => {
  try {
    return workbookReviewPage({
      ...request,
      review: await reviewWorkbook(request.desk, addressOf(request), request.params.upload ?? ''),
      done,
    });
  } catch (error) {
    return gone(request, error);
  }
};

const gone = (request: StaffRequest, error: unknown): Answer => {
  if (!(error instanceof UploadNotFoundError)) throw error;
  return errorPage(request, 404, error.explanation, error.remedy);
};

const save = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const accepted = [...form.keys()].flatMap((name) => {
    const at = /^accept-(\d{1,5})$/.exec(name)?.[1];
    const seen = Number(/^\d{1,9}$/.exec(textOf(form, `seen-${at}`))?.[0] ?? 0);
    return at === undefined ? [] : [{ key: textOf(form, name), seen }];
  });
  try {
    const { saved, left } = await saveWorkbook(
      request.desk,
      addressOf(request),
      request.params.upload ?? '',
      accepted,
    );
    if (left > 0) return await review(request, words.savedSome(saved, left));
    return {
      redirect: request.addresses.submission(request.params.id ?? '', request.params.answerer ?? '', {
        done: 'save',
      }),
    };
  } catch (error) {
    if (error instanceof NotPermittedError || error instanceof RoundRefusedError)
      return errorPage(
        request,
        error instanceof RoundRefusedError ? 422 : 403,
        error.explanation,
        error.remedy,
      );
    return gone(request, error);
  }
};

const path = '/rounds/:id/answers/:answerer/workbook';
export const workbookHandlers: readonly StaffRoute[] = [
  { method: 'get', path, answer: (request) => show(request) },
  { method: 'get', path: `${path}.xlsx`, answer: download },
  { method: 'post', path, needs: 'submission.answer', longestForm, answer: receive },
  { method: 'get', path: `${path}/:upload`, answer: (request) => review(request) },
  { method: 'post', path: `${path}/:upload`, needs: 'submission.answer', answer: save },
];
