import { Link } from "@remix-run/react";
import { paths } from "#app/lib/paths.ts";

/** A persona by its name. */
export function PersonaLink({ persona }: { persona: { id: string; name: string } }) {
  return (
    <Link className="link" to={paths.persona(persona.id)}>
      {persona.name}
    </Link>
  );
}
