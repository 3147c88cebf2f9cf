import { FileDown } from "lucide-react";

/** A table to take along, in each of its formats. @param to the address of a format @param of which table, where a page has several */
export function FileLinks({ label, of = "", to, className = "" }: { label: string; of?: string; to: (format: "csv" | "xlsx") => string; className?: string }) {
  return (
    <p className={`no-print flex flex-wrap items-center gap-x-5 text-ui ${className}`}>
      <span className="inline-flex items-center gap-2 text-quiet">
        <FileDown aria-hidden className="size-4" />
        {label}
      </span>
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} href={to(format)} download aria-label={`${of} ${label} ${format.toUpperCase()}`.trim()} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
