import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { roles } from "#app/features/accounts/account.schema.ts";

const demoStateSchema = z.object({
  /** The moment at which the sample's eighteen months end. */
  now: z.string(),
  databaseUrl: z.string(),
  accounts: z.array(
    z.object({ name: z.string(), email: z.string(), role: z.enum(roles), password: z.string() }),
  ),
  /** Null while the preparation is under way, or where it was broken off. */
  preparedAt: z.string().nullable(),
});

/** What a second run has to know about the first. */
export type DemoState = z.infer<typeof demoStateSchema>;

const fileIn = (dataDir: string) => path.join(dataDir, "demo.json");

/** What is kept in the data folder; undefined where there is nothing that can be used. */
export async function readDemoState(dataDir: string): Promise<DemoState | undefined> {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return demoStateSchema.parse(JSON.parse(text));
  } catch {
    // Broken off while it was written: as good as none.
    return undefined;
  }
}

/** The file holds the passwords of an invented company; still it is for the owner of the folder only. */
export async function writeDemoState(dataDir: string, state: DemoState): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileIn(dataDir), `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
}

export async function removeDemoState(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}
