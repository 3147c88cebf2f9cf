/** The plus of a closed `details` and the minus of an open one; the `details` carries the class `group`. Paper shows neither. */
export function FoldSign() {
  return (
    <>
      <span aria-hidden className="no-print text-quiet group-open:hidden">
        +
      </span>
      <span aria-hidden className="no-print hidden text-quiet group-open:inline">
        −
      </span>
    </>
  );
}
