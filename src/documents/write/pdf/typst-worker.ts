import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * The process in which Typst runs. A process and not a thread: Typst's native code cannot be interrupted, and
 * a thread that runs it cannot be ended (measured in docs/decisions/031). It takes one job after the other and
 * keeps fonts in memory between them.
 */
export interface TypesetJob {
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Paths of the font files. */
  readonly fonts: readonly string[];
}

export type TypesetResult = { readonly bytes: Uint8Array } | { readonly failure: string };

const compilers = new Map<string, NodeCompiler>();

const compilerWith = (fonts: readonly string[]): NodeCompiler => {
  const key = fonts.join('\n');
  const known = compilers.get(key);
  if (known) return known;
  const compiler = NodeCompiler.create({
    // Fonts only: the template reads no file.
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
  });
  compilers.set(key, compiler);
  return compiler;
};

const messagesOf = (diagnostics: readonly unknown[] | undefined): string =>
  (diagnostics ?? [])
    .map((each) =>
      typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : '',
    )
    .join('; ');

const typeset = ({ template, inputs, fonts }: TypesetJob): TypesetResult => {
  const compiler = compilerWith(fonts);
  const compiled = compiler.compile({ mainFileContent: template, inputs: { ...inputs } });
  const failure = messagesOf(compiled.takeError()?.shortDiagnostics);
  const { result } = compiled;
  if (failure !== '' || result === null) return { failure: failure || 'no document' };
  const warnings = messagesOf(compiled.takeWarnings()?.shortDiagnostics);
  if (warnings.includes('font')) return { failure: warnings };
  const bytes = compiler.pdf(result, { pdfStandard: 'ua-1' });
  compiler.evictCache(2);
  return { bytes: new Uint8Array(bytes) };
};

process.on('message', (job: TypesetJob) => {
  let result: TypesetResult;
  try {
    result = typeset(job);
  } catch (error) {
    result = { failure: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(result);
});
