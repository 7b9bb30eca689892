import { z } from "zod";
import { tidyText } from "#app/lib/text.ts";

export const MOST_LETTERS = 4_000;

/** Replies of one thread, so that a page of threads is bounded. */
export const MOST_REPLIES = 100;

const id = z.string().min(1).max(64);
const body = z
  .string("Write a comment")
  .overwrite(tidyText)
  .min(1, "Write a comment")
  .max(MOST_LETTERS, "A comment has at most 4,000 characters; split it or shorten it");

/** What the forms of the page of comments post; `lineId` is "" for a comment on the persona as a whole. */
export const commentFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), lineId: z.string().max(64).default(""), body }),
  z.object({ intent: z.literal("reply"), commentId: id, body }),
  z.object({ intent: z.literal("edit"), commentId: id, body }),
  z.object({ intent: z.enum(["delete", "resolve", "reopen"]), commentId: id }),
]);
export type CommentForm = z.infer<typeof commentFormSchema>;

/** Which threads are listed: all, the open ones first, or the open ones alone. */
export const shownThreadsSchema = z.enum(["all", "open"]).catch("all");
export type ShownThreads = z.infer<typeof shownThreadsSchema>;
