import { InvalidInputError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { type FormAgain, readSegmentForm, refusedForm } from "./segment-editing.server.ts";
import { setSegmentState } from "./segment-state.server.ts";
import { removeSegment, saveSegment } from "./segments.service.server.ts";

/** What a form on a segment's page came to: where to go on, or what to show again and with which status. */
export type SegmentPageAnswer =
  | { done: "saved" | "removed" }
  /** `refused` is the message that did not make a draft active, as it was typed, and why. */
  | { again?: FormAgain; refused?: { message: string; error: string }; status: number };

/** Does what one of the forms on a segment's page asks. Throws NotFoundError for an unknown id. */
export async function answerSegmentPage(
  db: Db,
  segmentId: string,
  values: FormValues,
  author: { id: string; name: string },
): Promise<SegmentPageAnswer> {
  switch (values.intent) {
    case "remove-segment":
      await removeSegment(db, segmentId, author);
      return { done: "removed" };
    case "make-draft":
      await setSegmentState(db, segmentId, "draft", author);
      return { done: "saved" };
    case "make-active":
      return activate(db, segmentId, values, author);
    default:
      return save(db, segmentId, values, author);
  }
}

async function activate(
  db: Db,
  segmentId: string,
  values: FormValues,
  author: { id: string; name: string },
): Promise<SegmentPageAnswer> {
  const message = typeof values.activeMessage === "string" ? values.activeMessage.trim().slice(0, 2000) : "";
  try {
    await setSegmentState(db, segmentId, "active", author, message);
    return { done: "saved" };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { refused: { message, error: error.message }, status: error.status };
  }
}

async function save(
  db: Db,
  segmentId: string,
  values: FormValues,
  author: { id: string; name: string },
): Promise<SegmentPageAnswer> {
  const answer = await readSegmentForm(db, values, segmentId);
  if ("again" in answer) return answer;
  try {
    await saveSegment(db, segmentId, answer.save, author);
    return { done: "saved" };
  } catch (error) {
    return refusedForm(db, values, segmentId, error);
  }
}
