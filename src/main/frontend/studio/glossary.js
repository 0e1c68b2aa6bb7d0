// The words of the field beside the editor: searched by what one types, in either language.
import { terms } from './terms.js';
import { english } from './speak.js';

function entry([word, other, meaning, meant]) {
  const term = document.createElement('dt');
  term.textContent = english ? `${other} (${word})` : `${word} ${other}`;
  const said = document.createElement('dd');
  said.textContent = english ? meant : meaning;
  return [term, said];
}

export function glossary(place) {
  const list = place.querySelector('dl');
  const search = place.querySelector('input');
  const show = () => {
    const wanted = search.value.trim().toLowerCase();
    const found = terms.filter(term => term.some(text => text.toLowerCase().includes(wanted)));
    list.replaceChildren(...found.flatMap(entry));
  };
  search.addEventListener('input', show);
  show();
}
