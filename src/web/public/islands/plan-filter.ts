/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** In pages that are files no server answers the filter: it is shown with the script and hides rows itself. */
export const filterRows = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  const told = document.querySelector<HTMLElement>('[data-shown]');
  if (!form || !told) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '');
    for (const row of rows)
      row.hidden = !wanted.every(([name, value]) =>
        (row.dataset[name] ?? '').split('\n').includes(String(value)),
      );
    for (const branch of [...document.querySelectorAll<HTMLElement>('.branch')].reverse())
      branch.hidden = wanted.length > 0 && branch.querySelector('[data-row]:not([hidden])') === null;
    const shown = new Set(rows.filter((row) => !row.hidden).map((row) => row.dataset.row)).size;
    const all = new Set(rows.map((row) => row.dataset.row)).size;
    const text = shown === all ? told.dataset.all : told.dataset.shown;
    told.textContent = (text ?? '').replace('{all}', String(all)).replace('{shown}', String(shown));
  };
  form.hidden = false;
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
};
