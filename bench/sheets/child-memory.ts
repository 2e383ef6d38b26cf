import { readdirSync, readFileSync } from 'node:fs';

/** Peak memory in bytes of the processes this one has started and that still run; null where /proc is missing. */
export const peakOfChildren = (): number | null => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => statusOf(id))
      .filter((status) => status.PPid === String(process.pid))
      .reduce((sum, status) => sum + Number.parseInt(status.VmHWM ?? '0', 10) * 1024, 0);
  } catch {
    return null;
  }
};

const statusOf = (id: string): Record<string, string | undefined> => {
  try {
    return Object.fromEntries(
      readFileSync(`/proc/${id}/status`, 'utf8')
        .split('\n')
        .map((line) => line.split(/:\s*/) as [string, string]),
    );
  } catch {
    // It has ended meanwhile.
    return {};
  }
};
