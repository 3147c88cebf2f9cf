/** What only practice offers: hints, and taking a drill up again from one of its decisions. */
export const modes = {
  hint: {
    ask: "要个提示",
    key: "（按 H）",
    said: "结果里会写明用过提示，得分不变；计时照走。",
    title: "服务标准 {{id}}：{{title}}",
    label: "提示",
    phrase: "可以这样说：",
  },
  again: {
    said: "从第 {{turn}} 步接着练：前面的和那一场一样，从这里起重新应对。这一场不计入最好成绩。",
  },
};
