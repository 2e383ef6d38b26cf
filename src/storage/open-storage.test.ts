import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { testMapContract } from './maps/testing/map-contract.ts';
import { testEvidenceContract } from './testing/contracts/evidence-contract.ts';
import { testEditingContract } from './testing/editing/editing-contract.ts';
import { testFindingsContract } from './testing/findings-contract.ts';
import { testImportContract } from './testing/import-contract.ts';
import { testLinkContract } from './testing/link-contract.ts';
import { testMailContract } from './testing/mail-contract.ts';
import { testPeopleContract } from './testing/people-contract.ts';
import { testRevisionContract } from './testing/revision-contract.ts';
import { testRoundContract } from './testing/round-contract.ts';
import { testStorageContract } from './testing/storage-contract.ts';
import { postgresAvailable, usePostgres } from './testing/use-postgres.ts';

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-storage-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testStorageContract(async () => ({ folder: join(folder, 'var') }));
  testImportContract(async () => ({ folder: join(folder, 'imports') }));
  testLinkContract(async () => ({ folder: join(folder, 'links') }));
  testMapContract(async () => ({ folder: join(folder, 'maps') }));
  testFindingsContract(async () => ({ folder: join(folder, 'findings') }));
  testPeopleContract(async () => ({ folder: join(folder, 'people') }));
  testRoundContract(async () => ({ folder: join(folder, 'rounds') }));
  testRevisionContract(async () => ({ folder: join(folder, 'revisions') }));
  testMailContract(async () => ({ folder: join(folder, 'mail') }));
  testEditingContract(async () => ({ folder: join(folder, 'editing') }));
  testEvidenceContract(async () => ({ folder: join(folder, 'evidence') }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testStorageContract(async () => ({ url: await postgres.freshDatabase() }));
  testImportContract(async () => ({ url: await postgres.freshDatabase() }));
  testLinkContract(async () => ({ url: await postgres.freshDatabase() }));
  testMapContract(async () => ({ url: await postgres.freshDatabase() }));
  testFindingsContract(async () => ({ url: await postgres.freshDatabase() }));
  testPeopleContract(async () => ({ url: await postgres.freshDatabase() }));
  testRoundContract(async () => ({ url: await postgres.freshDatabase() }));
  testRevisionContract(async () => ({ url: await postgres.freshDatabase() }));
  testMailContract(async () => ({ url: await postgres.freshDatabase() }));
  testEditingContract(async () => ({ url: await postgres.freshDatabase() }));
  testEvidenceContract(async () => ({ url: await postgres.freshDatabase() }));
});
