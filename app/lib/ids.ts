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

/** When an id was made (ISO text), as its first 48 bits say: RFC 9562, 5.7; null where it tells no time. */
export function timeOfId(id: string): string | null {
  if (id.charAt(14) !== "7") return null;
  const milliseconds = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
