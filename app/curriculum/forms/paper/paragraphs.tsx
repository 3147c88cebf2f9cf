/** Written text, paragraph by paragraph. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  return (
    <div className="measure mt-2 space-y-3 text-body">
      {paragraphs.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
