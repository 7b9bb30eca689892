import { randomUUID } from "node:crypto";
import { readEnv } from "#app/lib/env.server.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { paths } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import { openMailLine } from "./mail-line.server.ts";
import { findMailServer } from "./mail-server.service.server.ts";
import { messageIdOf } from "./message-id.server.ts";

/** Somebody watches: a server that is silent for so long is said to be so. */
const PATIENCE_MS = 10_000;

/**
 * Sends a test mail at once and gives what the server said. Throws ConflictError without a server, InvalidInputError
 * with the server's words when it did not take it.
 */
export async function sendTestMail(db: Db, to: string): Promise<string> {
  const server = await findMailServer(db);
  if (!server)
    throw new ConflictError("There is no mail server yet, or its password has to be entered again.");
  const { publicUrl } = readEnv();
  const line = openMailLine(server, PATIENCE_MS);
  try {
    const delivery = await line.send({
      messageId: messageIdOf(randomUUID()),
      follows: null,
      to,
      content: {
        subject: "Earshot can send mail",
        paragraphs: ["This is the test mail you asked for. Invitations to surveys will look like it."],
        button: { label: "Open Earshot", url: publicUrl + paths.overview() },
        footer: "Sent once, because an owner of this Earshot asked for it.",
        unsubscribeUrl: null,
        pixelUrl: null,
      },
    });
    if (delivery.outcome === "sent") return delivery.note;
    throw new InvalidInputError(`The mail server did not take it: ${delivery.note}`);
  } finally {
    line.close();
  }
}
