import type {
  dryRunImport as dryRunContract,
  ingestImport,
  profileImport,
  sweepImports,
  undoImport,
  unpackImport,
} from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { profileRows } from "./detection/profile-import.server.ts";
import { dryRunImport } from "./dry-run/run-dry-run.server.ts";
import { sweepAbandoned } from "./files/sweep-uploads.server.ts";
import { ingest } from "./storing/ingest-import.server.ts";
import { takeBackImport } from "./undo/undo-import.server.ts";
import { unpack } from "./unpack/unpack-import.server.ts";

export const ingestImportHandler: JobHandler<typeof ingestImport> = (run) => ingest(run);

export const unpackImportHandler: JobHandler<typeof unpackImport> = (run) => unpack(run);

export const profileImportHandler: JobHandler<typeof profileImport> = (run) => profileRows(run);

export const dryRunImportHandler: JobHandler<typeof dryRunContract> = (run) => dryRunImport(run);

export const undoImportHandler: JobHandler<typeof undoImport> = (run) => takeBackImport(run);

export const sweepImportsHandler: JobHandler<typeof sweepImports> = ({ db }) => sweepAbandoned(db);
