// What needs a script: the evidence that lights up, times in the reader's zone, what is live, and files dropped onto the page.
'use strict';

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

function showTimes(root) {
  for (const time of all('time[data-form]', root)) {
    const at = new Date(time.dateTime);
    const utc = time.dateTime.slice(11, 16) + ' UTC';
    const day = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    const local = at.toLocaleString('en-GB', time.dataset.form === 'long' ? { ...day, year: 'numeric' } : day);
    time.title = time.dateTime;
    time.textContent = at.getTimezoneOffset() === 0 ? local + ' UTC' : time.dataset.form === 'long' ? `${local} (${utc})` : local;
  }
}

function light(number) {
  for (const span of all('.evidence')) {
    span.classList.toggle('lit', number !== null && span.dataset.statements.split(' ').includes(number));
  }
  for (const statement of all('.statement')) {
    statement.classList.toggle('chosen', statement.dataset.statement === number);
  }
}

function followEvidence(root) {
  for (const statement of all('.statement', root)) {
    const choose = () => light(statement.dataset.statement);
    statement.addEventListener('mouseenter', choose);
    statement.addEventListener('focus', choose);
    statement.addEventListener('mouseleave', () => light(document.activeElement?.dataset?.statement ?? null));
    statement.addEventListener('blur', () => light(null));
  }
}

function enliven(root) {
  showTimes(root);
  followEvidence(root);
  for (const scripted of all('.scripted', root)) {
    scripted.hidden = false;
  }
  for (const plainly of all('.plainly', root)) {
    plainly.hidden = true;
  }
  for (const button of all('[data-copy]', root)) {
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = 'Copied';
    });
  }
}

let refreshing = false;

// The same page is asked for again, and its live parts take the place of those shown.
async function refresh(kind) {
  const shown = all('[data-live]').filter(part => part.dataset.live === 'tick' || part.dataset.live === kind);
  if (shown.length === 0 || refreshing || document.hidden) {
    return;
  }
  refreshing = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of shown) {
      const next = fresh.getElementById(part.id);
      // Nothing is taken away from under a hand: not what has the focus, and not what is being read further down.
      const busy = part.contains(document.activeElement) && document.activeElement !== document.body;
      if (next && !busy && !(kind === 'changed' && part.id === 'list' && window.scrollY > 400)) {
        const inserted = document.importNode(next, true);
        enliven(inserted);
        if (inserted.textContent !== part.textContent || inserted.querySelector('progress')) {
          part.replaceWith(inserted);
        }
      }
    }
  } catch {
    // The desk is gone for the moment; the next event finds it again.
  } finally {
    refreshing = false;
  }
}

function listen() {
  const sign = document.getElementById('live');
  if (!sign || document.querySelector('[data-live]') === null) {
    return;
  }
  const source = new EventSource('/live');
  source.onopen = () => { sign.hidden = false; sign.textContent = 'live'; sign.className = 'live on'; };
  source.onerror = () => { sign.hidden = false; sign.textContent = 'not connected'; sign.className = 'live off'; };
  source.addEventListener('changed', () => refresh('changed'));
  source.addEventListener('tick', () => refresh('tick'));
}

async function entries(items) {
  const files = [];
  const walk = async (entry, path) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      files.push({ file, path: path + entry.name });
    } else if (entry.isDirectory) {
      const reader = entry.createReader();
      for (let more = [null]; more.length > 0;) {
        more = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        for (const child of more) {
          await walk(child, `${path}${entry.name}/`);
        }
      }
    }
  };
  const roots = [...items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry);
  for (const root of roots) {
    await walk(root, '');
  }
  return files;
}

function takeFiles(form) {
  const token = form.querySelector('[name=__RequestVerificationToken]').value;
  const list = form.querySelector('#uploads');
  const send = ({ file, path }) => new Promise(resolve => {
    const line = document.createElement('li');
    const bar = document.createElement('progress');
    const name = document.createElement('bdi');
    const said = document.createElement('span');
    bar.max = Math.max(1, file.size);
    bar.setAttribute('aria-label', 'Uploaded');
    name.textContent = path;
    line.append(name, bar, said);
    list.append(line);
    const request = new XMLHttpRequest();
    request.open('PUT', `/drop/${form.dataset.drop}?path=${encodeURIComponent(path)}`);
    request.setRequestHeader('RequestVerificationToken', token);
    request.upload.onprogress = event => { bar.value = event.loaded; };
    request.onloadend = () => {
      if (request.status === 204) {
        line.remove();
      } else {
        bar.remove();
        said.className = 'flag';
        said.textContent = request.responseText || 'was not uploaded';
      }
      resolve();
    };
    request.send(file);
  });
  const sendAll = async files => {
    if (files.length === 0) {
      return;
    }
    history.replaceState(null, '', `/drop?drop=${form.dataset.drop}`);
    const rest = [...files];
    const worker = async () => { while (rest.length > 0) { await send(rest.shift()); await refresh('tick'); } };
    await Promise.all([worker(), worker(), worker(), worker()]);
  };
  const chosen = form.querySelector('input[type=file]');
  chosen.addEventListener('change', async () => {
    await sendAll([...chosen.files].map(file => ({ file, path: file.webkitRelativePath || file.name })));
    chosen.value = '';
  });
  document.addEventListener('dragover', event => { event.preventDefault(); form.classList.add('over'); });
  document.addEventListener('dragleave', () => form.classList.remove('over'));
  document.addEventListener('drop', async event => {
    event.preventDefault();
    form.classList.remove('over');
    await sendAll(await entries(event.dataTransfer.items));
  });
}

enliven(document);
listen();
const drop = document.getElementById('drop');
if (drop) {
  takeFiles(drop);
}
