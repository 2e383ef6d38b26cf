/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** A button beside each text to copy; without the script the text stands in its field all the same. */
export const addCopyButtons = (): void => {
  for (const field of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-copy]')) {
    const { copy, copied } = field.dataset;
    const button = document.createElement('button');
    const told = document.createElement('span');
    button.type = 'button';
    button.className = 'button button-small';
    button.textContent = copy ?? '';
    told.setAttribute('role', 'status');
    told.className = 'copied';
    button.addEventListener('click', async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        // No clipboard outside a secure connection: the old way, on what is selected.
        document.execCommand('copy');
      }
      told.textContent = copied ?? '';
    });
    field.after(button, told);
  }
};
