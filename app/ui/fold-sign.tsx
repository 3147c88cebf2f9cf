/** The plus of a closed `details` and the minus of an open one; the `details` carries the class `group`. */
export function FoldSign() {
  return (
    <>
      <span aria-hidden className="text-quiet group-open:hidden">
        +
      </span>
      <span aria-hidden className="hidden text-quiet group-open:inline">
        −
      </span>
    </>
  );
}
