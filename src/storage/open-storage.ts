import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Storage } from '#domain';
import { finishRestore, isRestoring } from './backup/finish-restore.ts';
import { holdsRows } from './backup/restore-archive.ts';
import type { Engine, StatementListener } from './engine/engine.ts';
import { grantToApplication } from './engine/grant-to-application.ts';
import { openPostgres } from './engine/open-postgres.ts';
import { openSqlite } from './engine/open-sqlite.ts';
import { mapStore } from './maps/map-store.ts';
import { PlanCache } from './plan-cache.ts';
import { migrate } from './schema/migrate.ts';
import { migrations } from './schema/migrations/index.ts';
import { StorageError } from './storage-error.ts';
import { correctionStore } from './stores/correction-store.ts';
import { divisionStore } from './stores/division-store.ts';
import { editSetStore } from './stores/editing/edit-set-store.ts';
import { overrideStore } from './stores/editing/override-store.ts';
import { scaleStore } from './stores/editing/scale-store.ts';
import { entryUploadStore } from './stores/evidence/entry-upload-store.ts';
import { evidenceStore } from './stores/evidence/evidence-store.ts';
import { explanationStore } from './stores/explanation-store.ts';
import { externalReviewStore } from './stores/external-review/external-review-store.ts';
import { importStore } from './stores/import-store.ts';
import { invitationStore } from './stores/invitation-store.ts';
import { linkStore } from './stores/link-store.ts';
import { mailChoiceStore } from './stores/mail/mail-choice-store.ts';
import { mentionStore } from './stores/mail/mention-store.ts';
import { outboxStore } from './stores/mail/outbox-store.ts';
import { passkeyStore } from './stores/passkey-store.ts';
import { personStore } from './stores/person-store.ts';
import { planStore } from './stores/plan-store.ts';
import { publicationStore } from './stores/publication/publication-store.ts';
import { scheduleStore } from './stores/publication/schedule-store.ts';
import { summaryStore } from './stores/publication/summary-store.ts';
import { recordStore } from './stores/record-store.ts';
import { roundStore } from './stores/round-store.ts';
import { sourceFileStore } from './stores/source-file-store.ts';

export interface StorageOptions {
  /** `postgresql://…` for a PostgreSQL server; absent for the embedded SQLite database. */
  readonly url?: string;
  /**
   * The same PostgreSQL database as the role that owns the tables. It brings the schema up to date and grants the role of
   * `url` what the application needs: to add to the record, never to change it. Absent: the role of `url` owns them.
   */
  readonly ownerUrl?: string;
  /** Folder of the embedded database, `var` when absent; made when it does not exist. */
  readonly folder?: string;
  /**
   * What a server asks for: no second one may open the same folder until this one has ended. The command line
   * does not ask and works beside it. Without effect on PostgreSQL, where several servers may share a database.
   */
  readonly exclusive?: boolean;
  /** Whose data; `main` when absent. */
  readonly tenant?: string;
}

export interface OpenStorage {
  readonly storage: Storage;
  readonly engine: 'sqlite' | 'postgres';
  /** File, or address without password. */
  readonly place: string;
  /** Names of the schema's steps that this opening has taken. */
  readonly migrated: readonly string[];
  /**
   * The same database for the library that keeps accounts. `sqlite` is how values are written, on both engines alike:
   * dates as texts, yes and no as 1 and 0.
   */
  readonly accountDatabase: { readonly db: Engine['db']; readonly type: 'sqlite' };
  /** Waits for the transactions under way, then closes. */
  close(): Promise<void>;
}

const openEngine = async (
  { url, folder = 'var', exclusive = false }: StorageOptions,
  listen: StatementListener | undefined,
): Promise<Engine> => {
  if (url === undefined) return openSqlite(folder, { exclusive, ...(listen && { listen }) });
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new StorageError('unsupportedAddress', [url.split(':')[0] ?? '']);
  return await openPostgres(url, listen && { listen });
};

/** One tenant's storage on an engine whose schema is up to date, and a way to wait for what is under way. */
const storageOn = (engine: Engine, tenant: string): { storage: Storage; settled: () => Promise<void> } => {
  const inside = new AsyncLocalStorage<true>();
  const underWay = new Set<Promise<unknown>>();
  const cache = new PlanCache();
  let closed = false;

  const storage: Storage = {
    transaction: async (work) => {
      if (closed) throw new Error('the storage is closed');
      // On one connection it would wait for itself for ever.
      if (inside.getStore()) throw new Error('a transaction inside a transaction');
      const running = engine.transaction((db) =>
        inside.run(true, () =>
          work({
            plans: planStore(db, tenant, cache),
            publications: publicationStore(db, tenant),
            schedules: scheduleStore(db, tenant),
            summaries: summaryStore(db, tenant),
            sourceFiles: sourceFileStore(db, tenant),
            imports: importStore(db, tenant),
            explanations: explanationStore(db, tenant),
            corrections: correctionStore(db, tenant),
            links: linkStore(db, tenant),
            maps: mapStore(db, tenant),
            people: personStore(db, tenant),
            divisions: divisionStore(db, tenant),
            invitations: invitationStore(db, tenant),
            passkeys: passkeyStore(db, tenant),
            records: recordStore(db, tenant),
            rounds: roundStore(db, tenant),
            outbox: outboxStore(db, tenant),
            mailChoices: mailChoiceStore(db, tenant),
            mentions: mentionStore(db, tenant),
            editSets: editSetStore(db, tenant),
            overrides: overrideStore(db, tenant),
            scales: scaleStore(db, tenant),
            evidence: evidenceStore(db, tenant),
            entryUploads: entryUploadStore(db, tenant),
            externalReviews: externalReviewStore(db, tenant),
          }),
        ),
      );
      underWay.add(running);
      try {
        return await running;
      } catch (error) {
        throw engine.explain(error) ?? error;
      } finally {
        underWay.delete(running);
      }
    },
  };
  const settled = async () => {
    closed = true;
    await Promise.allSettled(underWay);
  };
  return { storage, settled };
};

/** Brings the schema up to date as the role that owns it, for the role that `engine` works as. */
const migrateAsOwner = async (engine: Engine, ownerUrl: string): Promise<readonly string[]> => {
  if (engine.kind !== 'postgres') throw new StorageError('unsupportedAddress', ['DATABASE_OWNER_URL']);
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(engine.db);
  const owner = await openPostgres(ownerUrl);
  try {
    const migrated = await migrate(owner, migrations);
    await owner.migration((db) => grantToApplication(db, rows[0]?.name ?? '', owner.place));
    return migrated;
  } catch (error) {
    throw owner.explain(error) ?? error;
  } finally {
    await owner.close();
  }
};

/**
 * Opens the database, bringing its schema up to date, and returns one tenant's storage on it. Throws
 * `StorageError` when it cannot be used, with what to do.
 */
export const openStorage = async (
  options: StorageOptions = {},
  listen?: StatementListener,
): Promise<OpenStorage> => {
  const engine = await openEngine(options, listen);
  try {
    const { folder = 'var', exclusive = false } = options;
    // The embedded database has done so when it took the server's place.
    if (engine.kind === 'postgres' && exclusive && isRestoring(folder))
      finishRestore(folder, await holdsRows(engine));
    const migrated =
      options.ownerUrl === undefined
        ? await migrate(engine, migrations)
        : await migrateAsOwner(engine, options.ownerUrl);
    const { storage, settled } = storageOn(engine, options.tenant ?? 'main');
    const close = async () => {
      await settled();
      await engine.close();
    };
    return {
      storage,
      engine: engine.kind,
      place: engine.place,
      migrated,
      accountDatabase: { db: engine.db, type: 'sqlite' },
      close,
    };
  } catch (error) {
    await engine.close();
    throw engine.explain(error) ?? error;
  }
};
