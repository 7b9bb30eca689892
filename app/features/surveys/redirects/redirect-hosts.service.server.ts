import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Survey } from "../survey.schema.ts";
import { allowedRedirect } from "./allowed-redirect.ts";
import { replaceRedirectHosts, selectRedirectHosts } from "./redirect-hosts.repository.server.ts";
import { redirectHostsSchema } from "./redirect-hosts.schema.ts";

/** The hosts to which endings of surveys may lead on; none until somebody names one. */
export async function listRedirectHosts(db: Db): Promise<string[]> {
  const stored = await selectRedirectHosts(db);
  return stored === undefined ? [] : redirectHostsSchema.parse(JSON.parse(stored));
}

/** Saves the hosts that are allowed from now on: an ending that leads to another one leads nowhere at once. */
export async function saveRedirectHosts(
  db: Db,
  author: { id: string; name: string },
  hosts: readonly string[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await replaceRedirectHosts(trx, JSON.stringify(hosts));
    await recordAudit(trx, author, {
      action: "redirect-hosts.saved",
      subjectType: "redirect-hosts",
      subjectId: null,
      detail: { hosts: hosts.join(" ") },
    });
  });
}

/** The address to which an ending leads on now, null where it names none that is allowed. */
export async function findRedirect(db: Db, address: string): Promise<string | null> {
  return address === "" ? null : allowedRedirect(address, await listRedirectHosts(db));
}

/** What keeps endings from leading on, by form field name. */
export async function redirectProblems(db: Db, { endings }: Survey): Promise<Map<string, string>> {
  const problems = new Map<string, string>();
  if (endings.every(({ redirect }) => redirect === "")) return problems;
  const hosts = await listRedirectHosts(db);
  for (const [index, { redirect }] of endings.entries()) {
    if (redirect === "" || allowedRedirect(redirect, hosts) !== null) continue;
    problems.set(
      `endings[${index}].redirect`,
      "This address is not allowed: its host has to be listed under Settings, Redirects, where an owner adds it.",
    );
  }
  return problems;
}
