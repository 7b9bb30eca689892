import { createSegment, listSegments } from "#app/features/segments/segments.service.server.ts";
import { listSuggestions } from "#app/features/segments/suggestions.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { listPersonas } from "../personas.service.server.ts";

/** The groups found last, each with whether a persona of it exists already. */
export async function listDraftableGroups(db: Db) {
  const [suggestions, segments, personas] = [
    await listSuggestions(db),
    await listSegments(db),
    await listPersonas(db),
  ];
  return suggestions.map(({ id, name, size, rule, stability }) => {
    const segment = segments.find((known) => sameRule(known.rule, rule));
    const persona = personas.find(({ segmentId }) => segmentId === segment?.id);
    return { id, name, size, stability: stability.mean, persona: persona?.name ?? null };
  });
}

/**
 * A segment of each of these suggested groups: one that has the same rule already, or a new one. Empty `ids` stand for
 * every group that no persona has been drafted of. Throws InvalidInputError when there is none of them.
 */
export async function segmentsOfSuggestions(
  db: Db,
  ids: readonly string[],
  author: { id: string; name: string },
): Promise<string[]> {
  const groups = await listDraftableGroups(db);
  const wanted = groups.filter(({ id, persona }) => (ids.length > 0 ? ids.includes(id) : persona === null));
  if (wanted.length === 0) {
    throw new InvalidInputError(
      "None of these groups is left: the groups were looked for anew, or each has its persona. Look at them and choose again.",
    );
  }
  const suggestions = await listSuggestions(db);
  const segments = await listSegments(db);
  const made: string[] = [];
  for (const { id } of wanted) {
    const suggestion = suggestions.find((each) => each.id === id);
    if (!suggestion) continue;
    const known = segments.find(({ rule }) => sameRule(rule, suggestion.rule));
    const draft = { name: suggestion.name, message: "", rule: suggestion.rule };
    made.push(known?.id ?? (await createSegment(db, draft, author, "suggested", 0)));
  }
  return made;
}

function sameRule(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
