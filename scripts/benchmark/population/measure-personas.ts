import { readDrafting, requestDrafts } from "#app/features/personas/drafting/request-drafts.server.ts";
import { personaFileKinds } from "#app/features/personas/outputs/files/file-kinds.ts";
import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import { paths } from "#app/lib/paths.ts";
import type { Bench, Figure } from "../bench.ts";
import { milliseconds, whole } from "../figures.ts";
import { residentBytes } from "../memory.ts";
import { untilIdle, untilTrue } from "./until-idle.ts";

/** Has the worker draft personas of the first five segments: how long that took, and all that follows from them. */
export async function draftFive({ db, owner }: Bench, workerPid: number, segmentIds: readonly string[]) {
  const chosen = segmentIds.slice(0, 5);
  const requested = await requestDrafts(db, chosen, owner);
  const jobId = "jobId" in requested ? requested.jobId : "";
  const begun = performance.now();
  let bytes = 0;
  await untilTrue(async () => {
    bytes = Math.max(bytes, residentBytes(workerPid));
    return (await readDrafting(db, jobId))?.finished !== false;
  });
  const seconds = (performance.now() - begun) / 1000;
  const followed = await untilIdle(db, workerPid);
  const personaIds = (await listPersonas(db)).map(({ id }) => id);
  return { personaIds, seconds, followed: followed.seconds, bytes: Math.max(bytes, followed.bytes) };
}

/** How long each file of a persona takes, asked for a second time, and how large it is. */
export async function measureFiles({ web, cookie }: Bench, personaId: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of Object.keys(personaFileKinds)) {
    let value = "";
    for (let time = 0; time < 2; time += 1) {
      const begun = performance.now();
      const answer = await fetch(web.origin + paths.personaFile(personaId, kind), { headers: { cookie } });
      const bytes = (await answer.arrayBuffer()).byteLength;
      if (!answer.ok) throw new Error(`The file ${kind} was answered with ${answer.status}.`);
      value = `${milliseconds(performance.now() - begun)}, ${whole(bytes / 1000)} kB`;
    }
    figures.push({ what: `A persona as ${kind}`, value });
  }
  return figures;
}
