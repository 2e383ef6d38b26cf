import type { NextPublication } from '#app';
import { DifferenceTable } from '#components';
import { type Difference, needsReason, subjectOf } from '#domain';
import { differenceMessages, type Locale, publishingMessages as words } from '#messages';
import type { Problems } from '../../staff-page.ts';
import { TextArea } from '../findings/text-area.tsx';

interface ReasonProps {
  readonly next: NextPublication;
  /** By subject, as typed. */
  readonly given: Readonly<Record<string, string>>;
  readonly problems: Problems;
  readonly locale: Locale;
}

/** What needs a reason, one subject after the other, with a name that forms can use: `reason-1` … */
export const reasonSubjects = (
  differences: readonly Difference[],
): readonly { readonly field: string; readonly subject: string; readonly first: Difference }[] => {
  const bySubject = Map.groupBy(
    differences.filter((each) => needsReason(each, differences)),
    subjectOf,
  );
  return [...bySubject].flatMap(([subject, [first]], at) =>
    first === undefined ? [] : [{ field: `reason-${at + 1}`, subject, first }],
  );
};

/** Everything that differs from the publication in force, and a place for the reason of each change. */
export const ReasonFields = ({ next, given, problems, locale }: ReasonProps) => {
  const { differences, previous } = next;
  if (previous === undefined || differences.length === 0) return null;
  return (
    <>
      <DifferenceTable
        label={words.what[locale]}
        rows={differences.map((difference) => ({ difference }))}
        locale={locale}
        as="errata"
      />
      {reasonSubjects(differences).map(({ field, subject, first }) => (
        <>
          <input type="hidden" name={`${field}-subject`} value={subject} />
          <TextArea
            name={field}
            label={words.reasonFor(differenceMessages.place(first))}
            hint={words.reasonHint}
            value={given[subject] ?? ''}
            japanese
            {...{ locale, problems }}
          />
        </>
      ))}
    </>
  );
};
