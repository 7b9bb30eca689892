import type { ingestImport, sweepImports } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { ingest } from "./ingest-import.server.ts";
import { sweepAbandoned } from "./sweep-uploads.server.ts";

export const ingestImportHandler: JobHandler<typeof ingestImport> = (run) => ingest(run);

export const sweepImportsHandler: JobHandler<typeof sweepImports> = ({ db }) => sweepAbandoned(db);
