import { expect } from 'vitest';
import { damagedSheet } from '../fixtures/import-documents.ts';
import { type FormField, type PageForm, problemsOf } from '../fixtures/page-forms.ts';

/** Characters that end a text in databases, steer terminals, and turn the direction of what follows. */
const marks = '\0\u001b[2J\u202e\u2066';
/** Script as it would end an attribute of either kind, and as an element, between characters that steer. */
export const attack = `${marks}"><script>alert(1)</script><img src=x onerror=alert(2)>${marks}'`;
/** The same for fields that want no blank, or a mail address. */
const tight = `${marks}"><script>alert(1)</script>`;
/** What of it must not be in a page as it stands. */
export const raw =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /<script>alert|<img src=x|=["']?\s*javascript:|[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Sends a form, or asks for a page. */
export type Send = (path: string, body?: URLSearchParams | FormData) => Promise<Response>;

interface Attacked {
  /** Fields in which the attack was taken. */
  readonly fields: readonly string[];
  /** Where it has led, and the page that answered; null where there was none. */
  readonly on: string | null;
  readonly html: string | null;
}

/** What a file may say that is still taken for text. */
const written = attack.replaceAll('\0', '').replaceAll('\u001b[2J', '');

/** Files with the attack wherever they hold text, for the forms that take one. */
const files: readonly (readonly [
  RegExp,
  (action: string, send: Send) => File | Promise<File>,
  Readonly<Record<string, string>>?,
])[] = [
  [
    /\/imports$/,
    () => new File([damagedSheet({ 青葉町: written, 起業: written, 商工課: written })], `${attack}.txt`),
  ],
  [
    /\/staff-list$/,
    () =>
      new File(
        [
          `氏名,ログイン,メール,課,役割\n"${written.replaceAll('"', '""')}",listed,,"${written.replaceAll('"', '""')}",入力者\n`,
        ],
        `${attack}.csv`,
      ),
  ],
  [
    /\/map$/,
    () =>
      new File(
        [
          JSON.stringify({
            type: 'FeatureCollection',
            features: [
              {
                type: 'Feature',
                properties: { name: attack, N03_001: attack, N03_007: attack },
                geometry: { type: 'Point', coordinates: [140.1, 37.9] },
              },
            ],
          }),
        ],
        `${attack}.geojson`,
      ),
    { kind: 'points' },
  ],
  [
    /\/workbook$/,
    async (action, send) => new File([await (await send(`${action}.xlsx`)).arrayBuffer()], `${attack}.xlsx`),
  ],
  [/./, () => new File(['窓口の記録'], `${attack}.txt`, { type: 'text/html' })],
];

/** What is tried in a field, one after the other while it is refused: attacks, then what lets those beside it through. */
const triedIn = ({ name, value }: FormField): readonly string[] => [
  // Told apart, since names may have to differ.
  `${name} ${attack}`,
  `${name}${tight}`,
  `${tight}@x.example`,
  ...[raw.test(value) ? '' : value, '', /year/i.test(name) ? '2026' : '2026-05-20', 'R9', '1', 'x1'],
];
const attacks = 3;

/** How far one has come in a field's list of what to try, or of what to choose. */
type Steps = ReadonlyMap<string, number>;

const bodyOf = async (form: PageForm, steps: Steps, send: Send): Promise<URLSearchParams | FormData> => {
  const body = form.fields.some(({ kind }) => kind === 'file') ? new FormData() : new URLSearchParams();
  const [, file, given] = files.find(([action]) => action.test(form.action)) ?? [];
  for (const field of form.fields) {
    const { name, kind, value, options, ticked } = field;
    const step = steps.get(name) ?? 0;
    if (kind === 'file') {
      if (body instanceof FormData) body.append(name, (await file?.(form.action, send)) ?? new File([], 'x'));
    } else if (ticked === false && step > 0) continue;
    else if (kind === 'secret') body.append(name, 'わたしの知らないパスワード');
    else if (kind === 'fixed') body.append(name, given?.[name] ?? options?.[step - 1] ?? value);
    else body.append(name, triedIn(field)[step] ?? '');
  }
  return body;
};

/** Fields that a problem speaks of: by their id or name, or those of the part of the form that it leads to. */
const spokenOf = (form: PageForm, problems: ReadonlySet<string>, steps: Steps): readonly FormField[] => {
  const more = ({ name, kind, options, ...field }: FormField): boolean =>
    (steps.get(name) ?? 0) <
    (kind === 'fixed' ? (options?.length ?? 1) : triedIn({ name, kind, ...field }).length);
  const open = form.fields.filter(more);
  const named = open.filter(({ id, name }) => problems.has(id) || problems.has(name));
  if (named.length > 0) return named;
  const texts = open.filter(({ kind }) => kind === 'text' || kind === 'date');
  const within = texts.filter(({ name }) => [...problems].some((id) => name.startsWith(`${id}-`)));
  // Signs and figures first: words beside them may be taken as they are.
  const short = within.filter(({ value }) => [...value].length < 4);
  if (within.length > 0) return short.length > 0 ? short : within;
  return texts.filter(({ name }) => /^(?:due|from|until|year)/.test(name));
};

/**
 * Sends the form with the attack in every text; what is refused is tried in another way, and at last made harmless, so
 * that what stands beside it comes through. No answer may hold the attack as it is.
 */
export const attackForm = async (form: PageForm, send: Send): Promise<Attacked> => {
  const steps = new Map<string, number>();
  for (let tries = 0; tries < 14; tries += 1) {
    const answer = await send(form.action, await bodyOf(form, steps, send));
    const at = `${form.action} ${form.deed}`;
    expect([at, answer.status]).not.toEqual([at, 500]);
    const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : null;
    expect([at, raw.exec(html ?? '')]).toEqual([at, null]);
    if (answer.status === 303 || answer.status === 200) {
      const fields = form.fields.filter(
        ({ name, kind }) => kind !== 'fixed' && kind !== 'secret' && (steps.get(name) ?? 0) < attacks,
      );
      return { fields: fields.map(({ name }) => name), on: answer.headers.get('location'), html };
    }
    const problems = new Set(problemsOf(html ?? ''));
    const wrong = problems.size === 0 ? [] : spokenOf(form, problems, steps);
    if (wrong.length === 0) break;
    for (const name of new Set(wrong.map((field) => field.name))) steps.set(name, (steps.get(name) ?? 0) + 1);
  }
  return { fields: [], on: null, html: null };
};
