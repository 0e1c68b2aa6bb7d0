// What is the same around every editor: loading, saving with a note, leaving, conflicts, the panel's tabs, findings, the glossary.
import { Draft } from './api.js';
import { Findings } from './findings.js';
import { glossary } from './glossary.js';

const QUIET = 1200;

/** How long the panels wait for the next letter before they write into the model, in ms; whoever saves waits for them. */
export const PAUSE = 120;

const settled = () => new Promise(done => { setTimeout(done, 2 * PAUSE); });

export class Shell {
  constructor(place) {
    this.place = place;
    this.words = place.dataset;
    this.draft = new Draft(place.dataset.draft, place.dataset.file);
    this.findings = new Findings(place, place.dataset.file, this.words);
    this.note = this.part('note');
    this.clean = true;
  }

  part(name) {
    return this.place.querySelector(`[data-${name}]`);
  }

  say(text, look = '') {
    const status = this.part('status');
    status.textContent = text;
    status.className = `editor-status ${look}`;
  }

  /** The editor: open(text), text(), undo(), redo(), can() -> {undo, redo}, mark(findings), select(element). */
  async run(editor) {
    this.editor = editor;
    this.tabs();
    this.keys();
    glossary(this.part('glossary'));
    this.findings.chosen = element => editor.select(element);
    this.part('save').addEventListener('click', () => this.save());
    this.part('undo').addEventListener('click', () => this.step('undo'));
    this.part('redo').addEventListener('click', () => this.step('redo'));
    addEventListener('beforeunload', event => {
      if (!this.clean) {
        event.preventDefault();
      }
    });
    try {
      const { draft, text } = await this.draft.open();
      this.writable = draft.state === 'OPEN' && this.words.writer === 'true';
      await editor.open(text);
    } catch (failed) {
      console.error(failed);
      this.say(this.words.failed, 'error');
      this.open('findings');
      this.findings.show(await this.draft.findings().catch(() => null) ?? []);
      return;
    }
    this.changed(true);
    this.say(this.writable ? '' : this.words.readOnly);
    this.place.classList.add('ready');
    this.show(await this.draft.findings().catch(() => null));
    this.led();
  }

  /** A link from elsewhere leads to one element and what was found there. */
  led() {
    const element = decodeURIComponent(location.hash.slice(1));
    if (element) {
      this.open('findings');
      this.findings.at(element);
      this.editor.select(element);
    }
  }

  keys() {
    // while an input method composes Chinese, Enter and Escape belong to it
    this.place.addEventListener('keydown', event => {
      if (event.isComposing && !event.target.closest('.cm-editor')) {
        event.stopPropagation();
      }
    }, true);
    document.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        document.activeElement?.blur?.();
        this.save();
      }
    }, true);
  }

  step(way) {
    this.editor[way]();
    this.buttons();
  }

  buttons() {
    const can = this.editor.can();
    this.part('undo').disabled = !can.undo;
    this.part('redo').disabled = !can.redo;
    this.part('save').disabled = !this.writable || this.clean;
  }

  /** The editor tells after each change; judges the text once it is quiet. */
  changed(clean = false) {
    this.clean = clean;
    this.place.classList.toggle('unsaved', !clean);
    this.buttons();
    clearTimeout(this.waiting);
    if (!clean) {
      this.say(this.words.unsaved);
      this.waiting = setTimeout(() => this.judge(), QUIET);
    }
  }

  async judge() {
    const text = await this.editor.text().catch(() => null);
    if (text !== null && !this.clean) {
      this.show(await this.draft.judge(text).catch(() => null));
    }
  }

  show(findings) {
    if (findings) {
      this.editor.mark(this.findings.show(findings));
    }
  }

  async save(again = false) {
    if (!this.writable || this.saving) {
      return;
    }
    this.saving = true;
    try {
      await settled();
      if (this.clean && !again) {
        return;
      }
      this.say(this.words.saving);
      const text = await this.editor.text();
      const answer = await this.draft.save(text, this.note.value.trim());
      await (answer.ok ? this.saved(text, answer) : this.refused(answer));
    } catch (failed) {
      console.error(failed);
      this.say(this.words.notSaved, 'error');
    } finally {
      this.saving = false;
    }
  }

  async saved(text, answer) {
    this.draft.version = (await answer.json()).version;
    this.note.value = '';
    this.part('conflict').hidden = true;
    const same = await this.editor.text() === text;
    if (same) {
      this.editor.saved?.();
    }
    this.changed(same);
    this.say(this.words.saved.replace('{0}', this.draft.version), 'done');
    this.show(await this.draft.findings().catch(() => null));
  }

  async refused(answer) {
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 409 && String(problem.type).includes('draft-changed')) {
      await this.conflict();
    } else {
      this.say(answer.status === 401 || answer.status === 403 ? this.words.signedOut : problem.detail ?? problem.title ?? this.words.notSaved, 'error');
    }
  }

  /** Somebody saved in between: another file is no conflict; the same file is shown, and nothing is lost either way. */
  async conflict() {
    const later = await this.draft.later();
    const newest = Math.max(this.draft.version, ...later.map(one => one.version));
    if (later.length > 0 && !later.some(one => one.files.includes(this.draft.file))) {
      this.draft.version = newest;
      this.saving = false;
      await this.save(true);
      return;
    }
    this.say(this.words.conflict, 'error');
    const box = this.part('conflict');
    const theirs = later.filter(one => one.files.includes(this.draft.file));
    box.querySelector('[data-conflict-by]').textContent = theirs.map(one => [one.savedBy, one.note].filter(Boolean).join(' – ')).join(' / ');
    box.querySelector('[data-conflict-mine]').onclick = () => {
      this.draft.version = newest;
      this.save(true);
    };
    box.querySelector('[data-conflict-keep]').onclick = () => this.download();
    box.hidden = false;
    box.focus();
  }

  async download() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await this.editor.text()], { type: 'text/plain' }));
    link.download = this.draft.file.split('/').pop();
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  tabs() {
    const tabs = [...this.place.querySelectorAll('[role=tab]')];
    this.open = name => tabs.forEach(tab => {
      const on = tab.dataset.tab === name;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !on;
    });
    tabs.forEach((tab, at) => {
      tab.addEventListener('click', () => this.open(tab.dataset.tab));
      tab.addEventListener('keydown', event => {
        const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (way) {
          const next = tabs[(at + way + tabs.length) % tabs.length];
          this.open(next.dataset.tab);
          next.focus();
        }
      });
    });
  }
}

/** Small screens get a plain message and the read-only view. */
export function start(make) {
  const place = document.querySelector('[data-editor]');
  const wide = matchMedia('(min-width: 60rem)');
  const open = () => {
    if (wide.matches && !place.classList.contains('started')) {
      place.classList.add('started');
      make(place);
    }
  };
  wide.addEventListener('change', open);
  open();
}
