/** What this device remembers; null where the browser forbids it, as it does in a sandboxed frame. */
export const store: Storage | null = (() => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
})();

/** The value that was kept under a name; undefined where there is none or it cannot be read. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(store?.getItem(name) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value; a full store only means that nothing is remembered. */
export function keep(name: string, value: unknown): boolean {
  try {
    store?.setItem(name, JSON.stringify(value));
    return store !== null;
  } catch {
    return false;
  }
}

/** A property of a value of which nothing is known. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
