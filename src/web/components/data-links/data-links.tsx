import { type Locale, webMessages as messages } from '#messages';

export interface DataLinksProps {
  readonly csv: string;
  readonly json: string;
  readonly locale: Locale;
}

/** The page's content for machines. */
export const DataLinks = ({ csv, json, locale }: DataLinksProps) => (
  <ul class="data-links no-print">
    <li>
      <a href={csv} type="text/csv">
        {messages.data.csv[locale]}
      </a>
    </li>
    <li>
      <a href={json} type="application/json">
        {messages.data.json[locale]}
      </a>
    </li>
  </ul>
);
