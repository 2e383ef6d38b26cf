import { documentDoubts } from './document-doubts/document-doubts.ts';
import { localizedFrom } from './localized-from.ts';
import { readingDoubts } from './reading.ts';
import { settingReasons } from './setting-reasons.ts';

/** Why something in a document or the reading of a cell is doubtful, as plans and publications keep it, in both languages. */
export const readingReasonText = localizedFrom(readingDoubts, ...Object.values(documentDoubts));

/** Why a setting of an indicator is as it is, or in doubt, in both languages. */
export const settingReasonText = localizedFrom(settingReasons);
