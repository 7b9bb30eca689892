import { DateText } from "#app/components/date-text.tsx";
import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { UNUSED_DAYS } from "../advice.ts";
import type { PersonaUseInWords } from "../holding.ts";
import { PersonaLink } from "./persona-link.tsx";

/** What each persona was used for of late, and which were not used at all. */
export function UseSection({ uses }: { uses: readonly PersonaUseInWords[] }) {
  const unused = uses.filter(({ isUnused }) => isUnused);
  const lead =
    unused.length === 0
      ? `Within ${UNUSED_DAYS} days each was used, or is younger than that.`
      : "A persona that nobody opens is not worth keeping up to date.";
  return (
    <Section id="used" title="Which are used" lead={lead}>
      <Table
        caption={`Personas by what they were used for in ${UNUSED_DAYS} days`}
        rows={uses}
        rowKey={({ persona }) => persona.id}
        columns={[
          {
            key: "name",
            header: "Persona",
            main: true,
            cell: ({ persona, isUnused }) => (
              <>
                <PersonaLink persona={persona} /> {isUnused && <Tag tone="danger">unused</Tag>}
              </>
            ),
          },
          {
            key: "uses",
            header: `In ${UNUSED_DAYS} days`,
            wide: true,
            cell: (row) => row.uses || <span className="text-ink-soft">nothing</span>,
          },
          {
            key: "last",
            header: "Last",
            cell: ({ lastDay }) => (lastDay === null ? "–" : <DateText iso={`${lastDay}T00:00:00.000Z`} />),
          },
        ]}
      />
    </Section>
  );
}
