/** Figures of branches and regions, as pictures and as tables. */
export const figures = {
  pages: { label: "数据看板", overview: "总览", dimensions: "四个维度", standards: "服务标准", coverage: "覆盖情况" },
  kind: { drills: "考核", visits: "检查" },
  filter: { label: "筛选数据", span: "时段", kind: "来源", both: "全部", reset: "清除筛选" },
  none: "无",
  over_other: "（{{count}} 次）",
  heat: {
    open: "展开{{name}}的各个网点",
    said: {
      mean: "格子里是平均分，n 是次数；点开看是哪几次。",
      share: "格子里是这条标准应得的分拿到了百分之几，n 是次数；点开看是哪几次。",
    },
    few_other: "不足 {{count}} 次的不着色。",
    low: "低于 {{mark}}",
    between: "{{from}} 到 {{to}}",
    high: "{{mark}} 以上",
  },
  panel: { table: "看数字" },
  trend: {
    said: "每个点是一个月的平均分。穿过它的竖线是真实均值的范围，有九成把握；只有一次结果时没有范围。",
    table: "{{name}}：逐月",
    month: "月份",
    within: "{{value}}（{{low}}–{{high}}）",
  },
  bins: {
    said: "每十分一段，看每百次里有几次落在这一段。考核比检查多得多，所以分开算。",
    table: "{{name}}：分数分布",
    points: "分数",
  },
};
