import {
  addReviewFile,
  EntryRefusedError,
  EvidenceHeldBackError,
  EvidenceRefusedError,
  openReviewFile,
  removeReviewFile,
  showReviewFile,
  viewReview,
} from '#app';
import { type EvidenceKeeping, evidenceFormats, evidenceLimits, reviewFileKinds } from '#domain';
import { evidenceMessages, type LocalizedText } from '#messages';
import { errorPage } from '../../pages/error/error-page.tsx';
import { reviewPage } from '../../pages/external-review/review-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';
import { readUpload } from '../../transfer/read-upload.ts';

/** Minutes and material of reviews, where files are kept. */
export const reviewFileHandlers = (keeping: EvidenceKeeping): readonly StaffRoute[] => {
  const idOf = ({ params }: StaffRequest): string => params.id ?? '';
  const back = (request: StaffRequest): Answer => ({
    redirect: `${request.addresses.externalReview(idOf(request), { saved: 'yes' })}#files`,
  });
  const refused = async (request: StaffRequest, problem: LocalizedText): Promise<Answer> =>
    reviewPage({
      ...request,
      view: await viewReview(request.desk, idOf(request)),
      show: { standing: null, answerer: '' },
      keepsFiles: true,
      saved: false,
      problems: { file: problem },
    });

  const add = async (request: StaffRequest): Promise<Answer> => {
    let added = 0;
    try {
      const limits = { files: 1, bytes: evidenceLimits.file + 64 * 1024 };
      const { end } = await readUpload(request.upload(), limits, async ({ name, stream, texts }) => {
        const kind = reviewFileKinds.find((each) => each === texts.get('kind')) ?? 'minutes';
        await addReviewFile(request.desk, keeping, idOf(request), {
          name,
          kind,
          isPublic: texts.get('public') === 'yes',
          stream,
        });
        added += 1;
      });
      if (end === 'too_large') return refused(request, evidenceMessages.tooLarge(evidenceLimits.file));
      if (end === 'broken') return refused(request, evidenceMessages.brokenUpload);
    } catch (error) {
      if (!(error instanceof EvidenceRefusedError)) throw error;
      return refused(request, error.explanation);
    }
    return added === 0 ? refused(request, evidenceMessages.nothingChosen) : back(request);
  };

  const download = async (request: StaffRequest): Promise<Answer> => {
    try {
      const { file, stream } = await openReviewFile(request.desk, keeping, request.params.file ?? '');
      const { mediaType } = evidenceFormats[file.content.kind];
      return { stream, type: mediaType, name: file.name, size: file.content.size };
    } catch (error) {
      if (!(error instanceof EvidenceHeldBackError)) throw error;
      return errorPage(request, 403, error.explanation, error.remedy);
    }
  };

  const change = async (request: StaffRequest): Promise<Answer> => {
    const deed = textOf(await request.form(), 'do');
    const file = request.params.file ?? '';
    if (deed !== 'remove') await showReviewFile(request.desk, file, deed === 'public');
    else
      try {
        await removeReviewFile(request.desk, keeping, file);
      } catch (error) {
        const [problem] = error instanceof EntryRefusedError ? Object.values(error.problems) : [];
        if (problem === undefined) throw error;
        return refused(request, problem);
      }
    return back(request);
  };

  return [
    { method: 'post', path: '/reviews/:id/files', needs: 'externalReview.file', streams: true, answer: add },
    { method: 'get', path: '/reviews/:id/files/:file', needs: 'externalReview.read', answer: download },
    { method: 'post', path: '/reviews/:id/files/:file', needs: 'externalReview.file', answer: change },
  ];
};
