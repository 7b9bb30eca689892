import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { sourceNames, valueSources } from "#app/features/attributes/leading-rule.ts";
import { formatShare } from "#app/lib/numbers.ts";
import type { SourceClaim } from "../field-view.ts";

/** What each source says of one field, side by side; a person may let another one lead. */
export function FieldClaims({ claims, mayEdit }: { claims: readonly SourceClaim[]; mayEdit: boolean }) {
  return (
    <Table
      caption="What each source says"
      rows={claims}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "value",
          header: "Value",
          main: true,
          cell: (row) => (
            <>
              {row.text} <Standing claim={row} />
            </>
          ),
        },
        {
          key: "source",
          header: "Source",
          wide: true,
          cell: (row) => (
            <>
              {row.sourceLabel}
              <span className="block text-xs text-ink-soft">{sourceWord(row.sourceType)}</span>
            </>
          ),
        },
        { key: "learnt", header: "Learnt", cell: (row) => <DateText iso={row.learntAt} /> },
        { key: "sure", header: "Sure", align: "end", cell: (row) => formatShare(row.confidence) },
        {
          key: "until",
          header: "Fresh until",
          cell: (row) => (row.until === null ? "always" : <DateText iso={row.until} />),
        },
        ...(mayEdit
          ? [
              {
                key: "choose",
                header: "Choose",
                cell: (row: SourceClaim) =>
                  row.leads || row.unfitSince !== null ? (
                    "–"
                  ) : (
                    <Form method="post">
                      <input type="hidden" name="intent" value="choose" />
                      <input type="hidden" name="valueId" value={row.id} />
                      <Button look="secondary" size="small">
                        Let this lead
                        <span className="sr-only">
                          : {row.text}, {row.sourceLabel}
                        </span>
                      </Button>
                    </Form>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Standing({ claim }: { claim: SourceClaim }) {
  return (
    <span className="inline-flex flex-wrap gap-1 font-normal">
      {claim.leads && <Tag tone="accent">leads</Tag>}
      {claim.agrees && <Tag tone="ok">agrees</Tag>}
      {!claim.leads && !claim.agrees && claim.unfitSince === null && <Tag tone="outline">says otherwise</Tag>}
      {claim.unfitSince !== null && <Tag tone="danger">does not fit</Tag>}
      {claim.held === 1 && !claim.leads && <Tag>held back by its file’s rule</Tag>}
      {claim.stale && <Tag tone="outline">may be out of date</Tag>}
    </span>
  );
}

function sourceWord(type: string): string {
  const source = valueSources.find((candidate) => candidate === type);
  return source === undefined ? type : sourceNames[source];
}
