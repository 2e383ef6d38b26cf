import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Cron } from 'croner';
import { japaneseDate } from '#app';
import { type ArchiveSummary, type Clock, type CopiesFacts, copiesToDrop, type Safekeeping } from '#domain';
import { reasonOf } from './reason-of.ts';

/** Every night, when nobody works and the clocks of no country change. */
const everyNight = { pattern: '30 2 * * *', timezone: 'Asia/Tokyo' } as const;
/** A server that is off at night makes its copy when it has been on for a while. */
const afterStart = 10 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

const daily = /^michishirube-(\d{4}-\d{2}-\d{2})\.tar\.gz$/;

export interface DailyCopies {
  facts(): CopiesFacts;
  /** A copy at this moment, which stays until somebody removes it. Throws `ArchiveError`. */
  copyNow(): Promise<ArchiveSummary & { readonly name: string }>;
  /** The copy of today, unless there is one, and without those that are no longer kept. */
  copyToday(): Promise<void>;
  /** From here on every night; the function ends it. */
  start(onError: (error: unknown) => void): () => void;
}

interface DailyCopiesOptions {
  readonly safekeeping: Safekeeping;
  /** null: none are made by themselves, and those that are asked for are refused. */
  readonly folder: string | null;
  /** Where a copy goes that is asked for. */
  readonly asked: string;
  readonly clock: Clock;
}

/** Copies of an installation in a folder of their own: one a day (`michishirube-2026-06-03.tar.gz`), and any more. */
export const openDailyCopies = ({ safekeeping, folder, asked, clock }: DailyCopiesOptions): DailyCopies => {
  let failed: CopiesFacts['failed'] = null;
  const place = folder ?? asked;
  const names = (): readonly string[] =>
    existsSync(place) ? readdirSync(place).filter((name) => /^michishirube-.*\.tar\.gz$/.test(name)) : [];

  const copyTo = async (name: string): Promise<ArchiveSummary & { readonly name: string }> => {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    try {
      const summary = await safekeeping.backUp(join(place, name));
      failed = null;
      return { ...summary, name };
    } catch (error) {
      failed = reasonOf(error);
      throw error;
    }
  };

  const dropOld = (): void => {
    const days = names().flatMap((name) => daily.exec(name)?.[1] ?? []);
    for (const each of copiesToDrop(days))
      rmSync(join(place, `michishirube-${each}.tar.gz`), { force: true });
  };

  const copyToday = async (): Promise<void> => {
    const name = `michishirube-${japaneseDate(clock.now())}.tar.gz`;
    if (!names().includes(name)) await copyTo(name);
    // Only after a new copy is there.
    dropOld();
  };

  const facts = (): CopiesFacts => ({
    folder,
    failed,
    copies: names()
      .map((name) => {
        const { mtime, size } = statSync(join(place, name));
        return { name, at: mtime.toISOString(), size };
      })
      .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  });

  return {
    facts,
    copyToday,
    copyNow: () => copyTo(`michishirube-${clock.now().slice(0, 19).replaceAll(':', '')}Z.tar.gz`),
    start: (onError) => {
      if (folder === null) return () => {};
      const attempt = () => void copyToday().catch(onError);
      const job = new Cron(everyNight.pattern, { timezone: everyNight.timezone, unref: true }, attempt);
      const first = setTimeout(() => {
        const [newest] = facts().copies;
        if (newest === undefined || Date.parse(clock.now()) - Date.parse(newest.at) > day) attempt();
      }, afterStart).unref();
      return () => {
        job.stop();
        clearTimeout(first);
      };
    },
  };
};
