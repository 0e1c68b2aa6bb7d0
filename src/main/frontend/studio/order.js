// A form is written with its keys in the order that the file had, so that a saved file differs only where it was edited.
const named = (part, found = new Map()) => {
  if (Array.isArray(part)) {
    part.forEach(one => named(one, found));
  } else if (part && typeof part === 'object') {
    if (part.id) {
      found.set(part.id, part);
    }
    Object.values(part).forEach(one => named(one, found));
  }
  return found;
};

/** The same value, its keys in the order of the original: a component's by its id, what is inside by its place. */
export function inOrderOf(original, value, known = named(original)) {
  if (Array.isArray(value)) {
    return value.map((one, at) => inOrderOf(Array.isArray(original) ? original[at] : undefined, one, known));
  }
  if (!value || typeof value !== 'object') {
    return value;
  }
  const model = known.get(value.id) ?? (original && typeof original === 'object' ? original : {});
  const names = [...Object.keys(model).filter(name => name in value), ...Object.keys(value).filter(name => !(name in model))];
  return Object.fromEntries(names.map(name => [name, inOrderOf(model[name], value[name], known)]));
}
