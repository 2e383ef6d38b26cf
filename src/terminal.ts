import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { type Io, readLimit, UnreadableFileError, UnwritableFileError } from '#cli';

/** The process's own terminal and disk. */
export const terminal: Io = {
  async readFile(path) {
    try {
      await using file = await open(path);
      const buffer = Buffer.alloc(Math.min((await file.stat()).size, readLimit) || readLimit);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
        length += bytesRead;
        if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
      }
    } catch (error) {
      throw new UnreadableFileError(path, error);
    }
  },
  async writeFile(path, bytes) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    } catch (error) {
      throw new UnwritableFileError(path, error);
    }
  },
  stdinLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stdout.isTTY === true,
};

// A reader that closes the pipe early (`| head`) ends the command; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
