/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Saves answers while they are typed, keeps in the browser what could not be saved, and moves and pastes as in a
// spreadsheet. Everything works without this script, by the form's buttons.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
interface Kept {
  readonly value: string;
  /** Version that was on the page when it was typed: restored with it, so that nothing newer is overwritten. */
  readonly seen: string;
}
interface SavedRow {
  readonly at: number;
  readonly kind: string;
  readonly seen: number;
  readonly remarks: string;
}

const columns = ['text', 'state', 'period', 'note'];
const pause = 1500;
const again = 15_000;
const presencePause = 60_000;

const start = (form: HTMLFormElement): void => {
  const words = form.dataset;
  const store = `answers:${words.answers}`;
  const dirty = new Set<string>();
  let timer = 0;
  let busy = false;
  let pasting = false;
  /** A button pressed while answers are on their way: it follows them, unless they met with another answer. */
  let waiting: HTMLElement | null = null;

  const tell = (text = ''): void => {
    const status = form.querySelector('[data-status]');
    if (status) status.textContent = text;
  };
  /** Who else is on the page; said only when it changes. */
  const meet = (here: string): void => {
    const place = form.querySelector('[data-here]');
    if (place && place.textContent?.trim() !== here) place.textContent = here;
  };
  const rowOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-row]');
  const at = (row: string, part: string): Field | null =>
    form.querySelector<Field>(`[name="q${row}-${part}"]`);
  const keyOf = (row: string): string => at(row, 'key')?.value ?? '';
  const same = (a: string, b: string): boolean => a.replace(/\r/g, '').trim() === b.replace(/\r/g, '').trim();

  const kept = (): Record<string, Record<string, Kept>> => {
    try {
      return JSON.parse(localStorage.getItem(store) ?? '{}');
    } catch {
      return {};
    }
  };
  const keep = (change: (all: Record<string, Record<string, Kept>>) => void): void => {
    try {
      const all = kept();
      change(all);
      if (Object.keys(all).length > 0) localStorage.setItem(store, JSON.stringify(all));
      else localStorage.removeItem(store);
    } catch {
      // A browser that keeps nothing still saves to the server.
    }
  };

  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(save, wait);
  };

  const typed = (field: Field): void => {
    const row = rowOf(field)?.dataset.row;
    // A comment beside an answer is sent by its button.
    if (row === undefined || !field.name.startsWith('q')) return;
    dirty.add(row);
    keep((all) => {
      all[keyOf(row)] = {
        ...all[keyOf(row)],
        [field.name.replace(/^q\d+-/, '')]: { value: field.value, seen: at(row, 'seen')?.value ?? '0' },
      };
    });
    if (!busy) tell(words.unsaved);
    later(pause);
  };

  const valuesOf = (row: string): [string, string][] =>
    ['key', 'seen', 'of', ...columns].flatMap((part): [string, string][] => {
      const field = at(row, part);
      return field ? [[field.name, field.value]] : [];
    });

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    // A conflict is decided by its buttons, never by going on to type.
    const rows = [...dirty].filter((row) => !form.querySelector(`[data-remarks="${row}"] .answer-conflict`));
    if (busy || pasting || rows.length === 0) return;
    busy = true;
    const sent = new Map(rows.map((row) => [row, valuesOf(row)]));
    tell(words.saving);
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams([...sent.values()].flat()),
        redirect: 'manual',
      });
      if (answer.type === 'opaqueredirect') {
        tell(words.signedOut);
        return;
      }
      const said: { rows: SavedRow[]; told: string; progress: string; here: string } = await answer.json();
      meet(said.here);
      if (!answer.ok) waiting = null;
      for (const one of said.rows) took(one, sent.get(String(one.at)));
      if (answer.ok) void look();
      const progress = form.querySelector('[data-progress]');
      if (progress) progress.textContent = said.progress;
      tell(dirty.size > 0 && answer.ok ? words.unsaved : said.told);
      if (dirty.size > 0) later(pause);
    } catch {
      tell(words.offline);
      later(again);
    } finally {
      busy = false;
      const button = waiting;
      waiting = null;
      if (button) form.requestSubmit(button);
    }
  };

  /** What the rules say follows a save: one question at a time, the last one again when more was saved meanwhile. */
  let asking = false;
  let askAgain = false;
  const look = async (): Promise<void> => {
    if (asking || !words.remarksFrom) {
      askAgain = asking;
      return;
    }
    asking = true;
    try {
      const answer = await fetch(words.remarksFrom, {
        headers: { accept: 'application/json' },
        redirect: 'manual',
      });
      if (!answer.ok) return;
      const said: { rows: { at: number; remarks: string }[] } = await answer.json();
      for (const { at: row, remarks } of said.rows) {
        const beside = form.querySelector(`[data-remarks="${row}"]`);
        if (beside && !dirty.has(String(row)) && !beside.querySelector('.answer-conflict'))
          beside.innerHTML = remarks;
      }
    } catch {
      // Without findings the answers are safe all the same.
    } finally {
      asking = false;
      if (askAgain) {
        askAgain = false;
        void look();
      }
    }
  };

  const took = ({ at: place, kind, seen, remarks }: SavedRow, sent: [string, string][] | undefined): void => {
    const row = String(place);
    const version = at(row, 'seen');
    const before = JSON.stringify(sent);
    const unchanged = JSON.stringify(valuesOf(row)) === before;
    if (version) version.value = String(seen);
    const beside = form.querySelector(`[data-remarks="${row}"]`);
    if (beside) beside.innerHTML = remarks;
    if (!unchanged || kind === 'conflict') return;
    dirty.delete(row);
    keep((all) => {
      delete all[keyOf(row)];
    });
  };

  const restore = (): void => {
    let count = 0;
    const all = kept();
    for (const row of form.querySelectorAll<HTMLElement>('[data-row]')) {
      const name = row.dataset.row ?? '';
      const fields = all[keyOf(name)];
      for (const [part, one] of Object.entries(fields ?? {})) {
        const field = at(name, part);
        const version = at(name, 'seen');
        if (!field || !version || same(field.value, one.value)) continue;
        field.value = one.value;
        version.value = one.seen;
        dirty.add(name);
        count += 1;
      }
    }
    if (count > 0) tell(words.restored);
    else if (dirty.size === 0) localStorage.removeItem(store);
  };

  /** What was typed before this script was there, or put back by the browser itself. */
  const catchUp = (): void => {
    for (const field of form.querySelectorAll<Field>('[data-row] :is(input, textarea, select)[name^="q"]'))
      if (isTyped(field)) typed(field);
  };
  const isTyped = (field: Field): boolean => {
    if (!(field instanceof HTMLSelectElement))
      return field.type !== 'hidden' && field.value !== field.defaultValue;
    const options = [...field.options];
    return field.value !== (options.find((one) => one.defaultSelected) ?? options[0])?.value;
  };

  /** The next field of the same column, up or down, or of the same row. */
  const go = (field: Field, down: number, right: number): Field | null => {
    const rows = [...form.querySelectorAll<HTMLElement>('tr[data-row]')];
    const row = rows[rows.indexOf(field.closest('tr') as HTMLElement) + down];
    const column = columns[columns.indexOf(field.dataset.col ?? '') + right];
    return row?.querySelector<Field>(`[data-col="${column}"]`) ?? null;
  };

  form.addEventListener('keydown', (event) => {
    const field = event.target as Field;
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!field.dataset?.col || field instanceof HTMLTextAreaElement) return;
    const typing = field instanceof HTMLInputElement;
    const [from, to] = typing ? [field.selectionStart, field.selectionEnd] : [0, 0];
    const moves: Record<string, readonly [number, number] | false> = {
      Enter: [event.shiftKey ? -1 : 1, 0],
      ArrowUp: typing && [-1, 0],
      ArrowDown: typing && [1, 0],
      ArrowLeft: typing && from === 0 && to === 0 && !event.shiftKey && [0, -1],
      ArrowRight: typing && from === field.value.length && !event.shiftKey && [0, 1],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const next = go(field, move[0], move[1]);
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  });

  /** Cells of a copied range: tabs and line breaks part them, quotes hold those that contain such. */
  const cellsOf = (text: string): string[][] => {
    const rows: string[][] = [[]];
    const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
    const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
      rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
      if (found[3] === '') break;
      if (found[3] === '\n') rows.push([]);
    }
    return rows;
  };

  /** As if typed, so that the browser can undo it. */
  const put = (field: Field, text: string): boolean => {
    if (field instanceof HTMLSelectElement) {
      const wanted = text.trim();
      const option = [...field.options].find((one) => one.value === wanted || one.text.trim() === wanted);
      if (option) field.value = option.value;
      return option !== undefined;
    }
    const value = field instanceof HTMLInputElement ? text.replace(/\n/g, ' ') : text;
    field.focus();
    field.select();
    if (!document.execCommand(value === '' ? 'delete' : 'insertText', false, value)) field.value = value;
    return true;
  };

  form.addEventListener('paste', (event) => {
    const field = event.target as Field;
    const cells = cellsOf(event.clipboardData?.getData('text/plain') ?? '');
    const isBlock = cells.some((row) => row.length > 1);
    if (!field.dataset?.col || !(isBlock || (cells.length > 1 && field instanceof HTMLInputElement))) return;
    event.preventDefault();
    pasting = true;
    let count = 0;
    for (const [down, row] of cells.entries())
      for (const [right, text] of row.entries()) {
        const target = go(field, down, right);
        if (!target || !put(target, text)) continue;
        typed(target);
        count += 1;
      }
    pasting = false;
    field.focus();
    tell(words.pasted?.replace('{}', String(count)));
    later(pause);
  });

  form.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    typed(event.target as Field);
  });
  form.addEventListener('compositionend', (event) => typed(event.target as Field));
  form.addEventListener('focusout', () => void save());
  form.addEventListener('submit', (event) => {
    if (busy) {
      event.preventDefault();
      waiting = event.submitter;
      return;
    }
    const theirs = /^theirs-(\d+)$/.exec((event.submitter as HTMLButtonElement | null)?.value ?? '')?.[1];
    if (theirs !== undefined)
      keep((all) => {
        delete all[keyOf(theirs)];
      });
  });
  const askWho = async (): Promise<void> => {
    if (document.hidden || !words.presenceFrom) return;
    try {
      const answer = await fetch(words.presenceFrom, { redirect: 'manual' });
      if (answer.ok) meet(((await answer.json()) as { here: string }).here);
    } catch {
      // Asked again in a minute.
    }
  };
  setInterval(() => void askWho(), presencePause);
  document.addEventListener('visibilitychange', () => void askWho());
  addEventListener('online', () => void save());
  catchUp();
  restore();
};

const form = document.querySelector<HTMLFormElement>('form[data-answers]');
if (form) start(form);
document.querySelector<HTMLElement>('.error-summary')?.focus();
