import type { ThemeStatement } from "./fitted-theme.ts";

/** Who said a statement; one without a person stands for one person an item. */
export function personOf(statement: Pick<ThemeStatement, "personId" | "itemId">): string {
  return statement.personId ?? `item ${statement.itemId}`;
}

/** How many different people said these. */
export function countPeople(statements: Iterable<Pick<ThemeStatement, "personId" | "itemId">>): number {
  const people = new Set<string>();
  for (const statement of statements) people.add(personOf(statement));
  return people.size;
}
