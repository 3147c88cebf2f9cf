/** Two characters cut into a seal, as at the end of a letter. Decoration: the name stands beside it. */
export function SealMark({ characters }: { characters: string }) {
  return (
    <span
      aria-hidden
      lang="zh-CN"
      className="inline-grid size-9 place-items-center rounded-[3px] bg-seal font-serif text-[0.875rem] font-bold leading-none text-on-seal"
    >
      <span className="w-[1em] text-center leading-[1.06]">{characters}</span>
    </span>
  );
}
