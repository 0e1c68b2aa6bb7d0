// English words of the editors, in Chinese; looked up without regard to case. Terms as in GB/T 19557 and Camunda's own Chinese manuals where they agree.
import { diagram } from './words-diagram.js';
import { panel } from './words-panel.js';
import { table } from './words-table.js';
import { form } from './words-form.js';

const KINDS = {
  message: '消息', timer: '定时', conditional: '条件', signal: '信号', error: '错误', escalation: '升级', compensation: '补偿', cancel: '取消', terminate: '终止', link: '链接'
};
const PLACES = {
  'start event': '开始事件', 'boundary event': '边界事件', 'end event': '结束事件',
  'intermediate catch event': '中间捕获事件', 'intermediate throw event': '中间抛出事件'
};

const events = {};
Object.entries(PLACES).forEach(([place, chinese]) => {
  events[place] = chinese;
  Object.entries(KINDS).forEach(([kind, word]) => {
    events[`${kind} ${place}`] = word + chinese;
    events[`${kind} ${place} (non-interrupting)`] = `${word}${chinese}（非中断）`;
  });
});

// one English word can stand for two things: the editor at hand goes first
const first = { dmn: table, form }[document.querySelector('[data-kind]')?.dataset.kind] ?? diagram;

const all = new Map(Object.entries({ ...table, ...form, ...diagram, ...panel, ...events, ...first }).map(([english, chinese]) => [english.toLowerCase(), chinese]));

export const word = text => all.get(text.toLowerCase());

/** Sentences with something of the model in them. */
export const patterns = [
  [/^List contains {numOfItems} items?$/, '共 {numOfItems} 项'],
  [/^List contains (\d+) items?$/, '共 $1 项'],
  [/^Click to set a dynamic value with FEEL expression$/, '点击改用 FEEL 表达式'],
  [/^Click to remove dynamic value with FEEL expression$/, '点击取消 FEEL 表达式'],
  [/^Custom properties for scope <(.+)>$/, '自定义属性：$1'],
  [/^Focus process instance (.+)$/, '只看流程实例 $1'],
  [/^Set animation speed = (.+)$/, '动画速度：$1'],
  [/^Process (.+) started$/, '流程 $1 已开始'],
  [/^Process (.+) finished$/, '流程 $1 已结束'],
  [/^Create (.+) element$/, '新建“$1”'],
  [/^Column (\d+)$/, '第 $1 列'],
  [/^Row (\d+)$/, '第 $1 行'],
  [/^Remove .+$/, '删除'],
  [/^Duplicate .+$/, '复制'],
  [/^Template: (.+)$/, '模板：$1']
];
