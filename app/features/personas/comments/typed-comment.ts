import type { FormValues } from "#app/lib/form.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";
import type { TypedComment } from "./shown-comment.ts";

/** What a form that could not be taken shows again: its name on the page, what was typed, and what is wrong with it. */
export function typedComment(posted: FormValues, error: string): TypedComment {
  const { intent = "", commentId = "", body = "" } = postedTexts(posted);
  return { at: intent === "add" ? "add" : `${intent}-${commentId}`, body, error };
}
