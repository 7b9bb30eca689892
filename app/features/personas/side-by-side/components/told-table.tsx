import { type Column, Table } from "#app/components/table.tsx";
import type { ToldSection } from "../told-sections.ts";

/** How several personas are spoken to, section by section; an assumption and what is invented say so. */
export function ToldTable({
  personas,
  told,
}: {
  personas: readonly { id: string; name: string }[];
  told: readonly ToldSection[];
}) {
  const columns: Column<ToldSection>[] = [
    {
      key: "section",
      header: "What",
      main: true,
      cell: ({ title, isSame }) => (
        <>
          {title}
          {isSame && <span className="block text-xs font-normal text-ink-soft">the same for all</span>}
        </>
      ),
    },
    ...personas.map(
      ({ id, name }, at): Column<ToldSection> => ({
        key: id,
        header: name,
        wide: true,
        cell: ({ cells }) => <Told lines={cells[at] ?? []} />,
      }),
    ),
  ];
  return (
    <Table caption="How they are spoken to" rows={told} rowKey={({ title }) => title} columns={columns} />
  );
}

function Told({ lines }: { lines: ToldSection["cells"][number] }) {
  if (lines.length === 0) return <span className="text-ink-soft">nothing</span>;
  return (
    <ul className="grid gap-2">
      {lines.map(({ text, origin }) => (
        <li key={text} className="break-words">
          {origin === "invented" ? <i>{text}</i> : text}
          {origin !== "evidence" && <span className="text-xs text-ink-soft"> ({origin})</span>}
        </li>
      ))}
    </ul>
  );
}
