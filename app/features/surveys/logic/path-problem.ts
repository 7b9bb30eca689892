/**
 * Something about the paths of a survey. An error keeps it from being published: it would ask or count something else
 * than its author wrote, or let nobody finish. A warning says what is useless but does no harm.
 */
export interface PathProblem {
  level: "error" | "warning";
  /** What it is about, as a path of the definition: ["questions", 2, "showIf"], ["jumps", 0, "to"]. */
  at: (string | number)[];
  message: string;
}

export function error(at: (string | number)[], message: string): PathProblem {
  return { level: "error", at, message };
}

export function warning(at: (string | number)[], message: string): PathProblem {
  return { level: "warning", at, message };
}
