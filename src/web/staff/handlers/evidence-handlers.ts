import {
  addEvidence,
  EvidenceHeldBackError,
  EvidenceNotFoundError,
  EvidenceRefusedError,
  listEvidence,
  openEvidence,
  removeEvidence,
  viewSubmission,
} from '#app';
import { type EvidenceKeeping, type ExplainedError, evidenceFormats, evidenceLimits } from '#domain';
import { type LocalizedText, evidenceMessages as words } from '#messages';
import { errorPage } from '../pages/error/error-page.tsx';
import { type EvidenceProps, evidencePage } from '../pages/evidence/evidence-page.tsx';
import type { Answer, StaffRequest, StaffRoute } from '../staff-request.ts';
import { readUpload, type UploadEnd } from '../transfer/read-upload.ts';
import { addressOf } from './submission-handlers.ts';

/** Bytes of all files sent at once, and what a form puts around them. */
const requestLimit = 100 * 1024 * 1024;

/** Evidence files of submissions, as they are kept here. */
export const evidenceHandlers = (keeping: EvidenceKeeping): readonly StaffRoute[] => {
  const page = async (
    request: StaffRequest,
    more: Partial<Pick<EvidenceProps, 'done' | 'problems' | 'status' | 'about'>> = {},
  ): Promise<Answer> => {
    const address = addressOf(request);
    const files = await listEvidence(request.desk, address);
    const view = await viewSubmission(request.desk, address);
    const about = request.query('about') ?? '';
    return evidencePage({ ...request, view, files, keeping, about, done: null, problems: [], ...more });
  };

  const show = (request: StaffRequest): Promise<Answer> => {
    const count = /^\d{1,3}$/.exec(request.query('added') ?? '')?.[0];
    const done =
      count !== undefined
        ? words.added(Number(count))
        : request.query('removed') === undefined
          ? null
          : words.removed;
    return page(request, { done });
  };

  const add = async (request: StaffRequest): Promise<Answer> => {
    const address = addressOf(request);
    const refused: LocalizedText[] = [];
    let added = 0;
    const { end, texts } = await readUpload(
      request.upload(),
      { files: evidenceLimits.atOnce, bytes: requestLimit },
      async ({ name, stream, texts: before }) => {
        try {
          await addEvidence(request.desk, keeping, address, { name, stream, key: before.get('key') || null });
          added += 1;
        } catch (error) {
          if (!(error instanceof EvidenceRefusedError)) throw error;
          refused.push(error.explanation);
        }
      },
    );
    const ended = endText(end);
    const problems = [
      ...refused,
      ...(ended === null ? [] : [ended]),
      ...(added === 0 && refused.length === 0 && ended === null ? [words.nothingChosen] : []),
    ];
    if (problems.length === 0)
      return {
        redirect: request.addresses.evidence(address.round, request.params.answerer ?? '', {
          added: String(added),
        }),
      };
    return page(request, {
      problems,
      status: end === 'too_large' ? 413 : 422,
      done: added > 0 ? words.added(added) : null,
      about: texts.get('key') ?? '',
    });
  };

  const download = async (request: StaffRequest): Promise<Answer> => {
    try {
      const { file, stream } = await openEvidence(
        request.desk,
        keeping,
        addressOf(request),
        request.params.file ?? '',
      );
      const { mediaType } = evidenceFormats[file.content.kind];
      return { stream, type: mediaType, name: file.name, size: file.content.size };
    } catch (error) {
      return explained(request, error);
    }
  };

  const remove = async (request: StaffRequest): Promise<Answer> => {
    const address = addressOf(request);
    try {
      await removeEvidence(request.desk, keeping, address, request.params.file ?? '');
    } catch (error) {
      return explained(request, error);
    }
    return {
      redirect: request.addresses.evidence(address.round, request.params.answerer ?? '', { removed: '' }),
    };
  };

  const path = '/rounds/:id/answers/:answerer/evidence';
  return [
    { method: 'get', path, needs: 'evidence.read', answer: show },
    { method: 'post', path, needs: 'evidence.add', streams: true, answer: add },
    { method: 'get', path: `${path}/:file`, needs: 'evidence.read', answer: download },
    { method: 'post', path: `${path}/:file/removal`, needs: 'evidence.add', answer: remove },
  ];
};

const endText = (end: UploadEnd): LocalizedText | null => {
  switch (end) {
    case 'whole':
      return null;
    case 'broken':
      return words.brokenUpload;
    case 'too_many':
      return words.tooMuchAtOnce(evidenceLimits.atOnce);
    case 'too_large':
      return words.requestTooLarge(requestLimit);
  }
};

const explained = (request: StaffRequest, error: unknown): Answer => {
  const told = (status: 403 | 404, { explanation, remedy }: ExplainedError) =>
    errorPage(request, status, explanation, remedy);
  if (error instanceof EvidenceNotFoundError) return told(404, error);
  if (error instanceof EvidenceHeldBackError) return told(403, error);
  throw error;
};
