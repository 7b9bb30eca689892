import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { LineVerdict } from "#app/engines/personas/drift/drift.ts";
import { sectionTitles } from "../../persona.schema.ts";
import type { FreshLine } from "../fresh-line.ts";
import { confirmationInWords } from "../freshness.schema.ts";

/** Every line with how it stands to today's data and who confirmed it last. */
export function LineTable({ lines, mayEdit }: { lines: readonly FreshLine[]; mayEdit: boolean }) {
  return (
    <Table
      caption="Every line of the persona"
      columns={[
        { key: "section", header: "Part", cell: ({ section }) => sectionTitles[section] },
        {
          key: "text",
          header: "Line",
          main: true,
          cell: ({ text }) => <span className="line-clamp-3 font-normal wrap-anywhere">{text}</span>,
        },
        { key: "state", header: "Today", cell: (line) => <Verdict line={line} /> },
        {
          key: "confirmed",
          header: "Last confirmed",
          cell: ({ confirmed }) => (
            <>
              <DateText iso={confirmed.at} />, {confirmationInWords(confirmed)}
            </>
          ),
        },
        ...(mayEdit
          ? [
              {
                key: "confirm",
                header: "Confirm",
                cell: ({ id, text }: FreshLine) => (
                  <Form method="post">
                    <input type="hidden" name="lineId" value={id} />
                    <Button
                      name="intent"
                      value="line-still-true"
                      size="small"
                      look="secondary"
                      aria-label={`Still true: ${text.slice(0, 80)}`}
                    >
                      Still true
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
      rows={lines}
      rowKey={({ id }) => id}
    />
  );
}

const words: Record<LineVerdict, string> = {
  holds: "holds",
  moved: "moved",
  "too-few": "too few people to tell",
  "not-counted": "today's data do not say",
};

function Verdict({ line: { verdict, origin } }: { line: FreshLine }) {
  if (verdict === "moved") return <Tag tone="danger">moved</Tag>;
  if (verdict === "holds") return <Tag tone="ok">holds</Tag>;
  if (verdict !== null) return <span className="text-ink-soft">{words[verdict]}</span>;
  if (origin === "evidence") return <span className="text-ink-soft">no share to count</span>;
  return <span className="text-ink-soft">{origin === "invented" ? "invented" : "an assumption"}</span>;
}
