/**
 * The address of a module in the same folder with which a thread or process begins. Built, all such modules lie in one
 * folder and end in ".js"; `url` is the `import.meta.url` of the module that asks.
 */
export function moduleBeside(name: string, url: string): URL {
  return new URL(isSource(url) ? name : name.replace(/\.(?:ts|mjs)$/, ".js"), url);
}

/** Whether a module runs from its TypeScript source, which Node reads with a loader only. */
export function isSource(url: string | URL): boolean {
  return String(url).endsWith(".ts");
}
