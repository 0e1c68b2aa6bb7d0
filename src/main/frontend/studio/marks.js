// Marks the places of findings by a style sheet, where an editor draws its parts anew at each change.
import { byElement } from './findings.js';

export class Marks {
  /** where(id): the selectors of what shows this element, each below the editor. */
  constructor(where) {
    this.where = where;
    this.look = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.look];
  }

  show(findings) {
    this.look.replaceSync([...byElement(findings)].map(([id, list]) => {
      const colour = list.some(one => one.severity === 'ERROR') ? 'var(--red)' : 'var(--amber)';
      const places = this.where(CSS.escape(id)).map(place => `.editor ${place}`).join(', ');
      return `${places} { box-shadow: inset 0 0 0 2px ${colour}; }`;
    }).join('\n'));
  }
}
