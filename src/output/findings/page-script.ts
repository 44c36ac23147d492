/** The one script of the page. Without it everything is there but the filters. */
export const SCRIPT = `'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const panel = document.getElementById('filters');
  const selects = all('select', panel);
  const result = document.getElementById('result');
  const entries = all('li[data-rule]');
  const filter = () => {
    for (const entry of entries)
      entry.hidden = !selects.every(({ name, value }) => value === '' || entry.dataset[name] === value);
    for (const section of all('.document'))
      section.hidden = all('li[data-rule]', section).every((entry) => entry.hidden);
    result.textContent = result.dataset.wording
      .replace('{shown}', String(entries.filter((entry) => !entry.hidden).length))
      .replace('{total}', String(entries.length));
  };
  const reset = () => {
    for (const select of selects) select.value = '';
    filter();
  };
  panel.hidden = entries.length === 0;
  panel.addEventListener('change', filter);
  document.getElementById('reset').addEventListener('click', reset);
  reset();
})();
`;
