import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The rooms of the house: what each may import. Anything absent is forbidden. docs/architecture.md says
 * why; this table is the law.
 */
const rooms: Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }> = {
  messages: { rooms: [], packages: [] },
  domain: { rooms: ['messages'], packages: ['decimal.js'] },
  checks: { rooms: ['domain', 'messages'], packages: [] },
  documents: {
    rooms: ['domain', 'messages'],
    packages: [
      'encoding-japanese',
      'file-type',
      '@cj-tech-master/excelts',
      '@myriaddreamin/typst-ts-node-compiler',
      '@napi-rs/canvas',
      'pdfjs-dist',
      'topojson-client',
      'topojson-server',
      'topojson-simplify',
      'topojson-specification',
      'geojson',
      'node:buffer',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:url',
      'node:worker_threads',
      'node:zlib',
    ],
  },
  storage: {
    rooms: ['domain', 'messages'],
    packages: [
      'kysely',
      'better-sqlite3',
      'pg',
      'uuid',
      'tar-stream',
      'node:fs',
      'node:path',
      'node:crypto',
      'node:os',
      'node:zlib',
      'node:stream',
      'node:async_hooks',
      'node:zlib',
    ],
  },
  // Files that divisions hand in, on the disk, and the scanner: behind ports.
  evidence: {
    rooms: ['domain', 'messages'],
    packages: ['node:crypto', 'node:fs', 'node:net', 'node:os', 'node:path', 'node:stream'],
  },
  accounts: {
    rooms: ['domain', 'messages'],
    packages: ['better-auth', 'jose', '@simplewebauthn/server', 'zod', 'node:crypto', 'node:net'],
  },
  mail: { rooms: ['domain', 'messages'], packages: ['nodemailer', 'node:stream'] },
  'app/published': { rooms: ['domain', 'messages'], packages: [] },
  app: {
    rooms: ['domain', 'messages', 'checks', 'documents', 'app/published'],
    packages: ['node:crypto', 'node:worker_threads', 'zod', '@holiday-jp/holiday_jp'],
  },
  'web/components': {
    rooms: ['domain', 'messages'],
    packages: ['hono', 'd3-geo', 'd3-scale', '@digital-go-jp/design-tokens'],
  },
  'web/public': {
    rooms: ['app/published', 'domain', 'messages', 'web/components'],
    packages: ['hono', 'node:crypto'],
  },
  'web/staff': {
    rooms: ['app', 'domain', 'messages', 'web/components'],
    packages: ['hono', '@fastify/busboy', '@simplewebauthn/browser', 'node:stream'],
  },
  // Nothing of the app: whoever tries the checks on a document is out of reach of all that is stored.
  'web/trial': { rooms: ['domain', 'messages', 'web/components'], packages: ['hono'] },
  // Every component with its examples, for whoever works on them.
  'web/gallery': { rooms: ['messages', 'web/components'], packages: ['hono'] },
  web: {
    rooms: ['web/public', 'web/staff', 'web/trial', 'web/gallery', 'web/components', 'messages'],
    packages: ['hono'],
  },
  // Its page about itself is made of the same components as every page; of the app it sees what is published.
  api: {
    rooms: ['app/published', 'domain', 'messages', 'web/components'],
    packages: ['hono', 'hono-openapi', 'hyparquet-writer', '@modelcontextprotocol/sdk', 'zod', 'node:crypto'],
  },
  // Files out of a site that it is given; it knows nothing of what the site is about.
  bundle: {
    rooms: ['domain', 'messages'],
    packages: ['fflate', 'zod', 'node:crypto', 'node:fs', 'node:path', 'node:util', 'node:zlib'],
  },
  cli: { rooms: ['app', 'domain', 'messages', 'bundle'], packages: ['commander', 'node:util', 'node:path'] },
  main: { rooms: ['*'], packages: ['*'] },
};

const source = resolve(import.meta.dirname, '../src');
const aliases: Record<string, string> = { '#components': 'web/components' };

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.split('/').includes('testing');
const code = files.filter((path) => !isTest(path));

/** The most specific room whose folder holds the file; files directly under src are `main`. */
const roomOf = (path: string): string =>
  Object.keys(rooms)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? 'main';

/** A room made of parts (`web`) reaches their index by its path. */
const isOwnPart = (room: string, target: string): boolean =>
  roomOf(target).startsWith(`${room}/`) && target === `${roomOf(target)}/index.ts`;

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly room: string;
  /** Path under src of the file it resolves to, when it stays in the house. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const importsOf = (path: string): Import[] => {
  const text = readFileSync(join(source, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.')
      ? relative(source, resolve(source, dirname(path), specifier)).replaceAll('\\', '/')
      : specifier.startsWith('#')
        ? `${aliases[specifier] ?? specifier.slice(1)}/index.ts`
        : null;
    return { from: path, specifier, room: roomOf(path), target, typeOnly: match[1] !== undefined };
  });
};

const imports = code.flatMap(importsOf);

const nameOfPackage = (specifier: string): string =>
  specifier.startsWith('node:')
    ? (specifier.split('/')[0] ?? specifier)
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

describe('the import table', () => {
  test('finds the code', () => {
    expect(code.length).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(10);
  });

  test('every import across rooms is allowed', () => {
    const forbidden = imports.filter(({ room, target }) => {
      if (target === null) return false;
      const other = roomOf(target);
      const allowed = rooms[room]?.rooms ?? [];
      return other !== room && !allowed.includes('*') && !allowed.includes(other);
    });
    expect(forbidden.map((i) => `${i.from} → ${i.specifier}`)).toEqual([]);
  });

  test('across rooms only by the room’s name, inside a room never by it', () => {
    const wrong = imports.filter(({ specifier, room, target }) => {
      if (target === null) return false;
      const across = roomOf(target) !== room && !isOwnPart(room, target);
      return across ? !specifier.startsWith('#') : specifier.startsWith('#');
    });
    expect(wrong.filter((i) => i.room !== 'main').map((i) => `${i.from} → ${i.specifier}`)).toEqual([]);
  });

  test('outside packages stay in their rooms', () => {
    const forbidden = imports.filter(({ specifier, room, target }) => {
      const allowed = rooms[room]?.packages ?? [];
      return target === null && !allowed.includes('*') && !allowed.includes(nameOfPackage(specifier));
    });
    expect(forbidden.map((i) => `${i.from} → ${i.specifier}`)).toEqual([]);
  });

  test('no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { from, target, typeOnly } of imports)
      if (target !== null && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), target]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      else if (!done.has(path)) {
        for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
        done.add(path);
      }
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('names and sizes', () => {
  test('no names that say nothing', () => {
    const vague = /^(utils?|helpers?|misc|common|manager|data|info|v2)$/;
    const parts = files.flatMap((path) =>
      path.split('/').map((part) => part.replace(/(\.test)?\.tsx?$/, '')),
    );
    expect(parts.filter((part) => vague.test(part))).toEqual([]);
  });

  test('files in kebab-case', () => {
    expect(files.filter((path) => !/^[a-z0-9-]+(\.[a-z]+)*\.tsx?$/.test(basename(path)))).toEqual([]);
  });

  test('no file over 400 lines, nine of ten under 200', () => {
    const lines = code.map((path) => ({
      path,
      lines: readFileSync(join(source, path), 'utf8').split('\n').length,
    }));
    expect(lines.filter((file) => file.lines > 400)).toEqual([]);
    expect(lines.filter((file) => file.lines > 200).length).toBeLessThanOrEqual(Math.ceil(code.length / 10));
  });

  test('at most 20 files of code a folder, checks apart', () => {
    const crowded = ['.', ...readdirSync(source, { recursive: true, encoding: 'utf8' })]
      .filter((path) => statSync(join(source, path)).isDirectory() && !path.startsWith('checks'))
      .map((path) => ({
        path,
        files: readdirSync(join(source, path)).filter((f) => /\.(tsx?|json|css)$/.test(f) && !isTest(f))
          .length,
      }));
    expect(crowded.filter((folder) => folder.files > 20)).toEqual([]);
  });
});

test('no request leaves the machine: no address of another host is fetched in the code', () => {
  const fetching = code.filter((path) =>
    /\bfetch\(\s*['"`]https?:/.test(readFileSync(join(source, path), 'utf8')),
  );
  expect(fetching).toEqual([]);
});
