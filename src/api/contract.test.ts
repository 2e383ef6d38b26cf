import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { apiOf } from './testing/api-of.ts';
import { contractBreaks } from './testing/contract-changes.ts';

const folder = resolve(import.meta.dirname, '../../docs/api');
const file = resolve(folder, 'openapi-v1.json');
const document = await apiOf('typical').document();
const text = `${JSON.stringify(document, null, 2)}\n`;

describe('the contract', () => {
  test('is the file that is kept; UPDATE=1 writes it', () => {
    if (process.env.UPDATE === '1') writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is an OpenAPI 3.1 document by the schema of the standard', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone({ ...document }));
    expect([valid, errors ?? [], validator.version]).toEqual([true, [], '3.1']);
    const { info: _, ...without } = document;
    expect((await new Validator().validate(without)).valid).toBe(false);
  });

  const releases = readdirSync(resolve(folder, 'releases'));
  test('there is a release to hold it to', () => expect(releases.length).toBeGreaterThan(0));
  test.each(releases)('breaks nothing that %s promised', (release) => {
    const promised: unknown = JSON.parse(readFileSync(resolve(folder, 'releases', release), 'utf8'));
    expect([...contractBreaks(promised, document)]).toEqual([]);
  });
});

describe('what breaks a contract', () => {
  const changed = (change: (copy: Record<string, never>) => void): string[] => {
    const copy = JSON.parse(text);
    change(copy);
    return [...contractBreaks(JSON.parse(text), copy)];
  };
  type Copy = Parameters<Parameters<typeof changed>[0]>[0];
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into a document without a type
  const at = (copy: Copy): any => copy;

  test.each<[string, (copy: Copy) => void, RegExp | null]>([
    ['nothing', () => {}, null],
    ['an address gone', (c) => delete at(c).paths['/api/v1/nodes'], /GET \/api\/v1\/nodes: gone/],
    [
      'a condition gone',
      (c) => at(c).paths['/api/v1/plans'].get.parameters.splice(0, 1),
      /condition .* gone/,
    ],
    [
      'a form gone',
      (c) => delete at(c).paths['/api/v1/plans'].get.responses[200].content['text/csv'],
      /text\/csv: gone/,
    ],
    ['a property gone', (c) => delete at(c).components.schemas.Plan.properties.title, /Plan.title: gone/],
    [
      'a property that may be absent',
      (c) => at(c).components.schemas.Plan.required.shift(),
      /Plan\.\w+: may be absent now/,
    ],
    [
      'a property that may be null',
      (c) => {
        at(c).components.schemas.Plan.properties.title = { anyOf: [{ type: 'string' }, { type: 'null' }] };
      },
      /Plan.title: string became string or null/,
    ],
    [
      'another type',
      (c) => {
        at(c).components.schemas.Observation.properties.value = { type: 'number' };
      },
      /Observation.value/,
    ],
    [
      'a code gone',
      (c) => at(c).components.schemas.ValueStatus.enum.pop(),
      /ValueStatus: no longer qualitative/,
    ],
    [
      'a condition that is needed',
      (c) =>
        at(c).paths['/api/v1/plans'].get.parameters.push({
          in: 'query',
          name: 'x',
          required: true,
          schema: {},
        }),
      /condition query x is needed now/,
    ],
    [
      'a lower limit',
      (c) => {
        const parameters = at(c).paths['/api/v1/plans'].get.parameters;
        parameters.find((each: { name: string }) => each.name === 'limit').schema.maximum = 50;
      },
      /maximum 50/,
    ],
    [
      'a property more',
      (c) => {
        at(c).components.schemas.Plan.properties.colour = { type: 'string' };
      },
      null,
    ],
    [
      'an address more',
      (c) => {
        at(c).paths['/api/v1/more'] = at(c).paths['/api/v1/plans'];
      },
      null,
    ],
    [
      'a condition more that nobody needs',
      (c) => at(c).paths['/api/v1/plans'].get.parameters.push({ in: 'query', name: 'x', schema: {} }),
      null,
    ],
  ])('%s', (_name, change, told) => {
    const breaks = changed(change);
    if (told === null) expect(breaks).toEqual([]);
    else expect(breaks.join('\n')).toMatch(told);
  });
});
