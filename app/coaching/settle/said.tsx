/** What somebody wrote, under what it is; its line breaks are kept. */
export function Said({ title, text }: { title: string; text: string }) {
  return (
    <div className="measure mt-5">
      <h2 className="text-note text-quiet">{title}</h2>
      <p className="mt-1 break-words whitespace-pre-line border-l-2 border-line pl-4 text-body">{text}</p>
    </div>
  );
}
