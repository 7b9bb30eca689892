import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";
import { deedWords } from "../../versions/deed-words.ts";
import type { VersionDeed } from "../../versions/version.schema.ts";

export interface ListedVersion {
  revision: number;
  done: VersionDeed;
  fromRevision: number | null;
  authorName: string | null;
  madeAt: string;
}

interface VersionListProps {
  personaId: string;
  versions: readonly ListedVersion[];
  /** The revision that was published last, and the one that stands now. */
  published: number | null;
  present: number;
}

/** Versions of a persona, the newest first, and a choice of two to be compared. */
export function VersionList({ personaId, versions, published, present }: VersionListProps) {
  const options = versions.map((version) => ({
    value: String(version.revision),
    label: `Version ${version.revision}: ${deedWords(version)}`,
  }));
  return (
    <>
      <Table
        caption="Versions, the newest first"
        rows={versions}
        rowKey={({ revision }) => String(revision)}
        columns={[
          {
            key: "version",
            header: "Version",
            main: true,
            cell: ({ revision }) => (
              <Link className="link" to={paths.personaVersion(personaId, revision)}>
                Version {revision}
              </Link>
            ),
          },
          {
            key: "done",
            header: "What was done",
            cell: (version) => (
              <span className="inline-flex flex-wrap gap-2">
                {deedWords(version)}
                {version.revision === published && <Tag tone="ok">last published</Tag>}
                {version.revision === present && <Tag tone="outline">as it stands</Tag>}
              </span>
            ),
          },
          { key: "who", header: "By", cell: ({ authorName }) => authorName ?? "" },
          { key: "when", header: "When", cell: ({ madeAt }) => <DateText iso={madeAt} time /> },
        ]}
      />
      {options.length > 1 && (
        <Form
          method="get"
          action={paths.personaVersions(personaId)}
          className="mt-6 flex flex-wrap items-end gap-3"
        >
          <SelectField name="from" label="Compare" options={options} defaultValue={options[1]?.value} />
          <SelectField name="to" label="with" options={options} defaultValue={options[0]?.value} />
          <Button look="secondary">Show what differs</Button>
        </Form>
      )}
    </>
  );
}
