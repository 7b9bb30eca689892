import type { Mapping } from "../import.schema.ts";

/** When the facts of a file were learnt where its rows do not say: on the day that was chosen, else when it came. */
export function learntAtOf({ mapping, createdAt }: { mapping: Mapping; createdAt: string }): string {
  return mapping.learntOn === "" ? createdAt : `${mapping.learntOn}T00:00:00.000Z`;
}
