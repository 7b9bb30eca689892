import { DateText } from "#app/components/date-text.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { personaSections, sectionTitles } from "../persona.schema.ts";
import { themeKinds } from "../theme-kinds.ts";
import { PersonaLineView, type ShownLine } from "./persona-line.tsx";

/** Sections a reader wants first stand on the left, what to do about them on the right. */
const right = new Set<string>([
  "behaviour",
  "quotes",
  "say",
  "avoid",
  "change",
  "objections",
  "triggers",
  "decision",
  "channels",
]);

/** Everything a persona says, section by section, each line with what stands behind it. */
export function PersonaSections({
  lines,
  mayAsk = false,
}: {
  lines: readonly ShownLine[];
  /** Whether whoever reads it may ask customers about what is assumed. */
  mayAsk?: boolean;
}) {
  const sections = personaSections
    .map((section) => ({ section, lines: lines.filter((line) => line.section === section) }))
    .filter((group) => group.lines.length > 0);
  const kinds = themeKinds(lines);
  const column = (side: "left" | "right") => (
    <div className="grid content-start gap-8">
      {sections
        .filter((group) => right.has(group.section) === (side === "right"))
        .map((group) => (
          <section
            key={group.section}
            aria-labelledby={`section-${group.section}`}
            className="border-t border-ink pt-2"
          >
            <h2 id={`section-${group.section}`} className="mb-3 text-lg font-semibold">
              {sectionTitles[group.section]}
            </h2>
            <div className="grid gap-4">
              {group.lines.map((line) => (
                <PersonaLineView
                  key={line.id}
                  line={line}
                  kind={kinds.get(line.evidence.themeId ?? "")}
                  mayAsk={mayAsk}
                />
              ))}
            </div>
          </section>
        ))}
    </div>
  );
  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:gap-12 print:grid-cols-2">
      {column("left")}
      {column("right")}
    </div>
  );
}

/** What the persona rests on, in one sentence. */
export function PersonaBasis({
  persona,
}: {
  persona: { segmentSize: number; evidenceSize: number; draftedAt: string };
}) {
  return (
    <p className="text-sm text-ink-soft">
      Drafted on <DateText iso={persona.draftedAt} /> from{" "}
      {formatNoun(persona.segmentSize, "customer", "customers")}, of whom {persona.evidenceSize} have said
      something. A dot is the share among them, its band the 95 % interval, the upright mark the share among
      all other customers.
    </p>
  );
}
