import type { FileKind } from "../answer-parts.ts";
import type { Question } from "../survey.schema.ts";
import { type Checked, nothing, right, wrong } from "./checked.ts";

/** A file that this respondent has sent for a question and that is stored. */
export interface StoredUpload {
  id: string;
  questionId: string;
  name: string;
  bytes: number;
  kind: FileKind;
}

const MEGABYTE = 1024 * 1024;

/** Checks named uploads: stored for this question by this respondent, of a kind and a size that it takes. */
export function checkFiles(
  question: Extract<Question, { type: "file" }>,
  ids: readonly string[],
  uploads: ReadonlyMap<string, StoredUpload>,
  required: boolean,
): Checked {
  const named = [...new Set(ids.filter((id) => id !== ""))];
  if (named.length === 0) return nothing(required, "A file is expected here; none came.");
  const { maxFiles, maxMegabytes, kinds } = question;
  if (named.length > maxFiles) {
    return wrong(
      `At most ${maxFiles === 1 ? "1 file is" : `${maxFiles} files are`} expected here; ${named.length} came.`,
    );
  }
  const files: { id: string; name: string; bytes: number }[] = [];
  for (const id of named) {
    const upload = uploads.get(id);
    if (upload === undefined || upload.questionId !== question.id) {
      return wrong("A file that was sent with this form is expected here; please choose the file again.");
    }
    if (!kinds.includes(upload.kind)) {
      return wrong(
        `A file of these kinds is expected here: ${kinds.join(", ")}; "${upload.name}" is another.`,
      );
    }
    if (upload.bytes > maxMegabytes * MEGABYTE) {
      return wrong(
        `At most ${maxMegabytes} MB are expected; "${upload.name}" has ${inMegabytes(upload.bytes)} MB.`,
      );
    }
    files.push({ id, name: upload.name, bytes: upload.bytes });
  }
  return right({ kind: "files", files });
}

function inMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
