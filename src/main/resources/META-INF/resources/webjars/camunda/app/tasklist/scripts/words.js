/* The words that the forms' viewer has built in, in Chinese; and the tasks by their limit, the earliest first. */
const chinese = !(navigator.language || 'zh').toLowerCase().startsWith('en');

if (!location.hash.includes('sorting=')) {
  const [path, query] = (location.hash.slice(1) || '/').split('?');
  const sorting = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  history.replaceState(null, '', '#' + path + '?' + (query ? query + '&' : '') + 'sorting=' + sorting);
}

const plain = new Map([['Select', '请选择'], ['Field is required.', '此项必填。'], ['Clear', '清除'], ['Search', '查找'], ['No results', '没有可选项'],
  ['Selection cleared', '已清除'], ['Cannot be empty', '不能为空'], ['Not a valid number.', '请填写数字。'], ['Value is not a number.', '请填写数字。']]);
const shaped = [
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'], [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少 $1 个字。'], [/^Field must have maximum length of (.+)\.$/, '不得超过 $1 个字。'],
  [/^Field must match pattern (.+)\.$/, '格式不符：$1']];

function said(text) {
  const words = text.trim();
  if (plain.has(words)) {
    return text.replace(words, plain.get(words));
  }
  const found = shaped.find(([pattern]) => pattern.test(words));
  return found ? words.replace(found[0], found[1]) : null;
}

function translate(place) {
  const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const ours = node.parentElement && node.parentElement.closest('.fjs-container') ? said(node.data) : null;
    if (ours !== null) {
      node.data = ours;
    }
  }
  if (place.querySelectorAll) {
    place.querySelectorAll('.fjs-container input[placeholder]').forEach(input => {
      const ours = said(input.placeholder);
      if (ours !== null) {
        input.placeholder = ours;
      }
    });
  }
}

if (chinese) {
  new MutationObserver(changes => changes.forEach(change => change.type === 'characterData' ? translate(change.target.parentElement || change.target)
    : change.addedNodes.forEach(node => translate(node.nodeType === Node.TEXT_NODE && node.parentElement ? node.parentElement : node))))
    .observe(document.documentElement, { childList: true, characterData: true, subtree: true });
}

export default [];
