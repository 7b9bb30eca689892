import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { sign, verify } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";

const PURPOSE = "opened-page";

/**
 * What a page carries so that it can be told how long it was open: the moment, signed together with the key of that one
 * page. Nothing is stored for it. Whoever sends a form keeps `key` and `seal` together, drafts too.
 */
export async function sealPage(db: Db, key: string, now = Date.now()): Promise<string> {
  const moment = now.toString(36);
  return `${moment}.${sign(await getSigningSecret(db), PURPOSE, `${key} ${moment}`)}`;
}

/**
 * For how many seconds the page with this key and seal was open; null for a seal that was not made here for it. Pages
 * of the future (a clock that was put back) were just opened.
 */
export async function secondsOpen(
  db: Db,
  key: string,
  seal: string,
  now = Date.now(),
): Promise<number | null> {
  const [moment = "", signature = ""] = seal.slice(0, 100).split(".");
  if (!verify(await getSigningSecret(db), PURPOSE, `${key} ${moment}`, signature)) return null;
  return Math.max(0, (now - Number.parseInt(moment, 36)) / 1000);
}
