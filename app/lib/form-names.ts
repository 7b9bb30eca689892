import { InvalidInputError } from "./errors.ts";

/** What a form posts, nested by its names; objects have no prototype, every leaf is the text as it was sent. */
export interface FormValues {
  [name: string]: FormValue;
}
export type FormValue = string | FormValues | FormValue[];

/** How many fields one form may post. */
export const MAX_FIELDS = 5000;
const MAX_NAME_LENGTH = 200;
const MAX_DEPTH = 8;
const MAX_INDEX = 999;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** The parts of a field's name: "questions[0].title" is questions, 0, title; "tags[]" is tags and an open place. */
function partsOf(name: string): string[] {
  if (name.length > MAX_NAME_LENGTH) throw refusal("a field has a name that is too long");
  const parts = name.match(/[^.[\]]+|\[\]/g) ?? [];
  if (parts.length === 0 || parts.length > MAX_DEPTH)
    throw refusal(`the field "${name}" is nested in a way no form of ours is`);
  if (parts.some((part) => FORBIDDEN.has(part))) throw refusal(`the field name "${name}" is not allowed`);
  return parts;
}

/** A place in the tree while it is built; turned into an array when all its keys are numbers. */
type Branch = Map<string, Branch | string[]>;

/** Expands posted pairs into nested values; a name posted twice, or ending in "[]", becomes an array of texts. */
export function expandNames(pairs: Iterable<readonly [string, string]>): FormValues {
  const root: Branch = new Map();
  let count = 0;
  for (const [name, value] of pairs) {
    count += 1;
    if (count > MAX_FIELDS) throw refusal("it has too many fields");
    place(root, name, value);
  }
  return toObject(root);
}

function place(root: Branch, name: string, value: string): void {
  const parts = partsOf(name);
  const open = parts.at(-1) === "[]";
  const path = open ? parts.slice(0, -1) : parts;
  const last = path.at(-1);
  if (last === undefined || path.includes("[]"))
    throw refusal(`the field "${name}" is nested in a way no form of ours is`);
  let branch = root;
  for (const part of path.slice(0, -1)) {
    const next = branch.get(part) ?? new Map();
    if (!(next instanceof Map)) throw refusal(`the field "${name}" is both a value and a group`);
    branch.set(part, next);
    branch = next;
  }
  const key = open ? `${last}[]` : last;
  const leaf = branch.get(key) ?? [];
  if (leaf instanceof Map) throw refusal(`the field "${name}" is both a value and a group`);
  leaf.push(value);
  branch.set(key, leaf);
}

function toObject(branch: Branch): FormValues {
  const object: FormValues = Object.create(null);
  for (const [key, child] of branch) {
    if (key.endsWith("[]") && !(child instanceof Map)) object[key.slice(0, -2)] = child;
    else object[key] = toValue(child);
  }
  return object;
}

function toValue(child: Branch | string[]): FormValue {
  if (!(child instanceof Map)) return child.length === 1 ? (child[0] ?? "") : child;
  const indexes = [...child.keys()];
  if (!indexes.every((index) => /^\d{1,4}$/.test(index) && Number(index) <= MAX_INDEX))
    return toObject(child);
  // Gaps close up: a removed row of a form leaves no hole behind.
  return indexes.sort((a, b) => Number(a) - Number(b)).map((index) => toValue(child.get(index) ?? []));
}

function refusal(reason: string): InvalidInputError {
  return new InvalidInputError(`The form could not be read: ${reason}.`);
}
