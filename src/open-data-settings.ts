import { defaultLicence, ExplainedError, type Licence, parseLicence } from '#domain';
import { openDataSettingMessages as messages } from '#messages';

/** A setting of the installation cannot be understood. */
class SettingError extends ExplainedError {}

/** Requests a minute that one address may send when nothing else is set. */
const usualLimit = 300;

/** Settings of open data. */
export interface OpenDataSettings {
  /** Under which terms the published data may be used. */
  readonly licence: Licence;
  /** How often one address may ask the API; null for as often as it likes. */
  readonly limit: { readonly requests: number; readonly seconds: number } | null;
}

/**
 * Reads MICHISHIRUBE_LICENCE (`CC-BY-4.0`) and MICHISHIRUBE_API_LIMIT (requests a minute, 300; `0` for any number).
 * Throws `SettingError` for terms that are neither a known id nor a name with an address, and for a limit that is no
 * number.
 */
export const openDataSettings = ({
  MICHISHIRUBE_LICENCE: terms,
  MICHISHIRUBE_API_LIMIT: given,
}: Readonly<Record<string, string | undefined>>): OpenDataSettings => {
  const licence = terms ? parseLicence(terms) : defaultLicence;
  if (licence === undefined)
    throw new SettingError(messages.badLicence(terms ?? ''), messages.badLicenceRemedy());
  if (given && !/^\d{1,9}$/.test(given))
    throw new SettingError(messages.badLimit(given), messages.badLimitRemedy());
  const requests = given ? Number(given) : usualLimit;
  return { licence, limit: requests === 0 ? null : { requests, seconds: 60 } };
};
