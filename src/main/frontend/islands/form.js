// Fills in a task with its own form file. The page names: the form, where the values go, what comes next, and every word that is said.
import { Form } from '@bpmn-io/form-js-viewer';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';

const language = document.documentElement.lang;
const english = language.startsWith('en');
const DATE = 'Y-m-d';
const RETURNS = ['RETURN', 'CORRECT'];

/** What the card above the form says already. */
function beside(schema) {
  return { ...schema, components: schema.components.filter(one => one.id !== 'Field_case') };
}

/** A form that is filled in for many tasks says nothing of the one that it was taken from. */
function forMany(schema) {
  return { ...schema, components: schema.components.filter(one => one.type !== 'text' || !String(one.text).startsWith('=')) };
}

/** What form-js says in English, in the words of the page. */
function complaint(words, error) {
  if (/required|must both/.test(error)) {
    return words.required;
  }
  if (/length/.test(error)) {
    return words.tooLong;
  }
  return /number|integer|decimal|value of/.test(error) ? words.number : words.invalid;
}

function speakErrors(form, words) {
  const validator = form.get('validator');
  const validate = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (...field) => validate(...field).map(error => complaint(words, error));
}

/** Dates as everywhere else here, 2026-12-08, and the calendar in the page's language. */
function speakDate(input) {
  const calendar = input._flatpickr;
  if (calendar && calendar.config.dateFormat !== DATE) {
    calendar.set('dateFormat', DATE);
    calendar.set('locale', english ? { firstDayOfWeek: 1 } : Mandarin);
  }
  if (input.placeholder !== '2026-12-08') {
    input.placeholder = '2026-12-08';
  }
}

/** Changes the text in its node and leaves the node: the viewer writes what was chosen into that very node. */
function say(element, text) {
  if (element.firstChild && element.firstChild.data !== text) {
    element.firstChild.data = text;
  }
}

function speakPlaceholders(place, words) {
  const set = () => {
    place.querySelectorAll('.fjs-select-placeholder').forEach(one => say(one, words.choose));
    place.querySelectorAll('input[placeholder="Search"]').forEach(one => { one.placeholder = words.search; });
    place.querySelectorAll('.fjs-dropdownlist-empty').forEach(one => say(one, words.nothing));
    place.querySelectorAll('input.flatpickr-input').forEach(speakDate);
  };
  new MutationObserver(set).observe(place, { childList: true, characterData: true, subtree: true });
  set();
}

async function ask(address, body) {
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  if (body === undefined) {
    return fetch(address, { headers });
  }
  const token = document.querySelector('meta[name=csrf]').content;
  return fetch(address, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token }, body: JSON.stringify(body) });
}

class TaskForm {
  constructor(place) {
    this.place = place;
    this.target = place.closest('[data-complete]');
    this.words = place.dataset;
    this.errors = place.querySelector('[data-errors]');
    this.send = place.querySelector('[data-send]');
    this.fields = place.querySelector('[data-fields]');
  }

  say(text) {
    this.place.querySelector('[data-say]').textContent = text;
  }

  async open() {
    this.say(this.words.loading);
    const answer = await ask(this.words.form).catch(() => null);
    if (!answer || !answer.ok) {
      this.say(answer && answer.status === 409 ? '' : this.words.failed);
      if (answer && answer.status === 409) {
        location.reload();
      }
      return;
    }
    const { schema, data } = await answer.json();
    this.tasks = [...this.target.querySelectorAll('[data-batch-task]')].map(one => one.value);
    this.schema = this.tasks.length ? forMany(schema) : beside(schema);
    this.form = new Form({ container: this.fields });
    speakErrors(this.form, this.words);
    await this.form.importSchema(this.schema, this.tasks.length ? {} : data);
    speakPlaceholders(this.fields, this.words);
    this.form.on('submit', event => this.submitted(event));
    this.send.hidden = false;
    this.send.addEventListener('click', () => this.form.submit());
    this.say(this.choices().length || this.schema.components.some(one => one.key) ? '' : this.words.empty);
    this.place.classList.add('ready');
    this.place.dispatchEvent(new CustomEvent('ready', { bubbles: true }));
    this.fromAddress();
  }

  /** The page was opened by a key of the list. */
  fromAddress() {
    if (location.hash === '#agree') {
      this.choose(true);
    } else if (location.hash === '#return') {
      this.choose(false);
    }
  }

  choices() {
    return this.schema.components.filter(one => ['select', 'radio'].includes(one.type) && Array.isArray(one.values));
  }

  /** Chooses what agrees, the first value of the first choice, or what returns; sending stays with the person. */
  async choose(agrees) {
    const found = this.choices().map(field => ({ field, option: agrees ? field.values[0] : field.values.find(one => RETURNS.includes(one.value)) }))
      .find(one => one.option);
    if (!found) {
      this.say(agrees ? '' : this.words.noReturn);
      if (agrees) {
        this.send.focus();
      }
      return;
    }
    await this.form.importSchema(this.schema, { ...this.form._getState().data, [found.field.key]: found.option.value });
    const reason = agrees ? null : [...this.fields.querySelectorAll('textarea')].find(one => one.offsetParent);
    this.say(this.words.ready.replace('{0}', found.option.label));
    (reason ?? this.send).focus();
  }

  async submitted({ data, errors }) {
    const wrong = Object.keys(errors);
    if (wrong.length) {
      this.refuse(this.words.wrong, wrong.map(id => ({ id, label: this.label(one => one.id === id), text: [errors[id]].flat(2)[0] })));
      return;
    }
    const values = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined));
    this.send.disabled = true;
    this.errors.hidden = true;
    this.say(this.words.sending);
    const tasks = this.tasks;
    const answer = await ask(this.target.dataset.complete, tasks.length ? { batch: this.target.dataset.batch, tasks, fields: values } : values).catch(() => null);
    if (answer && answer.ok) {
      location.assign(tasks.length ? this.target.dataset.result + '/' + this.target.dataset.batch : this.target.dataset.next);
      return;
    }
    await this.refused(answer);
  }

  async refused(answer) {
    this.send.disabled = false;
    this.say('');
    const problem = answer ? await answer.json().catch(() => ({})) : {};
    if (answer && answer.status === 409 && ['/problems/task-completed', '/problems/task-ended-by-clock'].includes(problem.type)) {
      location.reload();
      return;
    }
    const lines = (problem.errors ?? []).map(error => ({ id: this.component(one => one.key === error.field)?.id, label: this.label(one => one.key === error.field) ?? error.field,
      text: error.message }));
    this.refuse(problem.detail ?? this.words.offline, lines);
  }

  component(which) {
    return this.schema.components.find(which);
  }

  label(which) {
    const one = this.component(which);
    return one && (one.label ?? one.dateLabel);
  }

  /** The error summary: on top, focused, each line leads to its field. */
  refuse(title, lines) {
    this.errors.querySelector('[data-errors-title]').textContent = title;
    const list = this.errors.querySelector('[data-errors-list]');
    list.replaceChildren(...lines.map(({ id, label, text }) => {
      const line = document.createElement('li');
      const field = id && this.fields.querySelector(`:is(input, textarea, select):is([id$="-${id}"], [id*="-${id}-"])`);
      const said = (label ? label + (english ? ': ' : '：') : '') + text;
      if (field) {
        const link = document.createElement('a');
        link.href = '#' + field.id;
        link.textContent = said;
        link.addEventListener('click', event => {
          event.preventDefault();
          field.focus();
        });
        line.append(link);
      } else {
        line.textContent = said;
      }
      return line;
    }));
    this.errors.hidden = false;
    this.errors.focus();
  }
}

document.querySelectorAll('[data-task-form]').forEach(place => {
  const task = new TaskForm(place);
  document.addEventListener('desk:agree', () => task.form && task.choose(true));
  document.addEventListener('desk:return', () => task.form && task.choose(false));
  task.open();
});
