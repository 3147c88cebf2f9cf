/** What frames every page: names, doors, settings, and the pages for when something is not there. */
export const shell = {
  product: "客至",
  skip: "跳到正文",
  nav: {
    label: "主导航",
    home: "首页",
    drills: "对练",
    progress: "进步",
    team: "团队",
    handbook: "手册",
    scenarios: "情景",
    facts: "事实表",
    system: "系统",
    visits: "检查",
    reviews: "审核",
    branch: "网点",
    boards: "排名",
  },
  download: "下载",
  account: { signOut: "退出登录", menu: "设置" },
  language: { label: "语言", zh: "中文", en: "English" },
  theme: { label: "明暗", system: "跟随系统", light: "浅色", dark: "深色" },
  trouble: {
    title: "这一页没能打开",
    said: "系统出了错，你之前的操作如果已经显示成功，就已经保存。请回首页重试；如果还是这样，把下面的编号告诉管理员。",
    reference: "编号 {{reference}}",
    home: "回首页",
  },
  offline: {
    title: "网络断了",
    said: "这一页没有取到。已经显示成功的操作都已保存；网络恢复后请重试。",
    retry: "重试",
  },
  missing: {
    title: "没有这一页",
    said: "地址可能写错了，或者这条内容不归你查看。",
  },
  forbidden: {
    title: "这里不对你开放",
    said: "你的角色没有这项权限。如果工作需要，请联系管理员。",
  },
  refused: {
    title: "这次提交没有被接受",
    said: "提交的内容不完整，或者不是从本系统的页面发出的。请回到上一页重试。",
  },
  busy: {
    title: "现在人太多",
    said: "系统正忙，没有保存任何更改。请等几秒再试。",
  },
  noScript: "浏览器没有启用脚本。页面仍然可用，只是时间不会自动走动，每次作答后整页刷新。",
};
