/** What a shopper tells, paragraph by paragraph. */
export function Story({ text }: { text: string }) {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  return (
    <div className="measure mt-3 space-y-3 border-l-2 border-edge pl-4 text-body">
      {paragraphs.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
