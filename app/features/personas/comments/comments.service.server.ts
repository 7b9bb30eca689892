import { withoutClauses } from "#app/engines/personas/goal-lines.ts";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonaLine } from "../persona-lines.repository.server.ts";
import { lockPersona } from "../personas.repository.server.ts";
import { getPersona } from "../personas.service.server.ts";
import { type CommentForm, MOST_REPLIES } from "./comment.schema.ts";
import {
  countReplies,
  deleteComment,
  emptyComment,
  insertComment,
  type StoredComment,
  selectComment,
  updateBody,
  updateResolved,
} from "./comments.repository.server.ts";

export { countCommentsByLine, countOpenThreads, getComments } from "./list-comments.server.ts";

const DEEDS: Record<CommentForm["intent"], string> = {
  add: "persona.commented",
  reply: "persona.commented",
  edit: "persona.comment-edited",
  delete: "persona.comment-deleted",
  resolve: "persona.comment-resolved",
  reopen: "persona.comment-reopened",
};

/**
 * Does what a form of the page of comments asks for. Everybody who comes here may comment, reply, resolve and reopen; only
 * the author edits; the author and an owner delete, for good. Throws NotFoundError where the persona, the line or the
 * comment is gone, ConflictError for a reply to a thread that is resolved or full, and ForbiddenError.
 */
export async function changeComments(
  db: Db,
  personaId: string,
  form: CommentForm,
  actor: Actor,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Deeds on one persona take turns: nobody replies to what is being deleted.
    await lockPersona(trx, personaId);
    const { lines } = await getPersona(trx, personaId);
    if (form.intent === "add") await begin(trx, personaId, lines, form, actor);
    else await change(trx, await getComment(trx, personaId, form.commentId), form, actor);
    await recordAudit(trx, actor, {
      action: DEEDS[form.intent],
      subjectType: "persona",
      subjectId: personaId,
    });
  });
}

async function begin(
  trx: Db,
  personaId: string,
  lines: readonly PersonaLine[],
  { lineId, body }: Extract<CommentForm, { intent: "add" }>,
  actor: Actor,
): Promise<void> {
  const line = lines.find(({ id }) => id === lineId);
  if (lineId !== "" && !line)
    throw new NotFoundError(
      "This line is not part of the persona any more. Comment on the persona as a whole instead.",
    );
  const about = { lineId: line?.id ?? null, lineText: line ? ownWords(line) : "", parentId: null };
  await insertComment(trx, { ...written(personaId, body, actor), ...about });
}

async function change(
  trx: Db,
  comment: StoredComment,
  form: Exclude<CommentForm, { intent: "add" }>,
  actor: Actor,
): Promise<void> {
  if (form.intent === "edit") {
    if (comment.authorId !== actor.id) throw new ForbiddenError("Only whoever wrote a comment edits it.");
    if (comment.deletedAt !== null) throw new ConflictError("This comment was deleted meanwhile.");
    return updateBody(trx, comment.id, form.body, nowIso());
  }
  if (form.intent === "delete") return remove(trx, comment, actor);
  if (comment.parentId !== null)
    throw new NotFoundError("Expected the first comment of a thread; this is a reply.");
  if (form.intent === "reply") return reply(trx, comment, form.body, actor);
  const isDone = form.intent === "resolve";
  // Who resolved it first stays.
  if (isDone === (comment.resolvedAt !== null)) return;
  await updateResolved(trx, comment.id, isDone ? nowIso() : null, isDone ? actor.name : null);
}

async function reply(trx: Db, thread: StoredComment, body: string, actor: Actor): Promise<void> {
  if (thread.resolvedAt !== null)
    throw new ConflictError(
      "This thread was resolved meanwhile. Reopen it to reply; what you typed is kept.",
    );
  if ((await countReplies(trx, thread.id)) >= MOST_REPLIES)
    throw new ConflictError(`A thread has at most ${MOST_REPLIES} replies. Begin another one.`);
  const about = { lineId: thread.lineId, lineText: "", parentId: thread.id };
  await insertComment(trx, { ...written(thread.personaId, body, actor), ...about });
}

async function remove(trx: Db, comment: StoredComment, actor: Actor): Promise<void> {
  if (comment.authorId !== actor.id && !can(actor.role, "comments.remove"))
    throw new ForbiddenError("Only whoever wrote a comment, or an owner, deletes it.");
  if (comment.parentId === null && (await countReplies(trx, comment.id)) > 0)
    return emptyComment(trx, comment.id, nowIso());
  await deleteComment(trx, comment.id);
  if (comment.parentId === null) return;
  // The last reply takes a first comment with it that has no words any more.
  const first = await selectComment(trx, comment.personaId, comment.parentId);
  if (first?.deletedAt && (await countReplies(trx, first.id)) === 0) await deleteComment(trx, first.id);
}

async function getComment(trx: Db, personaId: string, id: string): Promise<StoredComment> {
  const comment = await selectComment(trx, personaId, id);
  if (!comment) throw new NotFoundError("This comment is not here any more; somebody may have deleted it.");
  return comment;
}

function written(personaId: string, body: string, actor: Actor) {
  const unchanged = { editedAt: null, deletedAt: null, resolvedAt: null, resolvedBy: null };
  return {
    ...{ id: newId(), personaId, authorId: actor.id, authorName: actor.name, body, createdAt: nowIso() },
    ...unchanged,
  };
}

/** A line without what customers said in it: they may take their words back, and a comment keeps none of them. */
function ownWords({ section, text, evidence }: PersonaLine): string {
  if (section === "quotes") return "";
  const quotes = evidence.quotes ?? [];
  return withoutClauses(
    text,
    quotes.map((quote) => quote.text),
  );
}
