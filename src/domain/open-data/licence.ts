/** Under which terms the published data may be used. */
export interface Licence {
  /** Short id where there is one (SPDX); null for terms of the body's own. */
  readonly id: string | null;
  readonly name: string;
  readonly url: string;
}

/** Licences that Japanese public bodies use; the second edition of the government's terms is CC BY 4.0 compatible. */
export const licences: readonly Licence[] = [
  { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  { id: 'CC0-1.0', name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  {
    id: 'PDL-1.0',
    name: '公共データ利用規約(第1.0版)',
    url: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  },
];

/** 総務省・デジタル庁 recommend it for open data of public bodies. */
export const defaultLicence: Licence = licences[0] as Licence;

/**
 * A licence by its id, or by its name and address (「○○市利用規約 https://…」); undefined when the text is neither.
 */
export const parseLicence = (text: string): Licence | undefined => {
  const known = licences.find(({ id }) => id?.toLowerCase() === text.trim().toLowerCase());
  if (known !== undefined) return known;
  const own = /^(.+?)\s+(https?:\/\/\S+)$/.exec(text.trim());
  return own?.[1] === undefined || own[2] === undefined ? undefined : { id: null, name: own[1], url: own[2] };
};
