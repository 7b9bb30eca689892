/**
 * Which half of the customers one belongs to, always the same: 0 learns, 1 is held back. By a hash of the id (FNV-1a;
 * Fowler, Noll and Vo 1991), whose lowest bit is mixed from all of it, since ids made one after the other are alike.
 */
export function halfOf(id: string): 0 | 1 {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) & 1) === 0 ? 0 : 1;
}
