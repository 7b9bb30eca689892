import { z } from "zod";
import { defineJob } from "./contract.ts";

/** Reads an import's file from where it stands to its end. */
export const ingestImport = defineJob({
  name: "imports.ingest",
  payload: z.strictObject({ importId: z.string() }),
  maxAttempts: 20,
  lane: "import",
  dedupeKey: ({ importId }) => `imports.ingest:${importId}`,
});

/** Makes a table file of an upload that is no text with separators. */
export const unpackImport = defineJob({
  name: "imports.unpack",
  payload: z.strictObject({ importId: z.string() }),
  maxAttempts: 5,
  lane: "import",
  dedupeKey: ({ importId }) => `imports.unpack:${importId}`,
});

/** Looks at all rows of an uploaded file, for what they show of its columns. */
export const profileImport = defineJob({
  name: "imports.profile",
  payload: z.strictObject({ importId: z.string() }),
  maxAttempts: 5,
  lane: "import",
  dedupeKey: ({ importId }) => `imports.profile:${importId}`,
});

/** Finds out what an import would do with each row of its file. */
export const dryRunImport = defineJob({
  name: "imports.dry-run",
  payload: z.strictObject({ importId: z.string(), runId: z.string() }),
  maxAttempts: 5,
  lane: "import",
  dedupeKey: ({ runId }) => `imports.dry-run:${runId}`,
});

/** Takes back what an import created and changed. */
export const undoImport = defineJob({
  name: "imports.undo",
  payload: z.strictObject({ importId: z.string() }),
  maxAttempts: 20,
  lane: "import",
  dedupeKey: ({ importId }) => `imports.undo:${importId}`,
});

/** Removes uploaded files that nobody will import any more. */
export const sweepImports = defineJob({
  name: "imports.sweep",
  payload: z.strictObject({}),
  maxAttempts: 5,
  dedupeKey: () => "imports.sweep",
});
