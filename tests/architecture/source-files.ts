import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** One import of a file of ours: what it leads to, as a path from the repository's root. */
export interface Import {
  target: string;
  typeOnly: boolean;
}

/** Every file below these folders whose name ends in one of these ways, as paths from the repository's root. */
export function listFiles(folders: readonly string[], endings: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
      .filter((file) => endings.some((ending) => file.endsWith(ending)))
      .sort(),
  );
}

export function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** What a file imports from this repository; packages are left out. */
export function importsOf(file: string): Import[] {
  const source = read(file);
  return ts.preProcessFile(source, true, true).importedFiles.flatMap(({ fileName, pos }) => {
    const target = resolve(file, fileName);
    if (target === undefined) return [];
    const statement = source.slice(
      Math.max(source.lastIndexOf("import", pos), source.lastIndexOf("export", pos)),
      pos,
    );
    return [{ target, typeOnly: /^(?:import|export) type\b/.test(statement) }];
  });
}

function resolve(from: string, specifier: string): string | undefined {
  const withoutQuery = specifier.split("?")[0] ?? "";
  if (withoutQuery.startsWith("#")) return withoutQuery.slice(1);
  if (withoutQuery.startsWith(".")) return path.posix.join(path.posix.dirname(from), withoutQuery);
  return undefined;
}
