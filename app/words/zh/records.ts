/** One's own sittings. */
export const records = {
  title: "我的记录",
  lead: "练习只有你自己看得到。",
  none: "还没有记录。练完第一场，成绩和复盘会留在这里。",
  begin: "去选一场",
  date: "日期",
  scenario: "情景",
  mode: "方式",
  outcome: "结果",
  total: "总分",
  open: "进行中",
  failed: "红线",
  debrief: "看{{title}}的复盘",
  resume: "接着{{title}}",
};
