import { Tabs } from "#app/components/tabs.tsx";
import { paths } from "#app/lib/paths.ts";

/** The pages of one persona. */
export function PersonaTabs({
  persona,
  openThreads,
}: {
  persona: { id: string; name: string };
  /** Threads of comments that nobody has resolved. */
  openThreads: number;
}) {
  return (
    <Tabs
      label={`Pages of ${persona.name}`}
      tabs={[
        { label: "Portrait", to: paths.persona(persona.id) },
        { label: "People", to: paths.personaMembers(persona.id) },
        { label: "Freshness", to: paths.personaFreshness(persona.id) },
        {
          label: "Comments",
          to: paths.personaComments(persona.id),
          ...(openThreads > 0 && { count: openThreads }),
        },
        { label: "Versions", to: paths.personaVersions(persona.id) },
        { label: "Out", to: paths.personaOut(persona.id) },
      ]}
    />
  );
}
