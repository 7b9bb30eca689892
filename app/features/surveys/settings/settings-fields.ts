import { postedTexts } from "#app/lib/posted-texts.ts";
import { clockInZone } from "#app/lib/time-zone.ts";
import type { DoorSettings } from "./survey-settings.schema.ts";

/** What stands in the fields of the form. */
export type SettingsFields = Record<
  "opens" | "closes" | "timeZone" | "responseLimit" | "kioskIdleSeconds",
  string
> & {
  onlyByLink: boolean;
};

/** The settings as the form writes them. */
export function settingsFields(settings: DoorSettings): SettingsFields {
  const { opensAt, closesAt, timeZone, responseLimit, kioskIdleSeconds, onlyByLink } = settings;
  const local = (iso: string | null) => (iso === null ? "" : clockInZone(Date.parse(iso), timeZone));
  return {
    opens: local(opensAt),
    closes: local(closesAt),
    timeZone,
    responseLimit: responseLimit === null ? "" : String(responseLimit),
    kioskIdleSeconds: String(kioskIdleSeconds),
    onlyByLink,
  };
}

/** What was typed into the fields, to be shown again. */
export function typedFields(posted: object): SettingsFields {
  const { opens = "", closes = "", timeZone = "", responseLimit = "", ...rest } = postedTexts(posted);
  const { kioskIdleSeconds = "", onlyByLink } = rest;
  return { opens, closes, timeZone, responseLimit, kioskIdleSeconds, onlyByLink: onlyByLink === "on" };
}
