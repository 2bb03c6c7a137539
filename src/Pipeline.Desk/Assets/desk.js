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

// Makes one tree like another. What is the same stays, and with it focus, selection, and what was opened.
function morph(from, to) {
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value) {
      from.setAttribute(name, value);
    }
  }
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && name !== 'open') {
      from.removeAttribute(name);
    }
  }
  const known = new Map([...from.children].filter(child => child.id).map(child => [child.id, child]));
  let at = from.firstChild;
  for (const next of [...to.childNodes]) {
    const same = next.id ? known.get(next.id) : at && !at.id && at.nodeName === next.nodeName ? at : null;
    if (!same) {
      from.insertBefore(document.adoptNode(next), at);
      continue;
    }
    if (same === at) {
      at = at.nextSibling;
    } else {
      from.insertBefore(same, at);
    }
    if (same.nodeType === Node.ELEMENT_NODE) {
      morph(same, next);
    } else if (same.data !== next.data) {
      same.data = next.data;
    }
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

const main = document.getElementById('main');
const sign = document.getElementById('live');
let refreshing = false;
let latest = main.dataset.version;

function say(state, text) {
  sign.hidden = false;
  sign.className = `live ${state}`;
  if (sign.textContent !== text) {
    sign.textContent = text;
  }
}

// The same page is asked for again, and its live part takes on what is new: at each tick, or when the index has changed.
async function refresh() {
  const part = document.querySelector('[data-live]');
  const isDue = part && (part.dataset.live === 'tick' || main.dataset.version !== latest);
  if (!isDue || refreshing || document.hidden) {
    return;
  }
  if (part.id === 'list' && window.scrollY > 400) {
    say('on', 'live, with new ones above');
    return;
  }
  refreshing = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    const fresh = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    const next = fresh?.getElementById(part.id);
    if (next) {
      enliven(next);
      morph(part, next);
      main.dataset.version = fresh.getElementById('main').dataset.version;
      say('on', 'live');
    } else {
      say('off', 'not up to date');
    }
  } catch {
    // The desk is gone for the moment; the next tick finds it again.
  } finally {
    refreshing = false;
  }
}

function listen() {
  if (document.querySelector('[data-live]') === null) {
    return;
  }
  let source = null;
  const follow = () => {
    source?.close();
    // A browser has six connections to a desk: those of pages that nobody sees are given back.
    source = document.hidden ? null : new EventSource('/live');
    if (source) {
      source.onopen = () => say('on', 'live');
      source.onerror = () => {
        say('off', 'not connected');
        if (source.readyState === EventSource.CLOSED) {
          setTimeout(follow, 5000);
        }
      };
      source.onmessage = event => { latest = event.data; refresh(); };
    }
  };
  document.addEventListener('visibilitychange', follow);
  follow();
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
  const roots = [...items].filter(item => item.kind === 'file').map(item => item.webkitGetAsEntry() ?? item.getAsFile());
  for (const root of roots) {
    await (root instanceof File ? files.push({ file: root, path: root.name }) : walk(root, ''));
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
    const worker = async () => { while (rest.length > 0) { await send(rest.shift()); await refresh(); } };
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
