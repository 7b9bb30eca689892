import { pick, seedOf } from "./seed.ts";

const names = [
  "Mara",
  "Jonas",
  "Amina",
  "Tomas",
  "Leonie",
  "Ravi",
  "Sofia",
  "Emil",
  "Yara",
  "Oskar",
  "Nadia",
  "Felix",
  "Ines",
  "Karim",
  "Hanna",
  "Luca",
  "Greta",
  "Mateo",
  "Priya",
  "Anton",
  "Lucia",
  "Samir",
  "Frida",
  "Pavel",
  "Noor",
  "Elias",
  "Clara",
  "Bruno",
  "Asha",
  "Viktor",
] as const satisfies readonly [string, ...string[]];

/** The persona's name: the segment always gets the same one, or the next that is not taken while any is left. */
export function inventedName(segmentId: string, taken: readonly string[]): string {
  const first = pick(names, seedOf(`${segmentId} name`));
  const at = names.indexOf(first);
  return [...names.slice(at), ...names.slice(0, at)].find((name) => !taken.includes(name)) ?? first;
}
