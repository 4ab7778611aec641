// Adds search and sorting to the tables of a page that is complete without them.
(() => {
  const words = document.body.dataset;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
  const exact = (cell) => (cell.dataset.value === undefined ? null : Number(cell.dataset.value));
  const absent = (cell) => cell.textContent === '—';

  // Absent values stay at the end in both directions.
  const compare = (a, b, direction) => {
    if (absent(a) || absent(b)) return absent(a) - absent(b);
    const [left, right] = [exact(a), exact(b)];
    return (
      direction * (left === null || right === null ? collator.compare(a.textContent, b.textContent) : left - right)
    );
  };

  const makeSortable = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      button.setAttribute('aria-label', `${head.textContent}: ${words.sort}`);
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const first = head.classList.contains('number') ? 'descending' : 'ascending';
        const other = first === 'ascending' ? 'descending' : 'ascending';
        const order = head.getAttribute('aria-sort') === first ? other : first;
        for (const each of heads) each.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', order);
        const direction = order === 'ascending' ? 1 : -1;
        body.append(...[...body.rows].sort((a, b) => compare(a.cells[column], b.cells[column], direction)));
      });
    });
  };

  const makeSearchable = (frame, table) => {
    const rows = [...table.tBodies[0].rows];
    const box = document.createElement('div');
    const input = document.createElement('input');
    const count = document.createElement('span');
    box.className = 'search';
    input.type = 'search';
    input.placeholder = words.search;
    input.setAttribute('aria-label', words.search);
    count.setAttribute('role', 'status');
    box.append(count, input);
    frame.prepend(box);
    const texts = rows.map((row) => row.textContent.toLocaleLowerCase());
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLocaleLowerCase();
      let found = 0;
      rows.forEach((row, index) => {
        row.hidden = !texts[index].includes(wanted);
        if (!row.hidden) found += 1;
      });
      count.textContent = wanted === '' ? '' : `${found} ${words.matches}`;
    });
  };

  for (const frame of document.querySelectorAll('.table')) {
    const table = frame.querySelector('table');
    if (table.tBodies[0].rows.length < 2) continue;
    makeSortable(table);
    if (table.tBodies[0].rows.length > 7) makeSearchable(frame, table);
  }
})();
