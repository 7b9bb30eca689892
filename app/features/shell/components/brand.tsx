import { Link } from "@remix-run/react";
import { paths } from "#app/lib/paths.ts";

/** The name, with its mark: lines of text that end at an ear. */
export function Brand() {
  return (
    <Link
      to={paths.overview()}
      className="inline-flex items-center gap-2 text-lg font-bold text-ink no-underline"
    >
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="stroke-accent"
        fill="none"
      >
        <path d="M2 4.5h10M2 10h6M2 15.5h8" strokeWidth="2.2" strokeLinecap="round" />
        <path
          d="M13 8c3.5-1.5 6 1.5 4.300 4.600-1 1.800-1.600 2-1.900 3.300-.3 1.300-1.500 2-2.600 1.600"
          strokeWidth="2.2"
          strokeLinecap="round"
        />
      </svg>
      Earshot
    </Link>
  );
}
