// The editors' own words in the reader's language: by their translate function where they have one, on the page where they do not.
import { patterns, word } from './words.js';

export const english = document.documentElement.lang.startsWith('en');

const PAIR = /^(.*[\u3400-\u9fff].*?) \/ ([^\u3400-\u9fff]+)$/s;
/** The properties panel, where translate does not reach; never what people named or wrote. */
export const PANEL = '.bio-properties-panel, .bjs-powered-by';
export const NEVER = '.bio-properties-panel-header-label, .bio-properties-panel-list-item-header-title, .bio-properties-panel-collapsible-entry-header-title, .cm-editor, textarea';

const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'data-label'];

const fill = (text, values) => text.replace(/{([^{}]+)}/g, (place, name) => values[name] ?? place);

function chinese(text) {
  const known = word(text);
  if (known !== undefined) {
    return known;
  }
  const found = patterns.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : text;
}

/** What bpmn-js and its kin ask for: a text with places such as {type}. */
export function translate(template, values = {}) {
  return fill(english ? template : chinese(template), values);
}

export const translateModule = { translate: ['value', translate] };

/** A text in both languages, "审查 / Review", in the reader's. */
export function ownText(text) {
  const pair = PAIR.exec(text);
  return pair ? pair[english ? 2 : 1] : text;
}

/** A value of ours (templates) with every text in the reader's language. */
export function own(part) {
  if (typeof part === 'string') {
    return ownText(part);
  }
  if (Array.isArray(part)) {
    return part.map(own);
  }
  return part && typeof part === 'object' ? Object.fromEntries(Object.entries(part).map(([name, value]) => [name, own(value)])) : part;
}

function sayText(node) {
  const text = node.data.trim();
  const said = text && chinese(text);
  if (said && said !== text) {
    node.data = node.data.replace(text, said);
  }
}

function sayAttributes(element) {
  ATTRIBUTES.forEach(name => {
    const text = element.getAttribute(name);
    const said = text && chinese(text);
    if (said && said !== text) {
      element.setAttribute(name, said);
    }
  });
}

function sayAll(root, within, never) {
  const speaks = element => element && element.closest(within) && !element.closest(never);
  if (root.nodeType === Node.TEXT_NODE) {
    if (speaks(root.parentElement)) {
      sayText(root);
    }
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (speaks(node.parentElement)) {
        sayText(node);
      }
    } else if (node.nodeType === Node.ELEMENT_NODE && speaks(node)) {
      sayAttributes(node);
    }
  }
}

/** Keeps the English of a tool that cannot be told otherwise in Chinese, inside these elements; what people wrote is left alone. */
export function speak(place, within, never = NEVER) {
  if (english) {
    return;
  }
  sayAll(place, within, never);
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'childList') {
      change.addedNodes.forEach(node => sayAll(node, within, never));
    } else if (change.type === 'characterData') {
      sayAll(change.target, within, never);
    } else if (change.target.closest(within)) {
      sayAttributes(change.target);
    }
  })).observe(place, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}
