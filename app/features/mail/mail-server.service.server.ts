import { z } from "zod";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { sendMail } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { seal, sealingKey, unseal } from "#app/lib/sealing.server.ts";
import type { Db } from "#db/client.server.ts";
import type { MailServer, MailServerForm, ShownMailServer } from "./mail-server.schema.ts";
import {
  deleteMailSetting,
  replaceMailSetting,
  selectMailSetting,
} from "./mail-settings.repository.server.ts";
import { serverFromUrl } from "./server-from-url.ts";

const PURPOSE = "mail-server-password";

const storedSchema = z.object({
  host: z.string(),
  port: z.number(),
  security: z.enum(["tls", "starttls", "none"]),
  user: z.string(),
  /** Sealed; null where the server asks for none. */
  password: z.string().nullable(),
  allowUntrusted: z.boolean().default(false),
  from: z.object({ name: z.string(), address: z.string() }),
});

/** Where the mail server in use was named, and what pages may see of it. */
export interface MailSetup {
  /** "environment" wins over "settings"; null where there is none and nothing can be sent. */
  source: "environment" | "settings" | null;
  server: ShownMailServer | null;
  /** The password was sealed with a key that is gone, such as after a restore: it has to be typed again. */
  locked: boolean;
}

/** What pages may see of the mail server: everything but its password. */
export async function getMailSetup(db: Db): Promise<MailSetup> {
  const named = serverOfEnvironment();
  if (named) return { source: "environment", server: shown(named, named.password !== ""), locked: false };
  const stored = await findStored(db);
  if (!stored) return { source: null, server: null, locked: false };
  const locked = stored.password !== null && (await open(stored.password)) === null;
  return { source: "settings", server: shown(stored, stored.password !== null), locked };
}

/** Whether anything can be sent. */
export async function canSendMail(db: Db): Promise<boolean> {
  return (await findMailServer(db)) !== null;
}

/** The mail server with its password, for connecting to it; null where there is none or its password cannot be read. */
export async function findMailServer(db: Db): Promise<MailServer | null> {
  const named = serverOfEnvironment();
  if (named) return named;
  const stored = await findStored(db);
  if (!stored) return null;
  const password = stored.password === null ? "" : await open(stored.password);
  return password === null ? null : { ...stored, password };
}

/** Keeps the owner's mail server. An empty password leaves the one that is kept, as long as it goes to the same server and user. */
export async function saveMailServer(db: Db, actor: Actor, form: MailServerForm): Promise<void> {
  if (serverOfEnvironment()) {
    throw new ConflictError("The mail server is set by SMTP_URL; change it there.");
  }
  const { host, port, security, user, allowUntrusted, fromName, fromAddress } = form;
  const sealed =
    form.password === "" ? null : seal(await sealingKey(readEnv().dataDir), PURPOSE, form.password);
  await db.transaction().execute(async (trx) => {
    const before = await findStored(trx);
    // A kept password must not be sent to a server that somebody else named.
    const same = before?.host === host && before.user === user;
    const password = sealed ?? (same && user !== "" ? before.password : null);
    const from = { name: fromName, address: fromAddress };
    const server = { host, port, security, user, password, allowUntrusted, from };
    await replaceMailSetting(trx, "server", server);
    await deleteMailSetting(trx, "trouble");
    await recordAudit(trx, actor, {
      action: "mail-server.saved",
      subjectType: "mail-server",
      subjectId: null,
      detail: { host, port, security, user, allowUntrusted, from: fromAddress, newPassword: sealed !== null },
    });
    await enqueue(trx, sendMail, {});
  });
}

/** Forgets the owner's mail server with its password; nothing is sent any more. */
export async function removeMailServer(db: Db, actor: Actor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await deleteMailSetting(trx, "server");
    await deleteMailSetting(trx, "trouble");
    await recordAudit(trx, actor, {
      action: "mail-server.removed",
      subjectType: "mail-server",
      subjectId: null,
    });
  });
}

function serverOfEnvironment(): MailServer | null {
  const { smtpUrl, mailFrom } = readEnv();
  return smtpUrl === null || mailFrom === null ? null : serverFromUrl(smtpUrl, mailFrom);
}

async function findStored(db: Db) {
  const stored = await selectMailSetting(db, "server");
  return stored === undefined ? null : storedSchema.parse(stored);
}

async function open(sealed: string): Promise<string | null> {
  return unseal(await sealingKey(readEnv().dataDir), PURPOSE, sealed);
}

// Field by field: nothing that is added to a server later can slip onto a page.
function shown(server: Omit<MailServer, "password">, hasPassword: boolean): ShownMailServer {
  const { host, port, security, user, allowUntrusted, from } = server;
  return { host, port, security, user, allowUntrusted, from, hasPassword };
}
