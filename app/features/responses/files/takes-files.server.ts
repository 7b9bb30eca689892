import { mkdir, statfs } from "node:fs/promises";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { getPublicSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import type { Db } from "#db/client.server.ts";

/** The end of a disk is left to the answers themselves, which are small: anybody may send files. */
const LEAST_BYTES = 500 * 1024 * 1024;
const LEAST_SHARE = 0.05;

/**
 * Whether files that are sent to this address may be written to disk at all: it is looked at before the first byte of
 * them is. Throws NotFoundError where there is no such survey.
 */
export async function takesFiles(db: Db, slug: string): Promise<boolean> {
  const open = await getPublicSurvey(db, slug);
  if (open.closed !== null) return false;
  // Who has the page of the version before open may not have sent it yet.
  const before = open.version > 1 ? await getPublicSurvey(db, slug, open.version - 1) : open;
  return (asksForFiles(open) || asksForFiles(before)) && (await hasRoom());
}

function asksForFiles({ survey }: PublicSurvey): boolean {
  return survey.questions.some(({ type }) => type === "file");
}

async function hasRoom(): Promise<boolean> {
  const { dataDir } = readEnv();
  await mkdir(dataDir, { recursive: true });
  const { bavail, blocks, bsize } = await statfs(dataDir);
  // Some file systems do not say.
  return blocks === 0 || bavail * bsize >= Math.max(LEAST_BYTES, blocks * bsize * LEAST_SHARE);
}
