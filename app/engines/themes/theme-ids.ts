import type { PreviousThemes, ThemeKind } from "./fitted-theme.ts";

/**
 * Hands out theme ids: a continued theme keeps its own; a new one gets a key made of its kind and a hash of its central
 * statement's id, so that the same input gives the same ids. An id that was ever used is never used for another theme.
 */
export class ThemeIds {
  private readonly used: Set<string>;

  constructor(previous: PreviousThemes | undefined) {
    this.used = new Set(previous?.takenIds ?? []);
    for (const id of previous?.placements.values() ?? []) if (id !== null) this.used.add(id);
    for (const id of previous?.parentOf?.values() ?? []) this.used.add(id);
  }

  create(kind: ThemeKind, level: "theme" | "group", centralStatementId: string): string {
    for (let attempt = 0; ; attempt += 1) {
      const id = `${kind}-${level}-${hash(`${attempt}:${centralStatementId}`)}`;
      if (this.used.has(id)) continue;
      this.used.add(id);
      return id;
    }
  }
}

// FNV-1a (Fowler, Noll and Vo 1991), two 32-bit runs side by side.
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0xc9dc5118;
  for (let index = 0; index < text.length; index += 1) {
    first = Math.imul(first ^ text.charCodeAt(index), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
