import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { askAfterLaunch } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import type { Launch, LaunchForm } from "./launch.schema.ts";
import {
  deleteLaunch,
  insertLaunch,
  selectExisting,
  selectLaunch,
  selectLaunches,
  selectTouchableThemes,
  selectTouched,
} from "./launches.repository.server.ts";

type Author = { id: string; name: string };
type Named = { id: string; name: string };

export interface ListedLaunch extends Launch {
  segments: Named[];
  themes: Named[];
}

/** One page of launches, the newest first, with what they touch. `before` is the `next` of the page before. */
export async function listLaunches(
  db: Db,
  options: { before: string | null; pageSize: number },
): Promise<{ launches: ListedLaunch[]; next: string | null }> {
  const rows = await selectLaunches(db, decodeTextPlace(options.before), options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ launchedOn, id }) => encodePlace(launchedOn, id));
  const touched = await selectTouched(
    db,
    page.map(({ id }) => id),
  );
  const of = (id: string, list: (Named & { launchId: string })[]) =>
    list.filter(({ launchId }) => launchId === id).map(({ launchId, ...named }) => named);
  const launches = page.map((launch) => ({
    ...launch,
    segments: of(launch.id, touched.segments),
    themes: of(launch.id, touched.themes),
  }));
  return { launches, next };
}

/**
 * Keeps a launch; once its day has come, reviews of what it touches are asked for. Throws InvalidInputError where a
 * segment or theme is gone. Returns its id.
 */
export async function addLaunch(db: Db, form: LaunchForm, author: Author): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const touched = { segmentIds: [...new Set(form.segmentIds)], themeIds: [...new Set(form.themeIds)] };
    await refuseGone(trx, touched);
    const launch = {
      id: newId(),
      name: form.name,
      note: form.note,
      launchedOn: form.launchedOn,
      askedAt: null,
      createdAt: nowIso(),
    };
    await insertLaunch(trx, launch, touched, author.id);
    await recordAudit(trx, author, {
      action: "launch.entered",
      subjectType: "launch",
      subjectId: launch.id,
      detail: { name: launch.name, on: launch.launchedOn },
    });
    await enqueue(trx, askAfterLaunch, { launchId: launch.id });
    return launch.id;
  });
}

async function refuseGone(
  trx: Db,
  { segmentIds, themeIds }: Pick<LaunchForm, "segmentIds" | "themeIds">,
): Promise<void> {
  const segments = await selectExisting(trx, "segments", segmentIds);
  const themes = await selectExisting(trx, "themes", themeIds);
  if (segments.length === segmentIds.length && themes.length === themeIds.length) return;
  throw new InvalidInputError(
    "A segment or theme that you chose does not exist any more. Reload the page and choose again.",
  );
}

/** Removes a launch that was entered by mistake; reviews that it asked for stay. Throws NotFoundError. */
export async function removeLaunch(db: Db, id: string, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const launch = await selectLaunch(trx, id);
    if (!launch || !(await deleteLaunch(trx, id)))
      throw new NotFoundError("This launch does not exist any more.");
    await recordAudit(trx, author, {
      action: "launch.removed",
      subjectType: "launch",
      subjectId: id,
      detail: { name: launch.name },
    });
  });
}

/** What a launch can be said to touch: all segments, and the 60 most important themes. */
export async function listTouchable(db: Db): Promise<{ segments: Named[]; themes: Named[] }> {
  const [segments, themes] = await Promise.all([listSegments(db), selectTouchableThemes(db)]);
  return { segments: segments.map(({ id, name }) => ({ id, name })), themes };
}
