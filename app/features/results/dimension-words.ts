import type { ResponseChannel } from "#app/features/responses/response-channels.ts";

const channels: Record<ResponseChannel, string> = {
  open: "Open link",
  personal: "Personal link",
  embed: "Embedded on a site",
  kiosk: "Kiosk",
  email: "E-mail",
  import: "Import",
};

/** The way a response came, in words. */
export function channelWords(channel: string): string {
  return Object.entries(channels).find(([key]) => key === channel)?.[1] ?? channel;
}

/** What became of a response, in words. */
export function statusWords(status: string): string {
  return statuses.get(status) ?? status;
}

const statuses = new Map([
  ["complete", "Finished"],
  ["partial", "Left before the end"],
  ["screened-out", "Screened out"],
  ["over-quota", "Over a quota"],
  ["withdrawn", "Withdrawn"],
]);

const names = new Intl.DisplayNames(["en-GB"], { type: "language", fallback: "code" });

/** A language by its name: "de" is "German". */
export function languageWords(tag: string): string {
  if (tag === "") return "Not known";
  try {
    return names.of(tag) ?? tag;
  } catch {
    // A stored tag that is none is shown as it stands.
    return tag;
  }
}

const months = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** A month such as "2026-03" in words: "Mar 2026". */
export function monthWords(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? month : months.format(day);
}
