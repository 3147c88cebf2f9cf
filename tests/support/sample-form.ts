import { replacePiece } from "#tests/support/replace-piece.ts";

/** A small form that checks without a warning. Tests change one line of it and look for the diagnostic. */
export const sampleFormSource = `form: small-visit
title: { zh: 小检查, en: A small visit }
channel: branch
brief: { zh: 进门看看。, en: Go in and look. }
sections:
  - id: inside
    title: { zh: 进门, en: Inside }
    items:
      - id: greeted
        kind: yes-no
        question: { zh: 有人招呼吗？, en: "Were you greeted?" }
        dimension: attitude
        weight: 2
        standards: [A01, A02]
      - id: wait
        kind: timing
        question: { zh: 等了多久？, en: How long was the wait? }
        dimension: efficiency
        standards: [E01]
        target: 300
        limit: 900
      - id: told
        kind: yes-no
        question: { zh: 说要等多久了吗？, en: "Were you told how long?" }
        showIf: { item: wait, atLeast: 301 }
        dimension: efficiency
        standards: [E04]
        mayNotApply: true
      - id: answer
        kind: choice
        question: { zh: 怎么答的？, en: What was the answer? }
        dimension: product-knowledge
        weight: 3
        standards: [P13]
        critical: true
        evidence: { kinds: [text] }
        options:
          - { id: plain, text: { zh: 直说, en: Plainly }, value: 100 }
          - { id: vague, text: { zh: 含糊, en: Vaguely }, value: 30 }
          - { id: promise, text: { zh: 承诺, en: A promise }, value: 0 }
      - id: manner
        kind: scale
        question: { zh: 说得清楚吗？, en: How clear was it? }
        showIf: { item: answer, is: plain }
        dimension: product-knowledge
        standards: [P01]
        low: { zh: 不清楚, en: Not at all }
        high: { zh: 清楚, en: Perfectly }
      - id: restated
        kind: count
        question: { zh: 复述了几次？, en: How often was it restated? }
        showIf: { item: manner, atMost: 4 }
        dimension: problem-solving
        standards: [S01]
        unit: { zh: 次, en: times }
        thresholds: [{ from: 0, value: 0 }, { from: 1, value: 100 }]
      - id: checked
        kind: yes-no
        question: { zh: 核身份了吗？, en: Was identity checked? }
        dimension: problem-solving
        standards: [S10]
      - id: story
        kind: text
        question: { zh: 经过？, en: What happened? }
        required: true
      - id: slip
        kind: receipt
        question: { zh: 留着回单吗？, en: Did you keep the slip? }
  - id: leaving
    title: { zh: 离开, en: Leaving }
    items:
      - id: thanked
        kind: yes-no
        question: { zh: 有人道谢吗？, en: "Were you thanked?" }
        dimension: attitude
        standards: [A01]
      - id: pleased
        kind: yes-no
        question: { zh: 有人问满意吗？, en: "Did anybody ask whether you were pleased?" }
        dimension: attitude
        standards: [A02]
      - id: repeated
        kind: yes-no
        good: no
        question: { zh: 重复填写了吗？, en: "Did you write anything twice?" }
        dimension: efficiency
        standards: [E09]
      - id: example
        kind: yes-no
        question: { zh: 举例子了吗？, en: "Was there an example?" }
        dimension: product-knowledge
        standards: [P02]
      - id: costs
        kind: yes-no
        question: { zh: 说了费用吗？, en: "Was the cost told?" }
        dimension: product-knowledge
        standards: [P15]
      - id: next-step
        kind: yes-no
        question: { zh: 说了下一步吗？, en: "Was the next step clear?" }
        showIf: { item: told, is: no }
        dimension: problem-solving
        standards: [S01]
  - id: premises
    title: { zh: 环境, en: Premises }
    items:
      - id: tidy
        kind: yes-no
        question: { zh: 整洁吗？, en: Was it tidy? }
        dimension: premises
        standards: [A03, S15]
`;

/** The sample with one piece of text replaced; the piece must stand there exactly once. */
export function sampleFormWith(piece: string, instead: string): string {
  return replacePiece(sampleFormSource, piece, instead);
}
