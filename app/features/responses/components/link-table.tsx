import { Table } from "#app/components/table.tsx";

export interface PersonalLink {
  customerId: string;
  name: string;
  email: string | null;
  url: string;
}

/** Personal links one by one; each is a field to select and copy. */
export function LinkTable({ links }: { links: readonly PersonalLink[] }) {
  return (
    <Table
      caption="Personal links by customer"
      rows={links}
      rowKey={(link) => link.customerId}
      columns={[
        { key: "name", header: "Customer", main: true, cell: (link) => link.name },
        { key: "email", header: "E-mail", cell: (link) => link.email ?? "not known" },
        {
          key: "url",
          header: "Personal link",
          wide: true,
          cell: (link) => <CopyField label={`Link for ${link.name}`} url={link.url} />,
        },
      ]}
    />
  );
}

/** An address in a read-only field, which selects itself when it is focused. */
export function CopyField({ label, url }: { label: string; url: string }) {
  return (
    <input
      readOnly
      value={url}
      aria-label={label}
      onFocus={(event) => event.currentTarget.select()}
      className="block w-full min-w-0 rounded-md border border-line-strong bg-surface px-2 py-1 font-mono text-sm text-ink"
    />
  );
}
