import { v7 } from "uuid";

/** A new UUIDv7: unique, and sorted by the time it was made, so that keys page in order of creation. */
export function newId(): string {
  return v7();
}
