import { expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { type CommentForm, commentFormSchema } from "#app/features/personas/comments/comment.schema.ts";
import {
  changeComments,
  countCommentsByLine,
  countOpenThreads,
  getComments,
} from "#app/features/personas/comments/comments.service.server.ts";
import type { CommentsAsked } from "#app/features/personas/comments/list-comments.server.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { parseForm } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";

async function prepared(db: Db) {
  const owner = await createOwner(db);
  const mia = await createMember(db, owner, "marketer", "mia");
  const { personaId } = await plantPersona(db);
  const { lines } = await getPersona(db, personaId);
  const lineOf = (section: string) => {
    const line = lines.find((one) => one.section === section);
    if (!line) throw new Error(`the persona has no line of ${section}`);
    return line;
  };
  const say = (form: CommentForm, actor: Actor = mia) => changeComments(db, personaId, form, actor);
  const read = (asked: Partial<CommentsAsked> = {}, actor: Actor = mia) =>
    getComments(db, personaId, { lineId: null, show: "all", after: null, ...asked }, actor);
  return { owner, mia, personaId, lineOf, say, read };
}

const add = (body: string, lineId = ""): CommentForm => ({ intent: "add", lineId, body });

describeEachDatabase("comments on personas", (open) => {
  it("are threads with replies, on a line or on the whole, counted by line, open ones first", async () => {
    const db = await open();
    const { owner, personaId, lineOf, say, read } = await prepared(db);
    const pain = lineOf("pains");
    await say(add("Is <b>waiting</b> the word?\nI doubt it.", pain.id));
    await say(add("Who shows her to the agency?"));
    const [whole, onLine] = (await read()).threads;
    expect([whole?.line, onLine?.line]).toEqual([null, { id: pain.id, text: pain.text, stands: true }]);
    expect(onLine?.body).toBe("Is <b>waiting</b> the word?\nI doubt it.");
    await say({ intent: "reply", commentId: onLine?.id ?? "", body: "It is theirs." }, owner);
    await say({ intent: "resolve", commentId: whole?.id ?? "" }, owner);

    const { threads, counts } = await read();
    expect(threads.map(({ body }) => body.slice(0, 3))).toEqual(["Is ", "Who"]);
    expect(threads[0]?.replies.map(({ body, authorName }) => [body, authorName])).toEqual([
      ["It is theirs.", owner.name],
    ]);
    expect(threads[1]?.resolvedBy).toBe(owner.name);
    expect(counts).toEqual({ open: 1, all: 2 });
    expect(await countOpenThreads(db, personaId)).toBe(1);
    expect([...(await countCommentsByLine(db, personaId))]).toEqual([[pain.id, 2]]);
    expect((await read({ show: "open" })).threads.map(({ id }) => id)).toEqual([onLine?.id]);
    expect((await read({ lineId: pain.id })).threads.map(({ id }) => id)).toEqual([onLine?.id]);

    await expect(say({ intent: "reply", commentId: whole?.id ?? "", body: "Late" })).rejects.toThrow(
      "Reopen",
    );
    await say({ intent: "reopen", commentId: whole?.id ?? "" });
    expect(await countOpenThreads(db, personaId)).toBe(2);
  });

  it("are paged without a gap, across open and resolved ones", async () => {
    const db = await open();
    const { say, read } = await prepared(db);
    for (let number = 0; number < 23; number += 1) await say(add(`${number}`));
    for (const { id } of (await read()).threads.slice(0, 9)) await say({ intent: "resolve", commentId: id });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof read>> = await read({ after });
      seen.push(...page.threads.map(({ body }) => body));
      after = page.next;
    } while (after !== null);
    const down = (from: number, to: number) =>
      Array.from({ length: from - to + 1 }, (_, at) => `${from - at}`);
    expect(seen).toEqual([...down(13, 0), ...down(22, 14)]);
  });

  it("are edited by their author alone, and deleted by the author or an owner", async () => {
    const db = await open();
    const { owner, personaId, say, read } = await prepared(db);
    await say(add("First"));
    const id = (await read()).threads[0]?.id ?? "";
    await say({ intent: "reply", commentId: id, body: "Second" }, owner);
    const replyId = (await read()).threads[0]?.replies[0]?.id ?? "";
    await expect(say({ intent: "edit", commentId: id, body: "Not mine" }, owner)).rejects.toThrow("wrote");
    await expect(say({ intent: "delete", commentId: replyId })).rejects.toThrow("an owner");
    await say({ intent: "edit", commentId: id, body: "First, better" });
    const [thread] = (await read()).threads;
    expect(thread).toMatchObject({ body: "First, better", editedAt: expect.any(String), mayDelete: true });
    expect(thread?.replies[0]).toMatchObject({ mayEdit: false, mayDelete: false });

    // With replies the place stays, without the words; the last reply takes it along.
    await say({ intent: "delete", commentId: id }, owner);
    expect((await read()).threads[0]).toMatchObject({ body: "", isDeleted: true, mayDelete: false });
    await say({ intent: "delete", commentId: replyId }, owner);
    expect((await read()).threads).toEqual([]);
    expect(await countOpenThreads(db, personaId)).toBe(0);
    await expect(say({ intent: "resolve", commentId: id })).rejects.toThrow("not here any more");
  });

  it("outlive their line and say how it read, without the words of customers", async () => {
    const db = await open();
    const { lineOf, say, read } = await prepared(db);
    const [goal, quote] = [lineOf("goals"), lineOf("quotes")];
    await say(add("Which date?", goal.id));
    await say(add("A strong one.", quote.id));
    await db.deleteFrom("persona_lines").where("id", "=", goal.id).execute();
    await db
      .updateTable("persona_lines")
      .set({ removed_at: new Date().toISOString() })
      .where("id", "=", quote.id)
      .execute();
    expect((await read()).threads.map(({ line }) => line)).toEqual([
      { id: quote.id, text: "", stands: false },
      { id: goal.id, text: goal.text, stands: false },
    ]);
    await expect(say(add("Once more", goal.id))).rejects.toThrow("not part of the persona any more");
  });

  it("have 1 to 4,000 characters, and belong to one persona", async () => {
    const db = await open();
    const { owner, say } = await prepared(db);
    const errors = (body: string) => {
      const form = parseForm({ intent: "add", lineId: "", body }, commentFormSchema);
      return form.ok ? null : form.fieldErrors.body;
    };
    expect([errors(" \n "), errors("x".repeat(4_001)), errors("x".repeat(4_000))]).toEqual([
      "Write a comment",
      "A comment has at most 4,000 characters; split it or shorten it",
      null,
    ]);
    await expect(changeComments(db, "no-such-persona", add("Hello"), owner)).rejects.toThrow("no persona");
    await expect(say({ intent: "reply", commentId: "no-such-comment", body: "Hello" })).rejects.toThrow(
      "not here any more",
    );
  });
});
