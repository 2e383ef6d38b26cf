import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface StorageProcess {
  readonly process: ChildProcess;
  /** Lines of its standard output so far. */
  readonly lines: readonly string[];
  /** Resolves with the line when the process has written its nth (from 1), rejects when it ends before. */
  line(nth: number): Promise<string>;
  /** Kills it as a power cut would, and waits until it is gone and all its output is read. */
  kill(): Promise<void>;
  /** Resolves when it has ended by itself. */
  readonly ended: Promise<void>;
}

/** Starts `storage-process.ts` with its arguments; it is killed when the test has finished. */
export const startProcess = (...args: readonly string[]): StorageProcess => {
  const script = fileURLToPath(new URL('./storage-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const reader = createInterface({ input: child.stdout });
  const wake = () => {
    for (const one of waiting) one();
  };
  let over = false;
  const ended = new Promise<void>((settle) => {
    child.on('close', () => {
      over = true;
      wake();
      settle();
    });
  });
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  const line = (nth: number) =>
    new Promise<string>((settle, reject) => {
      const look = () => {
        const found = lines[nth - 1];
        if (found !== undefined) settle(found);
        else if (over) reject(new Error(`the process ended after ${lines.length} lines`));
        else return;
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  return {
    process: child,
    lines,
    line,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
