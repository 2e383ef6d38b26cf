import { ExplainedError } from '#domain';
import { cliMessages } from '#messages';
import { isLoopback } from '#web';

/** The staff side was to be served to other computers. */
class StaffHostError extends ExplainedError {}

/** Throws `StaffHostError` unless the address belongs to this computer alone. */
export const requireLoopback = (host: string): void => {
  if (!isLoopback(host))
    throw new StaffHostError(cliMessages.staffNeedsLoopback(host), cliMessages.staffNeedsLoopbackRemedy());
};
