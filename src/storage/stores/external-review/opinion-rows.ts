import type {
  Opinion,
  OpinionHeader,
  OpinionHistory,
  OpinionSaying,
  OpinionText,
  ReflectionState,
  ReflectionText,
  ResponseKind,
  ResponseText,
} from '#domain';
import { addresseeKey } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { StorageError } from '../../storage-error.ts';
import { answererOf } from '../answerer-of.ts';

type OpinionRow = Tables['opinions'];
type VersionRow = Tables['opinion_versions'];

export const headerRow = (tenant: string, header: OpinionHeader): Omit<OpinionRow, 'given_at'> => ({
  tenant_id: tenant,
  id: header.id,
  review_id: header.review,
  node_id: header.node,
  member_id: header.member.person,
  member_name: header.member.name,
  entered_by: header.enteredBy,
  answerers: JSON.stringify(header.answerers.map(addresseeKey)),
  standing: header.standing,
  returned: JSON.stringify(header.returned),
  withdrawn: JSON.stringify(header.withdrawn),
});

const headerOf = (row: OpinionRow): OpinionHeader => ({
  id: row.id,
  review: row.review_id,
  node: row.node_id,
  member: { person: row.member_id, name: row.member_name },
  enteredBy: row.entered_by,
  answerers: (JSON.parse(row.answerers) as string[]).map(answererOf),
  standing: row.standing,
  returned: JSON.parse(row.returned) as OpinionHeader['returned'],
  withdrawn: JSON.parse(row.withdrawn) as OpinionHeader['withdrawn'],
});

export const versionRow = (tenant: string, opinion: string, { part, said }: OpinionSaying): VersionRow => ({
  tenant_id: tenant,
  opinion_id: opinion,
  part,
  version: said.version,
  content: said.text,
  kind: 'kind' in said ? said.kind : 'state' in said ? said.state : null,
  snapshot: 'snapshot' in said ? said.snapshot : null,
  person_id: said.person,
  said_by: said.by,
  said_at: said.at,
});

const saidOf = ({ version, content, person_id: person, said_by: by, said_at: at }: VersionRow) => ({
  version,
  text: content,
  person,
  by,
  at,
});

const textOf = (row: VersionRow): OpinionText => ({ ...saidOf(row), snapshot: row.snapshot ?? 0 });
const responseOf = (row: VersionRow): ResponseText => ({ ...saidOf(row), kind: row.kind as ResponseKind });
const reflectionOf = (row: VersionRow): ReflectionText => ({
  ...saidOf(row),
  state: row.kind as ReflectionState,
});

/** All versions of an opinion, newest first. */
export const historyOf = (rows: readonly VersionRow[]): OpinionHistory => {
  const of = (part: OpinionSaying['part']): readonly VersionRow[] =>
    rows.filter((row) => row.part === part).toSorted((a, b) => b.version - a.version);
  return {
    texts: of('text').map(textOf),
    responses: of('response').map(responseOf),
    reflections: of('reflection').map(reflectionOf),
  };
};

/** The opinion with the newest of its versions. */
export const opinionOf = (row: OpinionRow, versions: readonly VersionRow[]): Opinion => {
  const { texts, responses, reflections } = historyOf(versions);
  const [text] = texts;
  if (text === undefined) throw new StorageError('inconsistent', [`opinion without text: ${row.id}`]);
  return {
    ...headerOf(row),
    text,
    response: responses[0] ?? null,
    reflection: reflections[0] ?? null,
  };
};
