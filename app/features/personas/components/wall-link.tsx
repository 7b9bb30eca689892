import { Link } from "@remix-run/react";
import { paths } from "#app/lib/paths.ts";

/** To all personas beside each other. */
export function WallLink() {
  return (
    <p className="text-sm print:hidden">
      <Link className="link" to={paths.personaWall()}>
        All on one wall, for a screen or a poster
      </Link>
    </p>
  );
}
