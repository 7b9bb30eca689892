import type { Actor } from "#app/features/accounts/account.schema.ts";
import { changeComments, getComments } from "#app/features/personas/comments/comments.service.server.ts";
import { getPersona, listPersonas } from "#app/features/personas/personas.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** Has the team say two things about the persona that was drafted first: a doubt about a pain, and a question that was resolved. */
export async function commentOnSample(db: Db, author: Actor): Promise<void> {
  const [persona] = (await listPersonas(db)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (!persona) throw new Error("The sample has no persona to comment on.");
  const { lines } = await getPersona(db, persona.id);
  const lineId = lines.find(({ section }) => section === "pains")?.id ?? "";
  const add = (body: string, about: string) =>
    changeComments(db, persona.id, { intent: "add", lineId: about, body }, author);
  await add("May the agency quote from this page?", "");
  const asked = { lineId: null, show: "open", after: null } as const;
  const [question] = (await getComments(db, persona.id, asked, author)).threads;
  if (question) {
    const body = "Yes, by a link with quotes: it asks for consent each time it is opened.";
    await changeComments(db, persona.id, { intent: "reply", commentId: question.id, body }, author);
    await changeComments(db, persona.id, { intent: "resolve", commentId: question.id }, author);
  }
  await add("Is this still so since the new tracking mails?", lineId);
}
