/** The first page after signing in. */
export const home = {
  title: "首页",
  greeting: "{{name}}，你好",
  next: {
    title: "下一场对练",
    continue: "接着上一场",
    why: {
      open: "上一场还没有结束，客户还在等你。",
      untried: "这个情景你还没有练过。",
      weakest: "这个情景你最好成绩 {{best}} 分，还有提高的余地。",
    },
    practise: "开始练习",
    resume: "接着练",
    resumeAssessment: "接着考核",
    others: "看其他情景",
    none: "还没有发布的情景。内训师发布之后，会出现在这里。",
  },
  recent: {
    title: "最近的记录",
    none: "还没有记录。练完第一场，成绩和复盘会留在这里。",
    all: "全部记录",
  },
  roles: {
    title: "你的其他工作",
    evaluator: "检查员：分给你的服务检查和任务书会放在这里。这部分还没有建好。",
    reviewer: "审核员：等你审核的检查和申诉会放在这里。这部分还没有建好。",
    manager: "网点负责人：本网点的检查结果、问题项和同事的考核会放在这里。这部分还没有建好。",
    trainer: "内训师：编写、检查和发布情景的地方会放在这里。这部分还没有建好。",
    hr: "人力资源：排名、考核期和激励规则会放在这里。这部分还没有建好。",
    admin: "管理员：人员、权限和审计日志会放在这里。目前请用命令行添加人员。",
  },
};
