import { can } from "#app/features/accounts/permissions.ts";
import { listTeam } from "#app/features/accounts/team.service.server.ts";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import {
  cancelImport,
  chooseEncoding,
  choosePreset,
  findDryRun,
  findFittingMapping,
  getImport,
  listKeptMappings,
  listRejections,
  readDryRunProgress,
  receiveLocalFile,
  saveMapping,
  startDryRun,
  startImport,
  takeKeptMapping,
} from "#app/features/imports/imports.service.server.ts";
import { ExpectedError, InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { type ImportReport, reportOfDryRun, reportOfImport } from "./import-report.ts";
import type { ImportOptions } from "./options.ts";
import { assertWritable, saveRejected } from "./rejected-rows.ts";
import { type Say, untilEnded, untilLookedAt, untilMapped, watch } from "./watch-import.ts";

/**
 * Imports a file, or tries it out, as the page does; the jobs of it run in whatever worker there is. A dry run leaves
 * nothing behind. Throws InvalidInputError and other expected errors with a sentence.
 */
export async function runImport(db: Db, options: ImportOptions, say: Say): Promise<ImportReport> {
  const actor = await findAccount(db, options.as);
  await assertWritable(options.saveRejected);
  say(`Reading ${options.file} in the name of ${actor.email}.`);
  const id = await receiveLocalFile(db, actor, options.file, options.kind);
  try {
    await untilMapped(db, id, say);
    await settleEncoding(db, id, options, say);
    if (options.preset !== null) await choosePreset(db, id, options.preset);
    await untilLookedAt(db, id, say);
    await takeMapping(db, id, options.mapping, say);
    const mapping = withOptions((await getImport(db, id)).mapping, options);
    await saveMapping(db, id, mapping);
    if (options.dryRun) return await tryOut(db, id, say);
    await startImport(db, actor, id, mapping);
  } catch (error) {
    await cancelImport(db, id).catch(() => undefined);
    throw error instanceof InvalidInputError ? inWords(error) : error;
  }
  await untilEnded(db, id, say);
  const entry = await getImport(db, id);
  if (options.saveRejected !== null) await saveRejected(db, entry, options.saveRejected);
  const { rejections } = await listRejections(db, id, "rejected", 0);
  return reportOfImport(entry, rejections);
}

/** Takes the encoding that was asked for, else says where one was only guessed. */
async function settleEncoding(db: Db, id: string, { encoding }: ImportOptions, say: Say): Promise<void> {
  if (encoding !== null) {
    await chooseEncoding(db, id, encoding);
    await untilMapped(db, id, say);
    return;
  }
  const { detection } = await getImport(db, id);
  if (detection.encodingSure) return;
  const rivals = detection.encodingReadings.slice(1).map((reading) => reading.encoding);
  say(
    `The encoding is a guess: ${detection.encoding}. If letters such as é come out wrong, name it with --encoding (${rivals.join(", ") || "see --help"}).`,
  );
}

/** The account with the address, else the first owner. */
async function findAccount(db: Db, email: string | null) {
  const team = await listTeam(db);
  const found = team.find((member) =>
    email === null
      ? member.role === "owner" && member.disabledAt === null
      : member.email.toLowerCase() === email,
  );
  if (!found) {
    throw new ExpectedError(
      email === null
        ? "There is no account yet: open the first page of the instance and create the owner, then try again."
        : `There is no account with the address ${email}.`,
    );
  }
  if (found.disabledAt !== null || !can(found.role, "imports.run")) {
    throw new ExpectedError(`The account ${found.email} may not import files.`);
  }
  return found;
}

/** Takes over the mapping that was kept for a source; without a name, says which one would fit. */
async function takeMapping(db: Db, id: string, name: string | null, say: Say): Promise<void> {
  const entry = await getImport(db, id);
  if (name === null) {
    const fitting = await findFittingMapping(db, entry);
    if (fitting)
      say(`A mapping kept for ${fitting.sourceName} fits; use it with --mapping "${fitting.sourceName}".`);
    return;
  }
  const ofKind = (await listKeptMappings(db)).filter(({ kind }) => kind === entry.kind);
  const kept = ofKind.find(({ sourceName }) => sourceName.toLowerCase() === name.toLowerCase());
  if (!kept) {
    const known = ofKind.map(({ sourceName }) => sourceName).join(", ") || "none";
    throw new InvalidInputError(`No mapping is kept for "${name}". Kept for ${entry.kind}: ${known}.`);
  }
  await takeKeptMapping(db, id, kept.id);
  say(`Using the mapping kept for ${kept.sourceName}.`);
}

function withOptions(mapping: Mapping, { source, timeZone, redact }: ImportOptions): Mapping {
  const personalData = { ...mapping.personalData };
  for (const key of redact) personalData[key] = "redact";
  return {
    ...mapping,
    personalData,
    ...(source !== null && { sourceName: source }),
    ...(timeZone !== null && { timeZone }),
  };
}

/** What is wrong with a mapping stands in the fields of a form. */
function inWords(error: InvalidInputError): InvalidInputError {
  const fields = [...error.fieldErrors.values()].filter((message) => message !== error.message);
  return new InvalidInputError([error.message, ...fields].join("\n"));
}

async function tryOut(db: Db, id: string, say: Say): Promise<ImportReport> {
  await startDryRun(db, id);
  await watch(say, "Tried out", async () => readDryRunProgress(db, id));
  const run = await findDryRun(db, id);
  const entry = await getImport(db, id);
  await cancelImport(db, id);
  if (!run) throw new ExpectedError("The dry run was lost. Please try again.");
  return reportOfDryRun(entry, run);
}
