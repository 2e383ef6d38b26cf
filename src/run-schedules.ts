import { Cron } from 'croner';
import { carryOutDue } from '#app';

/** When is looked for publications that are due: four times a minute. */
const everyQuarter = '*/15 * * * * *';

interface RunningSchedules {
  /** Ends after the publication that is under way. */
  stop(): Promise<void>;
}

/** Carries out scheduled publications for as long as the server runs; those that fell due before, at once. */
export const runSchedules = (
  services: Parameters<typeof carryOutDue>[0],
  onError: (error: unknown) => void,
): RunningSchedules => {
  const carryOut = () => carryOutDue(services).catch(onError);
  let running = carryOut();
  const watch = new Cron(everyQuarter, { protect: true }, () => {
    running = running.then(carryOut);
    return running;
  });
  return {
    stop: () => {
      watch.stop();
      return running;
    },
  };
};
