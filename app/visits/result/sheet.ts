import type { Language } from "#app/core/text/text.ts";
import { toTenths } from "#app/core/tenths.ts";
import type { Block, Sheet } from "#app/platform/paper/block.ts";
import { costliestFirst, ledgerOf, type LedgerPart } from "#app/visits/result/ledger.ts";
import { standingWord } from "#app/visits/result/standing-word.ts";
import { foundWordsIn, type Voice } from "#app/visits/score/found-words.ts";
import type { BesideRow, ResultStandard, ResultView } from "#app/visits/view/result.ts";

type Reader = Voice & { readonly language: Language };

/** A published visit on paper: what the page says, without what can only be pressed. */
export function resultSheet(view: ResultView, reader: Reader): Sheet {
  const { t, read, formats, language } = reader;
  const month = formats.month(view.month);
  const standards = costliestFirst(view);
  return {
    language,
    subject: [t("results.name"), month].join(" · "),
    month: view.month,
    foot: (page, pages) => t("results.pdf.page", { page, pages }),
    blocks: [
      { kind: "title", text: t("results.title", { branch: read(view.branch.name), month }) },
      said([t(`trade.visitMode.${view.mode}`), read(view.title)].join(" · "), "quiet"),
      said(t("results.secret"), "quiet"),
      ...headline(view, reader),
      ...redLine(view, reader),
      ...beside(view, reader),
      ...losses(view, standards, reader),
      ...(standards.length > 0 ? practise(standards, reader) : []),
    ],
  };
}

type Tone = (Block & { kind: "text" })["tone"];

function said(text: string, tone: Tone): Block {
  return { kind: "text", text, tone };
}

function headline({ total, failed, premises, standing, outcome, counts }: ResultView, { t, formats }: Reader): Block[] {
  const word = standingWord(standing, outcome);
  const scored = total === null ? t("results.notAssessedTotal") : `${t("results.total")} ${formats.tenths(total)} · ${t(failed ? "results.breach" : "results.clean")}`;
  return [
    ...(word ? [said(t(`results.standing.${word}`), "plain")] : []),
    ...(counts ? [] : [said(t("results.standing.uncounted"), "plain")]),
    said(scored, failed ? "alarm" : "strong"),
    ...(premises === null ? [] : [said(`${t("results.premises")} ${formats.tenths(premises)} · ${t("results.premisesSaid")}`, "plain")]),
  ];
}

function redLine({ criticals, uncapped, total }: ResultView, { t, read, formats }: Reader): Block[] {
  if (criticals.length === 0) return [];
  const cap = toTenths(total ?? 0) - toTenths(uncapped ?? 0);
  const before = `${t("results.cap.before", { score: formats.tenths(uncapped ?? 0) })} · ${t("results.cap.taken")} ${formats.signedTenths(cap / 10)}`;
  return [
    { kind: "heading", text: t("results.cap.title") },
    ...criticals.map((question) => said(read(question), "alarm")),
    said(t("results.cap.said"), "plain"),
    ...(cap < 0 ? [said(before, "strong")] : []),
  ];
}

function beside({ beside: { past, peers, rows } }: ResultView, { t, formats }: Reader): Block[] {
  if (rows.length === 0) return [];
  const figure = (score: number | null) => (score === null ? "—" : formats.tenths(score));
  const name = (what: BesideRow["what"]) => (what === "premises" || what === "total" ? t(`results.beside.${what}`) : t(`trade.dimension.${what}`));
  const range = (of: BesideRow["peers"]) =>
    of === null ? t("results.beside.few") : t("results.beside.range", { median: formats.tenths(of.median), low: formats.tenths(of.low), high: formats.tenths(of.high) });
  return [
    { kind: "heading", text: t("results.beside.title") },
    said(t("results.beside.said", { from: formats.month(peers.from), to: formats.month(peers.to) }), "quiet"),
    {
      kind: "table",
      head: [t("results.beside.what"), t("results.beside.own"), ...past.map(({ month }) => formats.month(month)), t("results.beside.peers")],
      rows: rows.map(({ what, own, past: before, peers: others }) => [name(what), figure(own), ...before.map(figure), range(others)]),
      shares: [3, 2, ...past.map(() => 2), 4],
    },
  ];
}

function losses(view: ResultView, standards: readonly ResultStandard[], reader: Reader): Block[] {
  const { t } = reader;
  const parts = ledgerOf(view);
  const clean = parts.every(({ lines }) => lines.length === 0);
  return [
    { kind: "heading", text: t("results.losses.title") },
    said(t(clean ? "results.losses.none" : "results.losses.said"), "quiet"),
    ...(clean ? [] : parts.flatMap((part) => partLines(part, standards, reader))),
  ];
}

function partLines({ dimension, score, lines }: LedgerPart, standards: readonly ResultStandard[], reader: Reader): Block[] {
  const { t, read, formats } = reader;
  const foundWords = foundWordsIn(reader);
  const name = dimension ? t(`trade.dimension.${dimension}`) : t("results.premises");
  const cited = (id: string) => [id, standards.filter((each) => each.id === id).map(({ title }) => read(title))].flat().join(" ");
  return [
    said(`${name} ${formats.tenths(score / 10)}${lines.length === 0 ? ` · ${t("results.losses.noneHere")}` : ""}`, "strong"),
    ...lines.map(({ loss, change }): Block => {
      const { said: found, measure } = foundWords(loss.found);
      const critical = loss.critical ? [t("results.losses.critical")] : [];
      return { kind: "entry", text: read(loss.question), figure: formats.signedTenths(change / 10), below: [[found, measure].filter(Boolean).join(" · "), ...critical, ...loss.standards.map(cited)] };
    }),
  ];
}

function practise(standards: readonly ResultStandard[], { t, read }: Reader): Block[] {
  return [
    { kind: "heading", text: t("results.standards.title") },
    said(t("results.standards.said"), "quiet"),
    ...standards.map(({ id, title, rule, phrase, drills }): Block => {
      const words = phrase ? [`${t("results.standards.phrase")} ${read(phrase)}`] : [];
      const practice = drills.length === 0 ? [t("results.standards.visitOnly")] : drills.map((drill) => t("results.standards.practise", { title: read(drill.title) }));
      return { kind: "entry", text: `${id} ${read(title)}`, figure: "", below: [read(rule), ...words, ...practice] };
    }),
  ];
}
