import { FileDown } from "lucide-react";
import { buttonClass } from "#app/ui/button.tsx";

type DownloadsProps = {
  /** What the links do, such as "Download", before their formats. */
  label: string;
  /** Addresses of the file. */
  csv: string;
  xlsx: string;
};

/** A table to take along, in either format. Plain links: the browser fetches a file by itself, the router would look for a page. */
export function Downloads({ label, csv, xlsx }: DownloadsProps) {
  return (
    <div role="group" aria-label={label} className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 text-ui">
      <span aria-hidden className="inline-flex w-full items-center gap-2 text-quiet md:w-auto">
        <FileDown size={18} strokeWidth={1.75} />
        {label}
      </span>
      {[["CSV", csv] as const, ["Excel", xlsx] as const].map(([format, to]) => (
        <a key={format} href={to} aria-label={`${label} ${format}`} className={buttonClass("plain")}>
          {format}
        </a>
      ))}
    </div>
  );
}
