/** The key that does what a button says. */
export function KeyHint({ of }: { of: string }) {
  return (
    <span aria-hidden="true" className="rounded-sm border border-line-strong px-1.5 text-xs">
      {of}
    </span>
  );
}
