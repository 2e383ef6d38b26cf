import { Cron } from 'croner';
import { remindByItself, sendDue } from '#app';

/**
 * When reminders that fall on a day go out: in office hours, so that a server that was down in the morning still sends
 * them. Whether the day is one is asked of the holidays.
 */
const officeHours = '30 8-16 * * 1-5';

/** How often the outbox is looked at. */
const every = 10_000;

interface RunningPost {
  /** Ends after the mail that is being sent. */
  stop(): Promise<void>;
}

/** Sends mails, and reminders by themselves, for as long as the server runs. What goes wrong on the way to the database is told, and tried again. */
export const runPost = (
  sending: Parameters<typeof sendDue>[0],
  onError: (error: unknown) => void,
): RunningPost => {
  const stop = new AbortController();
  let pause: NodeJS.Timeout | undefined;
  let wake: () => void = () => {};
  const wait = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      pause = setTimeout(resolve, every);
    });
  const reminders = new Cron(
    officeHours,
    { timezone: 'Asia/Tokyo', protect: true, catch: onError },
    async () => {
      await remindByItself(sending);
    },
  );
  const running = (async () => {
    while (!stop.signal.aborted) {
      await sendDue(sending, stop.signal).catch(onError);
      if (!stop.signal.aborted) await wait();
    }
  })();
  return {
    stop: () => {
      reminders.stop();
      stop.abort();
      clearTimeout(pause);
      wake();
      return running;
    },
  };
};
