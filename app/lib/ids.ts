import { v4, v7 } from "uuid";

/** A new UUIDv7: unique, and sorted by the time it was made, so that keys page in order of creation. */
export function newId(): string {
  return v7();
}

/** A new UUIDv4: unique, and says neither when nor after what it was made. For what an anonymous person gave. */
export function newTimelessId(): string {
  return v4();
}

/** Whether an id, or one that begins with it, tells no time. */
export function isTimeless(id: string): boolean {
  return id.charAt(14) === "4";
}

/** A new id for what belongs to something else, which tells no more of its time than the other's id does. */
export function newIdLike(id: string): string {
  return isTimeless(id) ? newTimelessId() : newId();
}
