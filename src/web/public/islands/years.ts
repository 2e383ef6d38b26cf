/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

const key = 'years';

/** Remembers which calendar the reader chose; a browser that keeps nothing for us still shows it by style. */
export const rememberYears = (): void => {
  const choices = [...document.querySelectorAll<HTMLInputElement>('.year-choice input')];
  try {
    const kept = localStorage.getItem(key);
    for (const choice of choices) {
      if (choice.value === kept) choice.checked = true;
      choice.addEventListener('change', () => localStorage.setItem(key, choice.value));
    }
  } catch {
    // Storage may be switched off.
  }
};
