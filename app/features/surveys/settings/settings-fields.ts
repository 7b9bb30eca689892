import { postedTexts } from "#app/lib/posted-texts.ts";
import { clockInZone } from "#app/lib/time-zone.ts";
import type { DoorSettings } from "./survey-settings.schema.ts";

/** What stands in the fields of the form. */
export type SettingsFields = Record<"opens" | "closes" | "timeZone" | "responseLimit", string>;

/** The settings as the form writes them. */
export function settingsFields({ opensAt, closesAt, timeZone, responseLimit }: DoorSettings): SettingsFields {
  const local = (iso: string | null) => (iso === null ? "" : clockInZone(Date.parse(iso), timeZone));
  return {
    opens: local(opensAt),
    closes: local(closesAt),
    timeZone,
    responseLimit: responseLimit === null ? "" : String(responseLimit),
  };
}

/** What was typed into the fields, to be shown again. */
export function typedFields(posted: object): SettingsFields {
  const { opens = "", closes = "", timeZone = "", responseLimit = "" } = postedTexts(posted);
  return { opens, closes, timeZone, responseLimit };
}
