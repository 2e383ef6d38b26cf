import type { SubmissionView } from '#app';
import { addresseeKey, type EvidenceFile, type EvidenceKeeping } from '#domain';
import { evidenceMessages as words } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';
import { questionLabel } from '../rounds/submission-view.ts';
import { EvidenceName } from './evidence-name.tsx';

/** The evidence of a submission below its answers, by answer, with the way to add some. */
export const EvidenceList = ({
  view,
  evidence,
  addresses,
  locale,
}: PageSetting & {
  readonly view: SubmissionView;
  readonly evidence: { readonly files: readonly EvidenceFile[]; readonly keeping: EvidenceKeeping };
}) => {
  const labels = new Map(view.questions.map((each) => [each.question.key, questionLabel(each)[locale]]));
  const { files, keeping } = evidence;
  const mayAdd = view.permitted.has('evidence.add');
  return (
    <section class="panel staff-section">
      <h2>{words.title[locale]}</h2>
      {files.length === 0 ? (
        <p class="muted">{words.none[locale]}</p>
      ) : (
        <ul class="evidence-list">
          {files.map((file) => (
            <li>
              <EvidenceName {...{ file, keeping, addresses, locale }} />
              {file.key !== null && (
                <span class="hint" {...inJapanese(locale)}>
                  {' '}
                  {labels.get(file.key) ?? ''}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {(mayAdd || files.length > 0) && (
        <p>
          <a href={addresses.evidence(view.round.id, addresseeKey(view.submission.answerer))}>
            {(mayAdd ? words.manage : words.look)[locale]}
          </a>
        </p>
      )}
    </section>
  );
};
