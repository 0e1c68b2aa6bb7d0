// The linter's findings as a list beside the editor; choosing one shows its place, choosing the place shows it.
const same = (finding, file) => !finding.file || finding.file === file || file.endsWith('/' + finding.file);

export class Findings {
  constructor(place, file, words) {
    this.place = place;
    this.file = file;
    this.words = words;
    this.list = place.querySelector('[data-findings]');
    this.count = place.querySelector('[data-findings-count]');
    this.chosen = () => {};
  }

  show(all) {
    this.all = all.filter(one => same(one, this.file));
    const others = all.length - this.all.length;
    const errors = this.all.filter(one => one.severity === 'ERROR').length;
    this.count.textContent = this.all.length || '';
    this.count.classList.toggle('error', errors > 0);
    this.place.querySelector('[data-findings-none]').hidden = this.all.length > 0;
    const elsewhere = this.place.querySelector('[data-findings-others]');
    elsewhere.hidden = others === 0;
    elsewhere.querySelector('span').textContent = this.words.others.replace('{0}', others);
    this.list.replaceChildren(...this.all.map(one => this.item(one)));
    return this.all;
  }

  item(finding) {
    const item = document.createElement('li');
    item.className = finding.severity === 'ERROR' ? 'finding error' : 'finding warning';
    item.dataset.at = finding.element ?? '';
    const choose = document.createElement('button');
    choose.type = 'button';
    const tag = document.createElement('strong');
    tag.textContent = finding.severity === 'ERROR' ? this.words.error : this.words.warning;
    choose.append(tag, ` ${finding.message}`);
    choose.addEventListener('click', () => this.choose(finding, item));
    item.append(choose);
    if (finding.explain) {
      const explain = document.createElement('p');
      explain.textContent = finding.explain;
      item.append(explain);
    }
    const foot = document.createElement('p');
    foot.className = 'finding-foot';
    const rule = document.createElement('a');
    rule.href = `/studio/rules/${encodeURIComponent(finding.rule)}`;
    rule.target = '_blank';
    rule.textContent = `${this.words.rule} ${finding.rule}`;
    foot.append(rule);
    if (finding.element) {
      const code = document.createElement('code');
      code.textContent = finding.element;
      foot.append(' ', code);
    }
    item.append(foot);
    return item;
  }

  choose(finding, item) {
    this.mark(item);
    if (finding.element) {
      this.chosen(finding.element);
    }
  }

  mark(item) {
    this.list.querySelectorAll('.chosen').forEach(one => one.classList.remove('chosen'));
    item?.classList.add('chosen');
  }

  /** Shows the findings of one element, and puts the reader there. */
  at(element) {
    const item = [...this.list.children].find(one => one.dataset.at === element);
    this.mark(item);
    item?.querySelector('button').focus();
    item?.scrollIntoView({ block: 'nearest' });
  }
}

/** Element to its findings. */
export function byElement(findings) {
  const groups = new Map();
  findings.filter(one => one.element).forEach(one => groups.set(one.element, [...(groups.get(one.element) ?? []), one]));
  return groups;
}
