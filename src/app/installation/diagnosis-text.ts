import type { Diagnosis, InstallationFacts } from '#domain';
import { dateText, type Locale, type LocalizedText, installationMessages as words } from '#messages';
import { japaneseDate } from '../japanese-date.ts';

/** What stands in the sentence about a subject: a place, an amount, a time, or a reason. */
const factOf = ({ subject }: Diagnosis, facts: InstallationFacts, locale: Locale): string => {
  const { database, disk, copies, typesetting } = facts;
  const [newest] = copies.copies;
  switch (subject) {
    case 'node':
      return `Node.js ${facts.node}`;
    case 'database':
      return 'broken' in database
        ? database.broken[locale]
        : words.database(database.engine, database.version, database.place, database.size);
    case 'schema':
      return 'broken' in database ? '' : String(database.stepsAhead);
    case 'disk':
      return disk === null ? '' : words.disk(disk.free, disk.total)[locale];
    case 'copies':
      return (
        copies.failed?.[locale] ?? (newest ? words.copy(newest.name, newest.size) : (copies.folder ?? ''))
      );
    case 'typesetting':
      return typesetting.works ? '' : typesetting.why[locale];
    case 'clock':
      return 'broken' in database || database.lastRecordAt === null
        ? ''
        : dateText(japaneseDate(database.lastRecordAt))[locale];
    default:
      return 'secret';
  }
};

/** A diagnosis as a sentence for a person. */
export const diagnosisText = (diagnosis: Diagnosis, facts: InstallationFacts): LocalizedText => {
  const tell = (words.states as Readonly<Record<string, (fact: string) => LocalizedText>>)[
    `${diagnosis.subject} ${diagnosis.state}`
  ];
  if (tell === undefined) throw new Error(`no words for ${diagnosis.subject} ${diagnosis.state}`);
  return { ja: tell(factOf(diagnosis, facts, 'ja')).ja, en: tell(factOf(diagnosis, facts, 'en')).en };
};
