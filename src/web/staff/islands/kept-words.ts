/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Keeps in the browser what is typed into a form with `data-keep` and not saved yet, so that a session that ends, a lost
// connection or a closed window loses nothing. Everything works without this script.

type KeptField = HTMLInputElement | HTMLTextAreaElement;

const fieldsOf = (form: HTMLFormElement): KeptField[] => [
  ...form.querySelectorAll<KeptField>('textarea, input[type="radio"]'),
];
/** Name and, of a radio, the value of a field: what it is kept under. */
const nameOf = (field: KeptField): string =>
  field.type === 'radio' ? `${field.name}=${field.value}` : field.name;
const contentOf = (field: KeptField): string =>
  field instanceof HTMLInputElement ? String(field.checked) : field.value;
const isTouched = (field: KeptField): boolean =>
  field instanceof HTMLInputElement
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;

const keepWords = (form: HTMLFormElement): void => {
  const store = `kept:${form.dataset.keep}`;
  const forget = (): void => {
    try {
      localStorage.removeItem(store);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  };
  const keep = (): void => {
    const touched = fieldsOf(form).filter(isTouched);
    if (touched.length === 0) {
      forget();
      return;
    }
    try {
      const all = touched.map((field) => [nameOf(field), contentOf(field)]);
      localStorage.setItem(store, JSON.stringify(Object.fromEntries(all)));
    } catch {
      // It is still on the page.
    }
  };
  const restore = (): void => {
    let kept: Record<string, string> = {};
    try {
      kept = JSON.parse(localStorage.getItem(store) ?? '{}');
    } catch {
      return;
    }
    let changed = false;
    for (const field of fieldsOf(form)) {
      const value = kept[nameOf(field)];
      // What the page itself brings back after a refusal is newer.
      if (value === undefined || value === contentOf(field)) continue;
      if (field instanceof HTMLInputElement) field.checked = value === 'true';
      else field.value = value;
      changed = true;
    }
    if (!changed) return;
    const note = document.createElement('p');
    note.className = 'notice';
    note.setAttribute('role', 'status');
    note.textContent = form.dataset.restored ?? '';
    form.prepend(note);
  };

  // The page after saving says so; one with something to mend brings back what was typed itself.
  if (document.querySelector('[data-saved]')) forget();
  else if (!document.querySelector('.error-summary')) restore();
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keepWords(form);
