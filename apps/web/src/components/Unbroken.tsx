const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A sentence whose dates stay in one piece: a browser would break them at a hyphen. */
export function Unbroken({ children }: { children: string }) {
  // Every other piece is a date.
  return children.split(DATE).map((piece, nth) =>
    nth % 2 === 0 ? (
      piece
    ) : (
      <span key={nth} className="date">
        {piece}
      </span>
    ),
  );
}
