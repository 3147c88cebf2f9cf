import { useReader } from "#app/words/reader.tsx";

/** Which line or bar is which, once for all panels of a kind. */
export function PanelKey({ of }: { of: "trend" | "bins" }) {
  const { t } = useReader();
  return (
    <div className="mt-2 text-note">
      <p className="measure text-quiet">{t(`figures.${of}.said`)}</p>
      <ul aria-hidden className="mt-1 flex flex-wrap gap-x-6 [@media(scripting:none)]:hidden">
        {(["drills", "visits"] as const).map((kind) => (
          <li key={kind} className="inline-flex items-center gap-2">
            <svg width="28" height="12" className="shrink-0 text-ink">
              {of === "trend" ? <Stroke kind={kind} /> : <Block kind={kind} />}
            </svg>
            {t(`figures.kind.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stroke({ kind }: { kind: "drills" | "visits" }) {
  return (
    <>
      <line x1="0" x2="28" y1="6" y2="6" className="stroke-ink" strokeWidth="2" strokeDasharray={kind === "visits" ? "5 4" : undefined} />
      {kind === "drills" ? <circle cx="14" cy="6" r="3" className="fill-ink" /> : <rect x="10.5" y="2.5" width="7" height="7" className="fill-paper stroke-ink" strokeWidth="1.5" />}
    </>
  );
}

function Block({ kind }: { kind: "drills" | "visits" }) {
  if (kind === "drills") return <rect x="8" width="12" height="12" className="fill-ink" />;
  return (
    <>
      <rect x="8.5" y="0.5" width="11" height="11" className="fill-paper stroke-ink" />
      <path d="M9 6 14 1M9 11 19 1M14 11 19 6" className="stroke-ink" strokeWidth="1.5" />
    </>
  );
}
