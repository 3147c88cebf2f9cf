/** One sentence for every refusal: what happened and what to do. Keys are the codes of `Problem`. */
export const problems = {
  unknown: "没有成功。请刷新页面再试；如果还是这样，请联系管理员。",
  "not-found": "没有找到。它可能不存在，或者不归你查看。",
  "not-published": "这个情景现在没有发布，不能开始。请换一个。",
  conflict: "这一步你已经用另一个应对回答过了，可能是在别的窗口或设备上。下面是现在的真实情况。",
  "out-of-order": "页面和对话的进度不一致。下面是现在的真实情况，请从这里继续。",
  "not-open": "这个应对现在不能用了。请从下面的应对里重新选。",
  "sitting-over": "这场对话已经结束，可以去看复盘。",
  "not-over": "这场对话还没有结束，结束之后才有复盘。",
  "no-attempts-left": "本月的考核次数已经用完，下月可以再考。",
  "pause-not-allowed": "情景考核不能暂停。",
  "bad-form": "提交的内容不完整。请刷新页面再试。",
  "wrong-credentials": "账号或密码不对。请核对后再试。",
  throttled: "尝试次数太多。请过 {{minutes}} 分钟再试。",
};
