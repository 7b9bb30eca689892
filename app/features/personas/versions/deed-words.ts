import type { VersionDeed } from "./version.schema.ts";

const words: Record<Exclude<VersionDeed, "restored">, string> = {
  drafted: "Drafted",
  edited: "Edited",
  redrafted: "Lines of a new draft taken over",
  review: "Review asked for",
  published: "Published",
  draft: "Taken back to draft",
  found: "As it was when versions began to be kept",
};

/** What made a version, in words. */
export function deedWords({
  done,
  fromRevision,
}: {
  done: VersionDeed;
  fromRevision: number | null;
}): string {
  return done === "restored" ? `Version ${fromRevision ?? "?"} restored` : words[done];
}
