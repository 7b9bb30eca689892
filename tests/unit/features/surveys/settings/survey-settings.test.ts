import { expect, test } from "vitest";
import { closedAt } from "#app/features/surveys/settings/closed.ts";
import { closedNotice } from "#app/features/surveys/settings/closed-notice.ts";
import { settingsFields } from "#app/features/surveys/settings/settings-fields.ts";
import {
  defaultSurveySettings,
  type SurveySettings,
  surveySettingsFormSchema,
} from "#app/features/surveys/settings/survey-settings.schema.ts";
import { parseForm } from "#app/lib/form.ts";

const typed = { opens: "", closes: "", timeZone: "Europe/Berlin", responseLimit: "" };

function read(changes: Partial<typeof typed>) {
  const form = parseForm({ ...typed, ...changes }, surveySettingsFormSchema);
  return form.ok ? form.value : form.fieldErrors;
}

test("times are read as clocks of the zone show them, in summer and in winter, and written back the same", () => {
  const winter = read({ opens: "2027-03-01T09:00", closes: "2027-07-01 18:30", responseLimit: " 250 " });
  expect(winter).toEqual({
    opensAt: "2027-03-01T08:00:00.000Z",
    closesAt: "2027-07-01T16:30:00.000Z",
    timeZone: "Europe/Berlin",
    responseLimit: 250,
    kioskIdleSeconds: 60,
    onlyByLink: false,
  });
  const stored: SurveySettings = { ...defaultSurveySettings, ...winter };
  expect(settingsFields(stored)).toEqual({
    opens: "2027-03-01T09:00",
    closes: "2027-07-01T18:30",
    timeZone: "Europe/Berlin",
    responseLimit: "250",
    kioskIdleSeconds: "60",
    onlyByLink: false,
  });
});

test.each([
  [{ opens: "2027-02-30T09:00" }, "opens"],
  [{ opens: "tomorrow" }, "opens"],
  [{ closes: "2027-03-01T25:00" }, "closes"],
  [{ opens: "2027-03-01T09:00", closes: "2027-03-01T09:00" }, "closes"],
  [{ timeZone: "Mars/Base" }, "timeZone"],
  [{ responseLimit: "0" }, "responseLimit"],
  [{ responseLimit: "1e3" }, "responseLimit"],
  [{ responseLimit: "99999999" }, "responseLimit"],
])("%o is refused with its field named", (changes, field) => {
  expect(Object.keys(read(changes))).toEqual([field]);
});

const open = { status: "published" as const, settings: defaultSurveySettings, taken: 3 };
const hours: SurveySettings = {
  ...defaultSurveySettings,
  opensAt: "2027-03-01T08:00:00.000Z",
  closesAt: "2027-03-02T08:00:00.000Z",
  responseLimit: 3,
};

test("a survey takes answers from its opening to its closing, while there is room", () => {
  const at = (settings: SurveySettings, now: string) => closedAt({ ...open, settings }, now)?.why ?? "open";
  const roomy = { ...hours, responseLimit: 4 };
  expect(closedAt(open, "2027-01-01T00:00:00.000Z")).toBeNull();
  expect(at(roomy, "2027-03-01T07:59:59.999Z")).toBe("not-open");
  expect(at(roomy, "2027-03-01T08:00:00.000Z")).toBe("open");
  expect(at(roomy, "2027-03-02T07:59:59.999Z")).toBe("open");
  expect(at(roomy, "2027-03-02T08:00:00.000Z")).toBe("ended");
  expect(at(hours, "2027-03-01T08:00:00.000Z")).toBe("full");
  expect(at(hours, "2027-03-01T07:00:00.000Z")).toBe("not-open");
  expect(closedAt({ ...open, status: "closed" }, "2027-01-01T00:00:00.000Z")).toEqual({ why: "ended" });
});

test("who comes too early is told when it opens, in the survey's zone and the page's language", () => {
  const notOpen = {
    why: "not-open" as const,
    opensAt: "2027-03-01T08:00:00.000Z",
    timeZone: "Europe/Berlin",
  };
  expect(closedNotice(notOpen, "en").message).toMatch(/^It opens on March 1, 2027 at 09:00 GMT\+1\.$/);
  expect(closedNotice(notOpen, "de").message).toContain("1. März 2027 um 09:00 MEZ");
  expect(closedNotice({ why: "full" }, "en").title).toBe("This survey is complete");
});
