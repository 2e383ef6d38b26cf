import { heldBack } from '#app';
import { addresseeKey, type EvidenceFile, type EvidenceKeeping } from '#domain';
import { evidenceMessages as words } from '#messages';
import { inJapanese, type PageSetting } from '../../staff-page.ts';

/** Bytes for people: 「3KB」「1.2MB」. */
export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))}KB`
    : `${(bytes / (1024 * 1024)).toFixed(1)}MB`;

/** A file by its name: a link where it can be opened, otherwise the name and its state. */
export const EvidenceName = ({
  file,
  keeping,
  addresses,
  locale,
}: PageSetting & {
  readonly file: Pick<EvidenceFile, 'id' | 'round' | 'answerer' | 'name' | 'content'>;
  readonly keeping: Pick<EvidenceKeeping, 'scanner' | 'handOutUnchecked'>;
}) => {
  const kind = words.kinds[file.content.kind][locale];
  return heldBack(keeping, file) === null ? (
    <a href={addresses.evidenceFile(file.round, addresseeKey(file.answerer), file.id)} download>
      <span {...inJapanese(locale)}>{file.name}</span> ({kind})
    </a>
  ) : (
    <>
      <span {...inJapanese(locale)}>{file.name}</span> ({kind}){' '}
      <span class="state">{words.scans[file.content.scan.state][locale]}</span>
    </>
  );
};
