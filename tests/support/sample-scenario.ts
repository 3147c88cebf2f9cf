import { replacePiece } from "#tests/support/replace-piece.ts";

/** A small scenario that checks without a warning. Tests change one line of it and look for the diagnostic. */
export const sampleSource = `scenario: lost-card
title: { zh: 丢了卡, en: A lost card }
brief: { zh: 一位客户走近。, en: A customer comes up. }
seat: teller
channel: branch
family: service
level: 2
tests: [attitude, problem-solving]
customer: { name: { zh: 李女士, en: Ms Li }, segment: mass, patience: 70 }
par: { turns: 2, seconds: 120 }
flags: [calmed]
facts:
  card-lost: { text: { zh: 卡丢了, en: The card is lost } }
criticals:
  asks-pin: { text: { zh: 问了密码, en: Asked for the PIN }, standard: S10 }
start: arrives
beats:
  arrives:
    phase: receive
    reveals: [card-lost]
    says:
      calm: { zh: 我的卡丢了。, en: I have lost my card. }
    replies:
      - id: comfort
        say: { zh: 别着急，我来帮您。, en: "Don't worry, let me help." }
        points: { attitude: 2 }
        because: [A07]
        note: { zh: 先安人心。, en: Calm first. }
        set: [calmed]
        goto: report
      - id: ask-pin
        say: { zh: 密码是多少？, en: What is your PIN? }
        critical: asks-pin
        points: { problem-solving: -3 }
        because: [S10]
        mood: -30
        goto: [{ when: { mood: irritated }, to: report }, { to: breached }]
    silence: { after: 20, mood: -30, goto: report }
  report:
    phase: act
    says:
      calm: { zh: 现在怎么办？, en: What now? }
      irritated: { zh: 快点。, en: Hurry up. }
    replies:
      - id: lock
        do: { zh: 挂失, en: Lock the card }
        points: { problem-solving: 3 }
        because: [S06]
        goto: [{ when: { any: [{ flag: calmed }, { not: { seen: arrives } }] }, to: locked }, { to: half }]
      - id: dismiss
        say: { zh: 自己打电话吧。, en: Ring the hotline yourself. }
        points: { attitude: -2 }
        because: [A09]
        mood: -20
        goto: walks-out
endings:
  locked: { outcome: resolved, title: { zh: 好, en: Good }, text: { zh: 办妥了。, en: Done. } }
  half: { outcome: partly-resolved, title: { zh: 还行, en: Fair }, text: { zh: 办了一半。, en: Half done. } }
  walks-out: { outcome: lost, title: { zh: 走了, en: Gone }, text: { zh: 客户走了。, en: The customer left. } }
  breached: { outcome: breach, title: { zh: 触线, en: Breach }, text: { zh: 触碰红线。, en: A line was crossed. } }
patience-gone: walks-out
`;

/** The sample with one piece of text replaced; the piece must stand there exactly once. */
export function sampleWith(piece: string, instead: string): string {
  return replacePiece(sampleSource, piece, instead);
}
