import { build, type Plugin } from "vite";

const QUERY = "?bundled";
const MARK = "\0bundled:";

/**
 * `import code from "./main.ts?bundled"` gives the module, with all that it imports, as the text of one small script
 * for browsers: a page without a framework then shares its rules with the server, in a build, while developing and in
 * tests alike.
 */
export function bundledScript(): Plugin {
  return {
    name: "bundled-script",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const entry = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
      return entry && MARK + entry.id;
    },
    async load(id) {
      if (!id.startsWith(MARK)) return null;
      const { code, files } = await bundle(id.slice(MARK.length));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

async function bundle(entry: string): Promise<{ code: string; files: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2020",
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: "iife" } },
    },
  });
  const outputs = Array.isArray(built) ? built : "output" in built ? [built] : [];
  const script = outputs.flatMap(({ output }) => output).find((part) => part.type === "chunk");
  if (script?.type !== "chunk") throw new Error(`Expected one script from ${entry}, got none.`);
  return { code: script.code, files: script.moduleIds };
}
