import { open, rm, stat } from "node:fs/promises";
import path from "node:path";
import { readEnv } from "#app/lib/env.server.ts";

/** Where uploaded files wait until they are read; web and worker share it. */
export function uploadFolder(): string {
  return path.join(readEnv().dataDir, "uploads");
}

/** The path of an uploaded file; keys are ids of our own making, never names that came from outside. */
export function uploadPath(key: string): string {
  return path.join(uploadFolder(), path.basename(key));
}

/** The first bytes of a file. */
export async function readStart(file: string, bytes: number): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether an error says that a file is not there any more, as after its import was discarded. */
export function isFileGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Whether an uploaded file is still there. */
export async function isUploadThere(key: string): Promise<boolean> {
  return stat(uploadPath(key)).then(
    () => true,
    () => false,
  );
}

/** Removes an uploaded file; one that is gone already is fine. */
export async function removeUpload(key: string | null): Promise<void> {
  if (key !== null) await rm(uploadPath(key), { force: true });
}

/** Removes whatever is kept of an import's file. */
export async function removeFiles(entry: {
  fileKey: string | null;
  originalKey: string | null;
}): Promise<void> {
  await removeUpload(entry.fileKey);
  await removeUpload(entry.originalKey);
}
