import { Panel } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import { personaFileKinds } from "../outputs/files/file-kinds.ts";

interface Form {
  name: string;
  to: string;
  good: string;
  isFile: boolean;
}

/** Every form in which a persona leaves, and what each is good for. */
function formsOf(personaId: string): Form[] {
  return [
    ...Object.entries(personaFileKinds).map(([kind, { label, good }]) => ({
      name: label,
      to: paths.personaFile(personaId, kind),
      good,
      isFile: true,
    })),
    {
      name: "Print page, one sheet",
      to: paths.personaPrint(personaId, { view: "one-page" }),
      good: "Paper for a wall or a folder: what matters most, on one page.",
      isFile: false,
    },
    {
      name: "Print page, in full",
      to: paths.personaPrint(personaId),
      good: "Paper for a meeting: every line with its numbers, quotes, and what speaks against it.",
      isFile: false,
    },
    {
      name: "Brief for copywriters",
      to: paths.personaBrief(personaId),
      good: "Whoever writes to these customers: audience, message, proof, and the customers' own words.",
      isFile: false,
    },
    {
      name: "Markdown",
      to: paths.personaMarkdown(personaId),
      good: "A wiki, a ticket, a repository: plain text that any tool shows.",
      isFile: true,
    },
    {
      name: "JSON",
      to: paths.personaJson(personaId),
      good: "Other programs: every line with its numbers, in a published format.",
      isFile: true,
    },
  ];
}

export function FormsList({ personaId }: { personaId: string }) {
  return (
    <>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3" data-list="rows">
        {formsOf(personaId).map(({ name, to, good, isFile }) => (
          <Panel as="li" key={name}>
            <h3 className="font-semibold">
              <a className="link" href={to} download={isFile || undefined}>
                {name}
              </a>
            </h3>
            <p className="mt-1 text-sm text-ink-soft">{good}</p>
          </Panel>
        ))}
      </ul>
      <p className="mt-4 text-sm text-ink-soft">
        The format of the JSON is published as a{" "}
        <a className="link" href={paths.personaFormat()}>
          JSON Schema
        </a>
        .
      </p>
    </>
  );
}
