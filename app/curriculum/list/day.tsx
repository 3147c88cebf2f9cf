import { useReader } from "#app/words/reader.tsx";

/** A day, as the bank counts days. */
export function Day({ at, className }: { at: number; className?: string }) {
  const { formats } = useReader();
  return (
    <time suppressHydrationWarning dateTime={new Date(at).toISOString()} className={className}>
      {formats.day(at)}
    </time>
  );
}
