import { ErrorSummary } from "#app/components/error-summary.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import type { FirstLook } from "../first-look.ts";
import type { GridKind } from "../grid-column.ts";
import { gridWords } from "../grid-words.ts";
import { FirstLookSection } from "./first-look-section.tsx";
import { PasteForm } from "./paste-form.tsx";
import { PasteResult, type ShownPaste } from "./paste-result.tsx";

export interface PasteAnswer {
  reply: ShownPaste | null;
  fieldErrors: Record<string, string>;
  /** What was pasted, where it could not be read. */
  text: string;
}

/** Pasting rows of a spreadsheet, or dropping a file: first a preview, then the deed, then what the rows say. */
export function PastePage({
  kind,
  look,
  answer,
}: {
  kind: GridKind;
  look: FirstLook | null;
  answer: PasteAnswer | undefined;
}) {
  const reply = answer?.reply ?? null;
  const { nouns, title, list } = gridWords[kind];
  const isDone = reply?.step === "done";
  const pasted = reply?.how === "file" || isDone ? "" : (reply?.text ?? answer?.text ?? "");
  const form = (
    <PasteForm
      key={reply?.outcome.digest ?? ""}
      kind={kind}
      text={pasted}
      errors={answer?.fieldErrors ?? {}}
      isFirst={reply === null}
    />
  );
  return (
    <>
      <PageHeader
        title={`Paste ${nouns[1]}`}
        lead="Copy rows of a spreadsheet with their heading. Nothing is written before you have seen what becomes of each row."
        crumbs={[
          { label: title, to: list },
          { label: "Grid", to: paths.grid(kind) },
        ]}
      />
      <ErrorSummary fieldErrors={answer?.fieldErrors} />
      {reply ? <PasteResult kind={kind} reply={reply} /> : <div className="mb-12">{form}</div>}
      {look && (reply === null || isDone) && <FirstLookSection look={look} noun={nouns} />}
      {reply && <Section title="Paste others">{form}</Section>}
    </>
  );
}
