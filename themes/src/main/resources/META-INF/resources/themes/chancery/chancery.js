// The only script of Chancery's screens: keys, the arrows of palette and search, folding the navigation, ticking clocks.
// A static file on purpose: it needs no bundle. Loaded once; state that must survive lives on the server or in the address.
(function () {
  'use strict';
  if (window.chancery) {
    return;
  }

  const FOLDED = 'chancery.folded';
  const SEQUENCE_MILLIS = 1200;
  let prefix = '';
  let prefixAt = 0;

  // The element that really has the focus, through shadow roots.
  function focused() {
    let element = document.activeElement;
    while (element && element.shadowRoot && element.shadowRoot.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    return element;
  }

  function isField(element) {
    if (!element) {
      return false;
    }
    const name = element.localName;
    if (name === 'input') {
      return !['checkbox', 'radio', 'button', 'color'].includes(element.type);
    }
    return name === 'textarea' || name === 'select' || element.isContentEditable;
  }

  function isOpenOverlay(element) {
    return element.opened || element.hasAttribute('opened');
  }

  // The innermost open dialog claims all keys; without one the page does.
  function scope() {
    const dialogs = [...document.querySelectorAll('vaadin-dialog, vaadin-confirm-dialog')].filter(isOpenOverlay);
    return dialogs.length ? dialogs[dialogs.length - 1] : document;
  }

  // A list, a calendar or a menu that hangs open takes its keys itself.
  const POPUPS = ['vaadin-combo-box', 'vaadin-multi-select-combo-box', 'vaadin-date-picker', 'vaadin-time-picker', 'vaadin-select',
    'vaadin-menu-bar-submenu', 'vaadin-context-menu', 'vaadin-popover'].map((name) => name + '[opened]').join(',');

  function claim(keys) {
    const maps = [...scope().querySelectorAll('ch-keys')].reverse();
    return maps.find((map) => (map.dataset.keys || '').split('|').includes(keys));
  }

  function startsSequence(key) {
    return [...scope().querySelectorAll('ch-keys')].some((map) =>
      (map.dataset.keys || '').split('|').some((keys) => keys.startsWith(key + ' ')));
  }

  function send(map, keys) {
    map.dispatchEvent(new CustomEvent('ch-key', { detail: { keys } }));
  }

  // What was typed reaches the server only when its field is left.
  function commitField() {
    const element = focused();
    if (isField(element)) {
      element.blur();
      element.focus();
    }
  }

  function nameOf(event) {
    let name = event.key;
    if (event.ctrlKey || event.metaKey) {
      name = 'Ctrl+' + (name.length === 1 ? name.toLowerCase() : name);
    }
    return name;
  }

  function grid() {
    return [...scope().querySelectorAll('vaadin-grid.ch-grid')].find((candidate) => candidate.offsetParent !== null);
  }

  function gridCell(list) {
    const cell = list.shadowRoot.activeElement;
    return cell && cell.closest && cell.closest('tbody') ? cell : null;
  }

  function moveInGrid(list, down) {
    const cell = gridCell(list);
    if (!cell) {
      const cells = [...list.shadowRoot.querySelectorAll('tbody#items tr:first-of-type td')];
      const first = cells.find((td) => td._column && td._column.localName !== 'vaadin-grid-flow-selection-column');
      if (first) {
        first.focus();
      }
      return;
    }
    cell.dispatchEvent(new KeyboardEvent('keydown', {
      key: down ? 'ArrowDown' : 'ArrowUp', bubbles: true, composed: true, cancelable: true
    }));
  }

  function openRow(list) {
    const cell = gridCell(list);
    if (!cell) {
      return false;
    }
    const target = cell.localName === 'tr' ? cell.querySelector('td') : cell;
    const content = target._content || target;
    content.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    return true;
  }

  function selectRow(list) {
    const cell = gridCell(list);
    const row = cell && cell.closest('tr');
    if (!row || !row._item || !list.$connector || !list.querySelector('vaadin-grid-flow-selection-column')) {
      return false;
    }
    if (list.selectedItems.some((item) => item.key === row._item.key)) {
      list.$connector.doDeselection([row._item], true);
    } else {
      list.$connector.doSelection([row._item], true);
    }
    return true;
  }

  // What a search found: links one under the other, and the field above them.
  function moveInHits(down) {
    const hits = [...document.querySelectorAll('.ch-hit')];
    if (!hits.length) {
      return false;
    }
    const next = hits.indexOf(document.activeElement) + (down ? 1 : -1);
    const field = document.querySelector('[data-ch-find]');
    if (next < 0 && field) {
      field.focus();
    } else {
      hits[Math.min(Math.max(next, 0), hits.length - 1)].focus();
    }
    return true;
  }

  document.addEventListener('keydown', (event) => {
    const arrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const inside = event.target.closest && event.target.closest('.ch-hit, [data-ch-find]');
    if (arrow && inside && moveInHits(event.key === 'ArrowDown')) {
      event.preventDefault();
    }
  });

  function inList(name) {
    if ((name === 'j' || name === 'k') && moveInHits(name === 'j')) {
      return true;
    }
    const list = grid();
    if (!list) {
      return false;
    }
    switch (name) {
      case 'j':
      case 'k':
        moveInGrid(list, name === 'j');
        return true;
      case 'Enter':
        return openRow(list);
      case 'x':
        return selectRow(list);
      default:
        return false;
    }
  }

  // What was typed goes to the server before anything that acts on it, be it ours or a component's own. Ctrl+Enter is
  // taken here, on its way down: some fields keep every Enter to themselves.
  document.addEventListener('keydown', (event) => {
    const name = nameOf(event);
    if (!['Escape', 'Ctrl+Enter'].includes(name) || document.querySelector(POPUPS)) {
      return;
    }
    commitField();
    const map = name === 'Ctrl+Enter' && claim(name);
    if (map) {
      event.preventDefault();
      event.stopPropagation();
      send(map, name);
    }
  }, true);

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.querySelector(POPUPS)) {
      return;
    }
    if (event.defaultPrevented || event.isComposing || event.altKey || ['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) {
      return;
    }
    let name = nameOf(event);
    const single = name.length === 1 || name === 'Enter';
    if (single && isField(focused())) {
      return;
    }
    const now = Date.now();
    const sequence = prefix && now - prefixAt < SEQUENCE_MILLIS ? prefix + ' ' + name : '';
    prefix = '';
    if (sequence && claim(sequence)) {
      name = sequence;
    } else if (single && startsSequence(name)) {
      prefix = name;
      prefixAt = now;
    }
    const map = claim(name);
    if (map) {
      event.preventDefault();
      send(map, name);
    } else if (inList(name)) {
      event.preventDefault();
    }
  });

  // Palette: arrows move the marked option, Enter takes it.
  function options() {
    return [...document.querySelectorAll('#ch-palette-results [role=option]')];
  }

  function mark(all, index) {
    all.forEach((option, i) => {
      option.id = 'ch-palette-option-' + i;
      option.setAttribute('aria-selected', String(i === index));
    });
    const input = document.querySelector('[data-ch-palette] input');
    if (input) {
      input.setAttribute('role', 'combobox');
      input.setAttribute('aria-expanded', 'true');
      input.setAttribute('aria-controls', 'ch-palette-results');
      input.setAttribute('aria-activedescendant', all[index] ? all[index].id : '');
    }
    if (all[index]) {
      all[index].scrollIntoView({ block: 'nearest' });
    }
  }

  document.addEventListener('keydown', (event) => {
    if (!event.target.closest || !event.target.closest('[data-ch-palette]')) {
      return;
    }
    const all = options();
    let index = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      index = event.key === 'ArrowDown' ? Math.min(index + 1, all.length - 1) : Math.max(index - 1, 0);
      mark(all, index);
    } else if (event.key === 'Enter' && all.length) {
      event.preventDefault();
      all[Math.max(index, 0)].click();
    }
  }, true);

  new MutationObserver(() => {
    const all = options();
    if (all.length && !all.some((option) => option.hasAttribute('aria-selected'))) {
      mark(all, 0);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  // Navigation: the rail on wide screens, the drawer on phones.
  function fold(folded) {
    document.documentElement.classList.toggle('ch-folded', folded);
    try {
      localStorage.setItem(FOLDED, folded ? 'yes' : 'no');
    } catch (blocked) {
      // A private window may forbid it; then it is forgotten.
    }
  }

  function drawer(open) {
    document.documentElement.classList.toggle('ch-drawer-open', open);
    document.querySelectorAll('[data-ch-toggle=drawer]').forEach((button) => button.setAttribute('aria-expanded', String(open)));
  }

  document.addEventListener('click', (event) => {
    const toggle = event.target.closest && event.target.closest('[data-ch-toggle]');
    if (toggle && toggle.dataset.chToggle === 'rail') {
      fold(!document.documentElement.classList.contains('ch-folded'));
    } else if (toggle) {
      drawer(!document.documentElement.classList.contains('ch-drawer-open'));
    } else if (event.target.closest && !event.target.closest('.ch-nav')) {
      drawer(false);
    }
    if (event.target.closest && event.target.closest('a.ch-skip')) {
      event.preventDefault();
      document.getElementById('ch-main').focus();
    }
  });

  try {
    const choice = localStorage.getItem(FOLDED);
    const tight = window.innerWidth > 760 && window.innerWidth < 1100;
    document.documentElement.classList.toggle('ch-folded', choice === 'yes' || (choice === null && tight));
  } catch (blocked) {
    // As above.
  }

  // Clocks: count from the start that the server gave.
  setInterval(() => {
    document.querySelectorAll('[data-ch-since]').forEach((clock) => {
      const seconds = Math.max(0, Math.floor((Date.now() - Number(clock.dataset.chSince)) / 1000));
      const two = (number) => String(number).padStart(2, '0');
      clock.textContent = Math.floor(seconds / 3600) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
    });
  }, 500);

  // A grid shows cards instead of cells when its own room is narrow, be it on a phone or beside a detail.
  const NARROW_PIXELS = 620;
  const widths = new ResizeObserver((entries) => entries.forEach(({ target, contentRect }) => {
    const narrow = contentRect.width < NARROW_PIXELS;
    if (contentRect.width > 0 && target.chNarrow !== narrow) {
      target.chNarrow = narrow;
      target.dispatchEvent(new CustomEvent('ch-narrow', { detail: narrow }));
    }
  }));

  // On paper a short list stands whole; a long one is what CSV is for.
  const PRINTED_ROWS = 50;
  function wholeLists(whole) {
    document.querySelectorAll('vaadin-grid.ch-grid').forEach((list) => {
      list.allRowsVisible = whole && list.size <= PRINTED_ROWS;
    });
  }
  window.addEventListener('beforeprint', () => wholeLists(true));
  window.addEventListener('afterprint', () => wholeLists(false));

  window.chancery = {
    closeDrawer: () => drawer(false),
    watchWidth: (element) => widths.observe(element)
  };
}());
