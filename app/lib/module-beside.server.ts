/**
 * The address of a module in the same folder with which a thread or process begins. Built, all such modules lie in one
 * folder, build/processes, and end in ".js"; `url` is the `import.meta.url` of the module that asks, a page's in
 * build/server included.
 */
export function moduleBeside(name: string, url: string): URL {
  if (isSource(url)) return new URL(name, url);
  const own = url.replace(/\/build\/server\/(?:assets\/)?[^/]*$/, "/build/processes/");
  return new URL(name.replace(/\.(?:ts|mjs)$/, ".js"), own);
}

/** Whether a module runs from its TypeScript source, which Node reads with a loader only. */
export function isSource(url: string | URL): boolean {
  return String(url).endsWith(".ts");
}
