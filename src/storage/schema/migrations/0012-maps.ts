import type { Migration } from '../migration.ts';

/** Layers of the map, each whole: they are imported, drawn and replaced as one. */
export const maps: Migration = {
  name: '0012-maps',
  statements: ({ text, strict }) => [
    `create table map_layers (
      tenant_id ${text} not null,
      id ${text} not null,
      kind ${text} not null check (kind in ('boundaries', 'points')),
      title ${text} not null,
      credit ${text} not null,
      imported_by ${text} not null,
      imported_at ${text} not null,
      content ${text} not null,
      primary key (tenant_id, id)
    ) ${strict}`,
  ],
};
