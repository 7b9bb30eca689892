const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Which customers a list shows, as its address says it. */
export interface CustomerQuery {
  /** Any part of the name or e-mail address. */
  search: string;
  /** A segment's id. */
  segment: string | null;
  /** "ever", "never", or the day (2026-11-23) since which they have said something. */
  heard: string | null;
  /** The day since which they are known. */
  since: string | null;
}

/** Reads the filter from an address; what cannot be read is left out. */
export function readCustomerQuery(query: URLSearchParams): CustomerQuery {
  const heard = query.get("heard") ?? "";
  const since = query.get("since") ?? "";
  return {
    search: query.get("search") ?? "",
    segment: query.get("segment"),
    heard: heard === "ever" || heard === "never" || dayPattern.test(heard) ? heard : null,
    since: dayPattern.test(since) ? since : null,
  };
}
