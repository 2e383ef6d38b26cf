import type { Migration } from '../migration.ts';

/**
 * Plans and their parts, source files, publications. `tenant_id` leads every key. `revision` of a part is the
 * plan's revision at the last save that held it. `detail` is JSON of the fields that no query asks for.
 */
export const firstTables: Migration = {
  name: '0001-first-tables',
  statements: ({ engine, text, bytes, strict }) => [
    `create table source_files (
      tenant_id ${text} not null,
      id ${text} not null,
      name ${text} not null,
      sha256 ${text} not null,
      size integer not null,
      received_at ${text} not null,
      primary key (tenant_id, id),
      unique (tenant_id, sha256)
    ) ${strict}`,

    `create table source_file_contents (
      tenant_id ${text} not null,
      source_file_id ${text} not null,
      bytes ${bytes} not null,
      primary key (tenant_id, source_file_id),
      foreign key (tenant_id, source_file_id) references source_files (tenant_id, id)
    ) ${strict}`,

    `create table plans (
      tenant_id ${text} not null,
      id ${text} not null,
      title ${text} not null,
      kind ${text} not null,
      publisher ${text} not null,
      period_from integer,
      period_to integer,
      year_convention ${text} not null,
      detail ${text} not null,
      source_file_id ${text},
      revision integer not null,
      created_at ${text} not null,
      updated_at ${text} not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, source_file_id) references source_files (tenant_id, id)
    ) ${strict}`,

    `create table plan_levels (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      id ${text} not null,
      revision integer not null,
      position integer not null,
      name ${text} not null,
      detail ${text} not null,
      primary key (tenant_id, plan_id, id),
      foreign key (tenant_id, plan_id) references plans (tenant_id, id)
    ) ${strict}`,

    `create table plan_nodes (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      id ${text} not null,
      revision integer not null,
      position integer not null,
      parent_id ${text},
      level_id ${text} not null,
      code ${text},
      title ${text} not null,
      detail ${text} not null,
      primary key (tenant_id, plan_id, id),
      foreign key (tenant_id, plan_id, level_id) references plan_levels (tenant_id, plan_id, id),
      foreign key (tenant_id, plan_id, parent_id) references plan_nodes (tenant_id, plan_id, id)
    ) ${strict}`,

    `create table indicators (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      id ${text} not null,
      revision integer not null,
      position integer not null,
      name ${text} not null,
      source ${text},
      detail ${text} not null,
      primary key (tenant_id, plan_id, id),
      foreign key (tenant_id, plan_id) references plans (tenant_id, id)
    ) ${strict}`,

    `create table series (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      indicator_id ${text} not null,
      id ${text} not null,
      revision integer not null,
      position integer not null,
      label ${text},
      detail ${text} not null,
      primary key (tenant_id, plan_id, indicator_id, id),
      foreign key (tenant_id, plan_id, indicator_id) references indicators (tenant_id, plan_id, id)
    ) ${strict}`,

    `create table recorded_values (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      indicator_id ${text} not null,
      series_id ${text} not null,
      role ${text} not null check (role in ('baseline', 'actual', 'target')),
      position integer not null,
      revision integer not null,
      reporting_year integer,
      due_year integer,
      target_kind ${text} check (target_kind in ('final', 'yearly')),
      changed_on ${text},
      change_reason ${text},
      cell ${text} not null,
      value ${text},
      unit ${text} not null,
      status ${text} not null,
      certainty ${text} not null check (certainty in ('sure', 'doubtful')),
      reading ${text} not null,
      provenance ${text} not null,
      detail ${text} not null,
      primary key (tenant_id, plan_id, indicator_id, series_id, role, position),
      foreign key (tenant_id, plan_id, indicator_id, series_id)
        references series (tenant_id, plan_id, indicator_id, id)
    ) ${strict}`,

    `create table placements (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      position integer not null,
      revision integer not null,
      node_id ${text} not null,
      indicator_id ${text} not null,
      role ${text} not null,
      restated integer not null check (restated in (0, 1)),
      detail ${text} not null,
      primary key (tenant_id, plan_id, position),
      foreign key (tenant_id, plan_id, node_id) references plan_nodes (tenant_id, plan_id, id),
      foreign key (tenant_id, plan_id, indicator_id) references indicators (tenant_id, plan_id, id)
    ) ${strict}`,

    `create table projects (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      id ${text} not null,
      revision integer not null,
      position integer not null,
      node_id ${text} not null,
      year integer not null,
      title ${text} not null,
      content ${text} not null,
      detail ${text} not null,
      primary key (tenant_id, plan_id, id),
      foreign key (tenant_id, plan_id, node_id) references plan_nodes (tenant_id, plan_id, id)
    ) ${strict}`,

    `create table narratives (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      position integer not null,
      revision integer not null,
      node_id ${text} not null,
      year integer not null,
      kind ${text} not null,
      content ${text} not null,
      detail ${text} not null,
      primary key (tenant_id, plan_id, position),
      foreign key (tenant_id, plan_id, node_id) references plan_nodes (tenant_id, plan_id, id)
    ) ${strict}`,

    `create table plan_notes (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      position integer not null,
      revision integer not null,
      node_id ${text},
      content ${text} not null,
      detail ${text} not null,
      primary key (tenant_id, plan_id, position),
      foreign key (tenant_id, plan_id) references plans (tenant_id, id),
      foreign key (tenant_id, plan_id, node_id) references plan_nodes (tenant_id, plan_id, id)
    ) ${strict}`,

    // No reference to plans: a publication stands by itself, whatever becomes of the plan.
    `create table publications (
      tenant_id ${text} not null,
      id ${text} not null,
      plan_id ${text} not null,
      reporting_year integer not null,
      number integer not null,
      published_on ${text} not null,
      approved_by ${text} not null,
      plan_title ${text} not null,
      content ${text} not null,
      content_hash ${text} not null,
      primary key (tenant_id, id),
      unique (tenant_id, plan_id, reporting_year, number)
    ) ${strict}`,

    ...immutable(engine, 'publications'),
  ],
};

/** Triggers that refuse to change or remove the rows of a table. */
const immutable = (engine: 'sqlite' | 'postgres', table: string): readonly string[] =>
  engine === 'sqlite'
    ? ['update', 'delete'].map(
        (change) => `create trigger ${table}_refuse_${change} before ${change} on ${table}
          begin select raise(abort, '${table} never change'); end`,
      )
    : [
        `create function refuse_change() returns trigger language plpgsql as
          $$ begin raise exception '% never change', tg_table_name using errcode = '23001'; end $$`,
        `create trigger ${table}_refuse_change before update or delete or truncate on ${table}
          for each statement execute function refuse_change()`,
      ];
