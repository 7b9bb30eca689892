const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Zones change their offset at quarters of an hour, so that moments of the same quarter share theirs. */
const QUARTER_MS = 15 * MINUTE_MS;
/** Some ten years of quarters of an hour in which somebody wrote something. */
const MOST_KEPT = 20_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Whether the text names a zone of the IANA time zone database, such as "America/New_York" or "UTC". */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || name.length > 64) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The names of all zones that can be chosen, UTC first. */
export function timeZoneNames(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];
}

/**
 * The moment (ms since 1970) at which clocks in the zone showed a local time, given as if it were UTC. Where clocks
 * went forward over it, it counts as if they had not yet: 02:30 becomes 03:30. Where they went back and it came
 * twice, the first is meant. (As java.time and Temporal's "compatible" do.)
 */
export function momentInZone(localMs: number, zone: string): number {
  if (zone === "UTC") return localMs;
  const before = offsetAt(localMs - DAY_MS, zone);
  const after = offsetAt(localMs + DAY_MS, zone);
  if (before === after) return localMs - before;
  const [early, late] = [localMs - before, localMs - after];
  if (offsetAt(early, zone) === before) return early;
  return offsetAt(late, zone) === after ? late : early;
}

/** What clocks in the zone show at a moment (ms since 1970), as text for a field: "2027-03-01T09:00". */
export function clockInZone(ms: number, zone: string): string {
  return new Date(ms + offsetAt(ms, zone)).toISOString().slice(0, 16);
}

/** How far the zone's clocks are ahead of UTC at a moment, in ms. */
function offsetAt(ms: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(ms / QUARTER_MS);
  const kept = known.get(quarter);
  if (kept !== undefined) return kept;
  if (known.size >= MOST_KEPT) known.clear();
  const parts = new Map<string, number>(
    formatOf(zone)
      .formatToParts(quarter * QUARTER_MS)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: string) => parts.get(type) ?? 0;
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  const offset = local - quarter * QUARTER_MS;
  known.set(quarter, offset);
  return offset;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}
