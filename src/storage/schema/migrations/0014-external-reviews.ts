import type { Migration } from '../migration.ts';

/** 外部評価: reviews of rounds, what members are shown, what they say, what is answered, and the files beside it. */
export const externalReviews: Migration = {
  name: '0014-external-reviews',
  statements: ({ text, strict }) => [
    `create table external_reviews (
      tenant_id ${text} not null,
      id ${text} not null,
      plan_id ${text} not null,
      round_id ${text} not null,
      year integer not null,
      state ${text} not null check (state in ('draft', 'open', 'responding', 'closed')),
      version integer not null,
      detail ${text} not null,
      primary key (tenant_id, id),
      unique (tenant_id, round_id),
      foreign key (tenant_id, round_id) references rounds (tenant_id, id)
    ) ${strict}`,

    `create table review_snapshots (
      tenant_id ${text} not null,
      review_id ${text} not null,
      number integer not null,
      taken_at ${text} not null,
      taken_by ${text} not null,
      plan_revision integer not null,
      content ${text} not null,
      content_hash ${text} not null,
      primary key (tenant_id, review_id, number),
      foreign key (tenant_id, review_id) references external_reviews (tenant_id, id)
    ) ${strict}`,

    `create table opinions (
      tenant_id ${text} not null,
      id ${text} not null,
      review_id ${text} not null,
      node_id ${text},
      member_id ${text},
      member_name ${text} not null,
      entered_by ${text},
      answerers ${text} not null,
      standing ${text} not null check (standing in ('waiting', 'answered', 'returned', 'accepted')),
      returned ${text} not null,
      withdrawn ${text} not null,
      given_at ${text} not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, review_id) references external_reviews (tenant_id, id)
    ) ${strict}`,
    'create index opinions_by_review on opinions (tenant_id, review_id, given_at)',

    `create table opinion_versions (
      tenant_id ${text} not null,
      opinion_id ${text} not null,
      part ${text} not null check (part in ('text', 'response', 'reflection')),
      version integer not null,
      content ${text} not null,
      kind ${text},
      snapshot integer,
      person_id ${text},
      said_by ${text} not null,
      said_at ${text} not null,
      primary key (tenant_id, opinion_id, part, version),
      foreign key (tenant_id, opinion_id) references opinions (tenant_id, id)
    ) ${strict}`,

    `create table member_grades (
      tenant_id ${text} not null,
      review_id ${text} not null,
      member ${text} not null,
      node_id ${text} not null,
      version integer not null,
      member_id ${text},
      member_name ${text} not null,
      choice ${text},
      content ${text} not null,
      snapshot integer not null,
      given_by ${text} not null,
      given_at ${text} not null,
      primary key (tenant_id, review_id, member, node_id, version),
      foreign key (tenant_id, review_id) references external_reviews (tenant_id, id)
    ) ${strict}`,

    `create table review_files (
      tenant_id ${text} not null,
      id ${text} not null,
      review_id ${text} not null,
      purpose ${text} not null,
      name ${text} not null,
      sha256 ${text} not null,
      is_public integer not null,
      person_id ${text},
      added_by ${text} not null,
      added_at ${text} not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, review_id) references external_reviews (tenant_id, id),
      foreign key (tenant_id, sha256) references evidence_contents (tenant_id, sha256)
    ) ${strict}`,
    'create index review_files_by_review on review_files (tenant_id, review_id, added_at)',
    'create index review_files_by_content on review_files (tenant_id, sha256)',
  ],
};
