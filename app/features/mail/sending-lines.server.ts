import type { Delivery } from "./delivery.ts";
import type { MailContent } from "./mail-content.ts";
import { type MailLine, openMailLine } from "./mail-line.server.ts";
import type { MailServer } from "./mail-server.schema.ts";
import { messageIdOf } from "./message-id.server.ts";
import type { OutboxMail } from "./outbox.repository.server.ts";

/** What a mail says and to whom; `follows` is the mail of the outbox that it reminds of. */
export interface Letter {
  to: string;
  content: MailContent;
  follows: string | null;
}

/** Some lines to one server, each with one mail at a time. */
export interface SendingLines {
  /** Waits until a line is free. */
  ready(): Promise<void>;
  /** Sends on a free line; the outcome is written by itself. */
  send(mail: OutboxMail, letter: Letter): void;
  /** Waits until nothing is under way; throws what went wrong while an outcome was written. */
  idle(): Promise<void>;
  /** What stops the sending as a whole; null while nothing does. */
  trouble(): string | null;
  close(): Promise<void>;
}

/** Servers of providers take a few connections from one sender; more do not make it faster. */
const LINES = 3;

/** Opens three lines to a server; `write` keeps the outcome of each mail that was tried. Close them at the end. */
export function openSendingLines(
  server: MailServer,
  write: (mail: OutboxMail, delivery: Delivery) => Promise<unknown>,
): SendingLines {
  const free: MailLine[] = Array.from({ length: LINES }, () => openMailLine(server));
  const all = [...free];
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let trouble: string | null = null;

  const deliver = async (line: MailLine, mail: OutboxMail, { to, content, follows }: Letter) => {
    const messageId = messageIdOf(mail.id);
    const delivery = await line.send({ messageId, follows: follows && messageIdOf(follows), to, content });
    if (delivery.outcome === "trouble") trouble = delivery.note;
    await write(mail, delivery);
  };
  return {
    async ready() {
      while (free.length === 0) await Promise.race(running);
    },
    send(mail, letter) {
      const line = free.pop();
      if (!line) throw new Error("Impossible state: no line is free.");
      const run: Promise<void> = deliver(line, mail, letter)
        .catch((error: unknown) => {
          failures.push(error);
        })
        .finally(() => {
          running.delete(run);
          free.push(line);
        });
      running.add(run);
    },
    async idle() {
      await Promise.all(running);
      if (failures.length > 0) throw failures[0];
    },
    trouble: () => trouble,
    async close() {
      await Promise.all(running);
      for (const line of all) line.close();
    },
  };
}
