/* Of the two languages only the one that is read is loaded: the dates speak the language that was loaded last. */
const english = (navigator.language || 'zh').toLowerCase().startsWith('en');

export default {
  app: {
    name: '并联审批',
    vendor: 'Binglian'
  },
  dateFormat: {
    monthName: 'YYYY-MM',
    day: 'DD',
    abbr: 'lll',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },
  locales: {
    availableLocales: ['zh-CN', 'en'],
    fallbackLocale: english ? 'en' : 'zh-CN'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/late-answers', 'scripts/words', 'scripts/days-left', 'scripts/case-at-a-glance'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '领取所选任务 Claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选 Go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: '转到第一项任务 Go to the first task' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单的第一栏 Go to the first field of the form' },
    startProcess: { key: 'ctrl+alt+p', description: '启动流程（系统管理员）Start a process (operators)' }
  }
};
