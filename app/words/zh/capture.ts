/** What an evaluator notes at the place itself: the taps of a clock that looks like nothing, and who served. */
export const capture = {
  /** Nothing here may say what it is for: whoever looks over a shoulder sees a stopwatch. */
  now: {
    title: "计时",
    marks: { entered: "到了", number: "拿号", called: "轮到", finished: "好了" },
    undo: "按早了，撤回“{{mark}}”",
    undoNone: "还没有可撤回的",
    kept: "记在手机上：{{number}}",
    sent: "都记好了",
    again: "重新打开",
    close: "关闭",
  },
  marks: { entered: "进门", number: "取号", called: "叫到", finished: "办完" },
  open: "打开计时屏",
  openSaid: "看起来只是个秒表。进门、取号、叫到、办完各按一下，评分表里的用时就有了；其余出门再填。",
  beginNow: "开始，先用计时屏",
  clock: "只记下手机上的时间，不记你在哪里。",
  taps: {
    title: "按下的时间",
    said: "按晚了、漏了，在这里改；清空就是没有这一下。",
    byHand: "{{mark}}（手改）",
    correct: "看看、改改按下的时间",
    save: "保存时间",
    none: "还没有按过。",
    order: "先后对不上，用时没有填进去：看看哪一下不对。",
    from: "来自按下的时间",
  },
  served: {
    post: "岗位",
    unknown: "没看清",
    counter: "几号窗口",
    badge: "工号，或工牌上的名字",
    said: "至少填一样。只给审核员看，网点看不到工号和名字。",
    saidOptional: "看到什么填什么，可以不填。只给审核员看，网点看不到工号和名字。",
    saidCounter: "{{counter}}号窗口",
    saidBadge: "工牌 {{badge}}",
  },
};
