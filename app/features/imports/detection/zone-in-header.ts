import { isTimeZone } from "#app/lib/time-zone.ts";

/** The zone that a column's name gives in brackets: "Conversation started at (America/New_York)". */
export function zoneInHeader(header: string): string | undefined {
  for (const [, name = ""] of header.matchAll(/\(([A-Za-z]+(?:\/[A-Za-z_+-]+){1,2}|UTC|GMT)\)/g)) {
    if (isTimeZone(name)) return name;
  }
  return undefined;
}
