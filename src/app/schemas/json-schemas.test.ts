import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPublicSite } from '#web';
import { fixtures } from '../../../test/fixtures/published.ts';
import { readDocument } from '../../documents/read/read-document.ts';
import { writeDraftJson } from '../../documents/write/draft-json.ts';
import { writePlansJson } from '../../documents/write/plans-json.ts';
import { planArbitrary } from '../../storage/testing/plan-arbitrary.ts';
import { jsonSchema, type SchemaName, schemaNames } from './json-schemas.ts';

const root = resolve(import.meta.dirname, '../../..');
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map(schemaNames.map((name) => [name, ajv.compile(jsonSchema(name))]));

/** Where a document departs from a schema; empty when it does not. */
const faults = (name: SchemaName, document: unknown): string[] => {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(name);
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const parsed = (json: string): unknown => JSON.parse(json);

const examples = ['yonezawa/strategy-r6.txt', 'okitama/vision-r6.txt'].map((path) => ({
  path,
  draft: readDocument({ name: path, bytes: readFileSync(resolve(root, 'examples', path)) }),
}));

describe('the schemas', () => {
  test.each([...schemaNames])('%s is the file that is published', (name) => {
    const file = resolve(root, 'schemas', `${name}.schema.json`);
    const text = `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
    if (process.env.UPDATE === '1') {
      mkdirSync(resolve(root, 'schemas'), { recursive: true });
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('no other file lies beside them', () =>
    expect(readdirSync(resolve(root, 'schemas')).toSorted()).toEqual(
      schemaNames.map((name) => `${name}.schema.json`).toSorted(),
    ));

  test('need nothing from the network: every reference stays inside', () => {
    for (const name of schemaNames) {
      const text = JSON.stringify(jsonSchema(name));
      const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference);
      expect(references.filter((reference) => !reference?.startsWith('#/$defs/'))).toEqual([]);
      expect(references.length).toBeGreaterThan(0);
    }
  });
});

describe('our documents keep to them', () => {
  test.each(examples)('$path as read', ({ draft }) =>
    expect(faults('draft', parsed(writeDraftJson(draft)))).toEqual([]),
  );

  test('the stored plans', () =>
    expect(faults('plans', parsed(writePlansJson(examples.map(({ draft }) => draft.plan))))).toEqual([]));

  test('plans of every shape the types allow', () => {
    fc.assert(
      fc.property(planArbitrary('any-plan'), (plan) => {
        expect(faults('plans', parsed(writePlansJson([plan])))).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  const site = createPublicSite({ published: fixtures.typical() });
  test.each([
    '/plans.json',
    '/plans/aobano-strategy.json',
    '/plans/aobano-strategy/nodes/n1.json',
    '/plans/aoneyama-vision/external-review.json',
    '/plans/aobano-strategy/indicators/n1-1-i1.json',
  ])('the published page %s', async (address) => {
    const document: unknown = await (await site.request(address)).json();
    expect(document).toMatchObject({ $schema: 'urn:michishirube:schema:published:1' });
    expect(faults('published', document)).toEqual([]);
  });

  const corrected = createPublicSite({ published: fixtures.corrected() });
  test.each([
    '/corrections.json',
    '/plans/aobano-strategy/corrections.json',
    '/plans/aobano-strategy/versions.json',
    '/plans/aobano-strategy/versions/2024-1.json',
    '/plans/aobano-strategy/versions/2024-2.json',
    '/plans/aobano-strategy/changes/2024-1/2024-2.json',
  ])('the published page %s', async (address) => {
    const document: unknown = await (await corrected.request(address)).json();
    expect(document).toMatchObject({ $schema: 'urn:michishirube:schema:published:1' });
    expect(faults('published', document)).toEqual([]);
  });
});

describe('other documents do not', () => {
  const plan = () => structuredClone(examples[0]?.draft.plan) as unknown as Record<string, unknown>;
  const withPlan = (change: (plan: Record<string, unknown>) => void) => {
    const changed = plan();
    change(changed);
    return faults('plans', { plans: [changed] });
  };

  test.each(Object.keys(examples[0]?.draft.plan ?? {}).filter((key) => key !== 'reviews'))(
    'a plan without %s',
    (key) => expect(withPlan((changed) => delete changed[key])).not.toEqual([]),
  );
  test('a property that nobody knows', () =>
    expect(withPlan((changed) => Object.assign(changed, { colour: 'blue' }))).not.toEqual([]));
  test('a year in words', () =>
    expect(withPlan((changed) => Object.assign(changed, { reportingYears: ['R6'] }))).not.toEqual([]));
  test('a value that is a float', () => {
    const text = JSON.stringify({ plans: [plan()] }).replace(/"value":"([\d.]+)"/, '"value":$1');
    expect(faults('plans', parsed(text))).not.toEqual([]);
  });
  test('a value with separators', () => {
    const text = JSON.stringify({ plans: [plan()] }).replace(/"value":"(\d)/, '"value":"$1,');
    expect(faults('plans', parsed(text))).not.toEqual([]);
  });
  test('a status that nobody knows', () => {
    const text = JSON.stringify({ plans: [plan()] }).replace('"status":"known"', '"status":"maybe"');
    expect(faults('plans', parsed(text))).not.toEqual([]);
  });
});
