type EndsProps = {
  hash: string;
  /** What is compared unless the reader chooses: the version before the last, and the last. */
  from: string | undefined;
  to: string | undefined;
  words: Readonly<Record<"from" | "to", { label: string; spoken: string }>>;
};

/** Which two versions to compare: one of each name in the form around it. */
export function Ends({ hash, words, ...chosen }: EndsProps) {
  return (
    <div className="flex gap-6 text-ui">
      {(["from", "to"] as const).map((name) => (
        <label key={name} className="inline-flex min-h-11 items-center gap-2">
          <input type="radio" name={name} value={hash} defaultChecked={chosen[name] === hash} aria-label={words[name].spoken} className="size-5 accent-seal" />
          {words[name].label}
        </label>
      ))}
    </div>
  );
}
