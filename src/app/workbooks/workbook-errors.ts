import { ExplainedError } from '#domain';
import { workbookPageMessages } from '#messages';

/** The workbook that was sent is not kept any more, or is somebody else's. */
export class UploadNotFoundError extends ExplainedError {
  constructor() {
    super(workbookPageMessages.notKept, workbookPageMessages.notKeptRemedy);
  }
}
