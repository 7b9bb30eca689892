import type { Grounds } from "#app/engines/personas/segment-evidence.ts";

/** What numbers rest on by one source, as counted. */
export interface CountedGround {
  subject: string;
  source: string;
  n: number;
  oldest: string | null;
  newest: string | null;
}

/** What the numbers of each subject rest on, all sources together. */
export function groundsBySubject(counted: readonly CountedGround[]): Map<string, Grounds> {
  const bySubject = new Map<string, Grounds>();
  for (const { subject, source, n, oldest, newest } of counted) {
    if (oldest === null || newest === null) continue;
    const known = bySubject.get(subject);
    bySubject.set(subject, {
      oldest: known && known.oldest < oldest ? known.oldest : oldest,
      newest: known && known.newest > newest ? known.newest : newest,
      sources: [...(known?.sources ?? []), { source, n }],
    });
  }
  return bySubject;
}
