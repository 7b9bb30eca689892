import { mkdir, statfs } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readEnv } from "#app/lib/env.server.ts";
import { type DiskSpace, spaceProblem } from "./disk-space.ts";
import { uploadFolder } from "./upload-folder.server.ts";

/** The space on each disk that an import writes to. */
export type ReadSpaces = () => Promise<DiskSpace[]>;

/** Looks at the disks of the uploads and of the database, where that is a file. */
export const readSpaces: ReadSpaces = async () => {
  await mkdir(uploadFolder(), { recursive: true });
  const folders = [uploadFolder(), ...databaseFolder(readEnv().databaseUrl)];
  return Promise.all(folders.map(readSpace));
};

/** Why an import that writes `neededBytes` must wait; null when there is room on each disk. */
export async function findSpaceProblem(read: ReadSpaces, neededBytes = 0): Promise<string | null> {
  for (const space of await read()) {
    const problem = spaceProblem(space, neededBytes);
    if (problem !== null) return problem;
  }
  return null;
}

function databaseFolder(url: string): string[] {
  if (!url.startsWith("file:")) return [];
  return [path.dirname(url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length))];
}

async function readSpace(folder: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
