import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import type { ProgressState } from "#app/components/progress.tsx";
import { paths } from "#app/lib/paths.ts";
import type { PersonalReport } from "../dry-run/dry-run.schema.ts";
import { formatFileSize } from "../files/file-size.ts";
import { type Detection, type ImportKind, importKindNames, type Mapping } from "../import.schema.ts";
import { MAPPING_FORM } from "../mapping/mapping-form-id.ts";
import type { RowsPreview as RowsPreviewData } from "../mapping/rows-preview.ts";
import type { Suggestion } from "../mapping/suggest-fields.ts";
import { rowPlace } from "../rows/row-place.ts";
import { type DryRunNews, DryRunPanel } from "./dry-run-panel.tsx";
import { LookProgress } from "./look-progress.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { adviceOn, Outlook } from "./outlook.tsx";
import { PersonalFields } from "./personal-fields.tsx";
import { type OfferedMapping, PresetPanel } from "./preset-panel.tsx";
import { ReadingForm } from "./reading-form.tsx";
import { RowsPreview } from "./rows-preview.tsx";

export interface MappingPageProps {
  entry: {
    id: string;
    kind: ImportKind;
    fileName: string;
    /** Size of the upload. */
    fileBytes: number;
    detection: Detection;
    mapping: Mapping;
    /** Why another part of the upload could not be read; what was read before is still shown. */
    problem: string | null;
  };
  /** Whether another part of the upload, or another encoding of it, can still be chosen. */
  mayUnpackAgain: boolean;
  review: {
    suggestions: readonly Suggestion[];
    attributes: readonly { id: string; label: string; subject: string }[];
    problems: Readonly<Record<string, string>>;
    preview: RowsPreviewData | null;
    look: ProgressState;
    /** The last try of the whole file. */
    wholeRun: (DryRunNews & { personalData: PersonalReport }) | null;
    earlier: { id: string; finishedAt: string | null } | null;
    offered: OfferedMapping | null;
  };
  mayDefineAttributes: boolean;
  /** What was wrong with the form that was just sent. */
  message: string | undefined;
  errors: Readonly<Record<string, string>> | undefined;
}

/** An uploaded file on its way in: how it is read, what becomes of its columns, what would be stored. */
export function MappingPage({
  entry,
  mayUnpackAgain,
  review,
  mayDefineAttributes,
  message,
  errors,
}: MappingPageProps) {
  const place = rowPlace(entry.detection);
  const shownErrors = errors ?? review.problems;
  const reading = `${entry.kind}-${entry.detection.preset}-${entry.detection.part}-${entry.detection.encoding}-${entry.detection.encodingSure}-${entry.detection.delimiter}-${entry.detection.headerRows}`;
  return (
    <>
      <PageHeader
        title={<span className="break-words">{entry.fileName}</span>}
        lead={`${importKindNames[entry.kind]}, ${formatFileSize(entry.fileBytes)}. Nothing is stored yet.`}
        crumbs={[{ label: "Imports", to: paths.imports() }]}
        action={
          <Form method="post">
            <Button look="secondary" name="intent" value="discard">
              Discard this file
            </Button>
          </Form>
        }
      />
      {/* The first button of the form is what the Enter key presses in any of its fields: it must not start the import. */}
      <button type="submit" form={MAPPING_FORM} name="intent" value="check" hidden>
        Check again
      </button>
      {review.preview && <Outlook entry={entry} preview={review.preview} />}
      <FormMessage tone="error" className="mb-6">
        {entry.problem}
      </FormMessage>
      <ErrorSummary fieldErrors={errors} />
      {Object.keys(errors ?? {}).length === 0 && (
        <FormMessage tone="error" className="mb-6">
          {message}
        </FormMessage>
      )}
      {review.earlier && (
        <FormMessage className="mb-6">
          This very file <EarlierLink {...review.earlier} />. Importing it again with the same choices changes
          nothing.
        </FormMessage>
      )}
      <PresetPanel
        key={`${reading}-preset`}
        presetId={entry.detection.preset}
        reason={entry.detection.presetReason}
        saidAbove={review.preview ? adviceOn(entry) : ""}
        offered={review.offered}
      />
      <ReadingForm
        key={reading}
        kind={entry.kind}
        detection={entry.detection}
        mayUnpackAgain={mayUnpackAgain}
      />
      <LookProgress
        importId={entry.id}
        sampledRows={entry.detection.sampledRows}
        wholeRows={entry.detection.wholeRows}
        look={review.look}
      />
      <MappingForm
        key={`${reading}-mapping`}
        kind={entry.kind}
        place={place}
        columns={entry.detection.columns}
        mapping={entry.mapping}
        recurring={entry.detection.recurring}
        suggestions={review.suggestions}
        attributes={review.attributes}
        mayDefineAttributes={mayDefineAttributes}
        foldLeftOut={entry.detection.preset !== null}
        errors={shownErrors}
        startLabel={`Import the ${importKindNames[entry.kind].toLowerCase()}`}
      >
        {review.preview && <RowsPreview preview={review.preview} place={place} />}
        <DryRunPanel importId={entry.id} run={review.wholeRun} />
        <PersonalFields choices={entry.mapping.personalData} {...personalIn(review)} />
      </MappingForm>
    </>
  );
}

/** What all texts held when they were tried out as they are mapped now, else what the first ones hold. */
function personalIn({ preview, wholeRun }: MappingPageProps["review"]) {
  if (wholeRun?.isCurrent && wholeRun.state === "done") {
    return { report: wholeRun.personalData, isWhole: true };
  }
  return { report: preview?.personalData ?? { texts: 0, findings: [] }, isWhole: false };
}

function EarlierLink({ id, finishedAt }: { id: string; finishedAt: string | null }) {
  return (
    <Link className="link" to={paths.import(id)}>
      was imported{finishedAt && <> on {<DateText iso={finishedAt} />}</>}
    </Link>
  );
}
