import type { Actor } from "#app/features/accounts/account.schema.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { groupBy } from "#app/lib/group-by.ts";
import { cutPage, decodeWholePlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonaLine } from "../persona-lines.repository.server.ts";
import { getPersona } from "../personas.service.server.ts";
import { MOST_REPLIES, type ShownThreads } from "./comment.schema.ts";
import {
  countByLine,
  countThreads,
  type StoredComment,
  selectReplies,
  selectThreads,
} from "./comments.repository.server.ts";
import type { AboutLine, ShownComment, ShownThread } from "./shown-comment.ts";

const PAGE = 10;

/** Which threads are asked for: of one line or of all, and where the list goes on. */
export interface CommentsAsked {
  lineId: string | null;
  show: ShownThreads;
  after: string | null;
}

/**
 * The threads of a persona, ten at a time, open ones first and the latest of them first, with all their replies; `about`
 * is the line they are of. Throws NotFoundError.
 */
export async function getComments(db: Db, personaId: string, asked: CommentsAsked, actor: Actor) {
  const { persona, lines } = await getPersona(db, personaId);
  const rows = await selectThreads(db, personaId, {
    lineId: asked.lineId,
    openOnly: asked.show === "open",
    after: decodeWholePlace(asked.after),
    limit: PAGE + 1,
  });
  const { page, next } = cutPage(rows, PAGE, ({ resolvedAt, id }) =>
    encodePlace(resolvedAt === null ? 0 : 1, id),
  );
  const threadIds = page.map(({ id }) => id);
  const replies = groupBy(
    await selectReplies(db, threadIds, PAGE * MOST_REPLIES),
    ({ parentId }) => parentId,
  );
  const threads = page.map(
    (first): ShownThread => ({
      ...shown(first, actor),
      line: first.lineId === null ? null : aboutLine(lines, first.lineId, first.lineText),
      resolvedAt: first.resolvedAt,
      resolvedBy: first.resolvedBy,
      replies: (replies.get(first.id) ?? []).map((reply) => shown(reply, actor)),
    }),
  );
  return {
    persona: { id: persona.id, name: persona.name },
    about: asked.lineId === null ? null : aboutLine(lines, asked.lineId, page[0]?.lineText ?? ""),
    threads,
    next,
    counts: await countThreads(db, personaId),
  };
}

/** How many threads of a persona are open: what its tab says. 0 for an unknown persona. */
export async function countOpenThreads(db: Db, personaId: string): Promise<number> {
  return (await countThreads(db, personaId)).open;
}

/** How many comments, replies among them, each line of a persona has, by the line's id; lines without any are left out. */
export async function countCommentsByLine(db: Db, personaId: string): Promise<Map<string, number>> {
  return countByLine(db, personaId);
}

function aboutLine(lines: readonly PersonaLine[], lineId: string, kept: string): AboutLine {
  const line = lines.find(({ id }) => id === lineId);
  return line ? { id: lineId, text: line.text, stands: true } : { id: lineId, text: kept, stands: false };
}

function shown(comment: StoredComment, actor: Actor): ShownComment {
  const { id, authorName, body, createdAt, editedAt } = comment;
  const isDeleted = comment.deletedAt !== null;
  const mayComment = can(actor.role, "personas.edit");
  const isOwn = comment.authorId === actor.id;
  return {
    ...{ id, authorName, body, createdAt, editedAt, isDeleted, isOwn },
    mayEdit: !isDeleted && mayComment && isOwn,
    mayDelete: !isDeleted && mayComment && (isOwn || can(actor.role, "comments.remove")),
  };
}
