import { postedTexts } from "#app/lib/posted-texts.ts";
import { clockInZone } from "#app/lib/time-zone.ts";
import type { DoorSettings } from "./survey-settings.schema.ts";

/** What stands in the fields of the form. */
export type SettingsFields = Record<"opens" | "closes" | "timeZone" | "responseLimit", string> & {
  onlyByLink: boolean;
};

/** The settings as the form writes them. */
export function settingsFields(settings: DoorSettings): SettingsFields {
  const { opensAt, closesAt, timeZone, responseLimit, onlyByLink } = settings;
  const local = (iso: string | null) => (iso === null ? "" : clockInZone(Date.parse(iso), timeZone));
  return {
    opens: local(opensAt),
    closes: local(closesAt),
    timeZone,
    responseLimit: responseLimit === null ? "" : String(responseLimit),
    onlyByLink,
  };
}

/** What was typed into the fields, to be shown again. */
export function typedFields(posted: object): SettingsFields {
  const { opens = "", closes = "", timeZone = "", responseLimit = "", onlyByLink } = postedTexts(posted);
  return { opens, closes, timeZone, responseLimit, onlyByLink: onlyByLink === "on" };
}
