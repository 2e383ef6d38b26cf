/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Whether the clipboard took it: none outside a secure connection, and it may be forbidden. */
const isCopied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The old way, on what is selected.
    return document.execCommand('copy');
  }
};

/**
 * A button beside each text to copy; without the script, and where nothing may be copied, the text stands
 * in its field, selected.
 */
export const addCopyButtons = (): void => {
  for (const field of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-copy]')) {
    const { copy, copied, byHand } = field.dataset;
    const button = document.createElement('button');
    const told = document.createElement('span');
    button.type = 'button';
    button.className = 'button button-small';
    button.textContent = copy ?? '';
    told.setAttribute('role', 'status');
    told.className = 'copied';
    button.addEventListener('click', async () => {
      field.focus();
      field.select();
      told.textContent = ((await isCopied(field.value)) ? copied : byHand) ?? '';
    });
    field.after(button, told);
  }
};
