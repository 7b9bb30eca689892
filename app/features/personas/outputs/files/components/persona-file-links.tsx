import { paths } from "#app/lib/paths.ts";
import { personaFileKinds } from "../file-kinds.ts";

/** A link to each file of a persona that the server makes. */
export function PersonaFileLinks({ personaId }: { personaId: string }) {
  return Object.entries(personaFileKinds).map(([kind, { label }]) => (
    <a key={kind} className="link" href={paths.personaFile(personaId, kind)} download>
      {label}
    </a>
  ));
}
