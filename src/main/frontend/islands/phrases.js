// Offers the phrases that suit a task beside its form, and inserts one where the cursor stood.
const config = document.querySelector('[data-phrases]');

function insert(field, words) {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const text = field.value.slice(0, start) + words + field.value.slice(end);
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  field.setSelectionRange(start + words.length, start + words.length);
}

function group(label, phrases) {
  const list = document.createElement('optgroup');
  list.label = label;
  phrases.forEach(words => list.append(new Option(words.length > 60 ? words.slice(0, 60) + '…' : words, words)));
  return list;
}

function bar(form, phrases) {
  let last = null;
  form.addEventListener('focusin', event => {
    last = event.target instanceof HTMLTextAreaElement ? event.target : last;
  });
  const line = document.createElement('div');
  line.className = 'phrase-bar';
  const label = document.createElement('label');
  label.append(config.dataset.label);
  const choice = document.createElement('select');
  if (phrases.own.length) choice.append(group(config.dataset.own, phrases.own));
  if (phrases.shared.length) choice.append(group(config.dataset.shared, phrases.shared));
  label.append(choice);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button small';
  button.textContent = config.dataset.insert;
  button.addEventListener('click', () => {
    const field = last && last.isConnected ? last : form.querySelector('textarea');
    if (field && choice.value) insert(field, choice.value);
  });
  line.append(label, button);
  form.before(line);
  const show = () => { line.hidden = !form.querySelector('textarea'); };
  new MutationObserver(show).observe(form, { childList: true, subtree: true });
  show();
}

if (config) {
  fetch(config.dataset.url, { headers: { Accept: 'application/json' } }).then(answer => answer.ok ? answer.json() : null).then(phrases => {
    if (phrases && phrases.own.length + phrases.shared.length) {
      document.querySelectorAll('[data-form]').forEach(form => bar(form, phrases));
    }
  });
}
