/** A case of the sample form that checks without a warning. */
export const sampleCaseSource = `case: warm-promise
title: { zh: 热情的一句, en: A warm word }
told: { zh: 我进门，有人点头。等了六百秒。, en: "I came in and somebody nodded. I waited six hundred seconds." }
answers:
  greeted: yes
  wait: 600
  told: { not-applicable: nobody was there }
  answer: promise
  checked: yes
  story: It rained.
  thanked: no
  pleased: yes
  repeated: no
  example: yes
  costs: yes
  tidy: no
because:
  answer: { zh: 说了“亏不了”，就是承诺。, en: “You cannot lose” is a promise. }
`;
