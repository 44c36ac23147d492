/** The one script of the page. Without it everything is there but the filters. */
export const SCRIPT = `'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const panel = document.getElementById('filters');
  const selects = all('select', panel);
  const result = document.getElementById('result');
  const rows = all('tbody tr');

  const fits = (element) => selects.every(({ name, value }) => {
    const own = element.getAttribute('data-' + name);
    return value === '' || own === null || own.split(' ').includes(value);
  });
  const filter = () => {
    for (const element of all('[data-r], [data-e]')) element.hidden = !fits(element);
    for (const row of rows) {
      const entries = all('[data-e]', row);
      row.hidden = !fits(row) || (entries.length > 0 && entries.every((entry) => entry.hidden));
    }
    const chips = all('.chips > li');
    for (const chip of chips) chip.hidden = all('[data-e]', chip).every((entry) => entry.hidden);
    const shown = rows.filter((row) => !row.hidden).length;
    result.textContent = result.dataset.wording
      .replace('{shown}', String(shown)).replace('{total}', String(rows.length));
    panel.classList.toggle('active', selects.some(({ value }) => value !== ''));
  };
  const reset = () => {
    for (const select of selects) select.value = '';
    filter();
  };
  panel.hidden = false;
  panel.addEventListener('change', filter);
  document.getElementById('reset').addEventListener('click', reset);
  reset();

  const arrive = () => {
    for (const element of all('.hit')) element.classList.remove('hit');
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id === '' ? null : document.getElementById(id);
    if (place === null) return;
    for (const closed of all('details')) if (closed.contains(place)) closed.open = true;
    if (place.closest('[hidden]') !== null) reset();
    const text = place.closest('article');
    const ref = id.slice(id.indexOf('-') + 1);
    if (text !== null && text !== place)
      for (const part of all('[data-m~="' + CSS.escape(ref) + '"]', text)) part.classList.add('hit');
    place.scrollIntoView({ block: text === place ? 'start' : 'center' });
  };
  addEventListener('hashchange', arrive);
  arrive();

  /* A click anywhere in a row is a click on its first link. */
  document.addEventListener('click', (event) => {
    const row = event.target.closest('tbody tr');
    if (row === null || event.target.closest('a') !== null) return;
    if (String(getSelection()) !== '') return;
    const first = all('a', event.target.closest('td, th'))[0] || all('a', row).find((link) => link.closest('[hidden]') === null);
    if (first) first.click();
  });
})();
`;
