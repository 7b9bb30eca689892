import { Link } from "@remix-run/react";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { Portrait } from "../../components/portrait.tsx";

/** The personas that stand side by side: face, name, who it is. */
export function PersonaHeads({
  personas,
}: {
  personas: readonly { id: string; name: string; summary: string; portraitSeed: string; members: number }[];
}) {
  return (
    <ul className="mb-8 grid gap-6 sm:grid-cols-2 xl:grid-cols-3">
      {personas.map(({ id, name, summary, portraitSeed, members }) => (
        <li key={id} className="flex gap-4">
          <Portrait seed={portraitSeed} size={56} />
          <div className="min-w-0">
            <h2 className="font-semibold">
              <Link className="link" to={paths.persona(id)}>
                {name}
              </Link>
            </h2>
            <p className="text-sm">{summary}</p>
            <p className="text-sm text-ink-soft">{formatNoun(members, "customer", "customers")}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
