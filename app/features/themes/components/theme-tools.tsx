import { Link } from "@remix-run/react";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { ThemeKind } from "../theme-kind.ts";

/** The ways from the list of themes to what keeps it right. */
export function ThemeTools({
  kind,
  single,
  muted,
  mayEdit,
}: {
  kind: ThemeKind;
  /** Whether the list shows each theme by itself. */
  single: boolean;
  muted: number;
  mayEdit: boolean;
}) {
  return (
    <ul className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm print:hidden">
      <li>
        <Link className="link inline-block py-1" to={paths.themes({ kind, single: single ? null : "yes" })}>
          {single ? "Similar themes together" : "Each theme by itself"}
        </Link>
      </li>
      {mayEdit && (
        <li>
          <Link className="link inline-block py-1" to={paths.reviewStatements()}>
            Review unsure statements
          </Link>
        </li>
      )}
      {mayEdit && (
        <li>
          <Link className="link inline-block py-1" to={paths.rebuildThemes()}>
            Rebuild themes
          </Link>
        </li>
      )}
      <li>
        <Link className="link inline-block py-1" to={paths.accuracy()}>
          Accuracy
        </Link>
      </li>
      <li>
        <Link className="link inline-block py-1" to={paths.corrections()}>
          Corrections
        </Link>
      </li>
      {muted > 0 && (
        <li>
          <Link className="link inline-block py-1" to={paths.themes({ kind, muted: "yes" })}>
            {formatNoun(muted, "muted theme", "muted themes")}
          </Link>
        </li>
      )}
    </ul>
  );
}
