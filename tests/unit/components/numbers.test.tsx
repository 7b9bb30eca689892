import { describe, expect, it } from "vitest";
import { initials } from "#app/components/avatar.tsx";
import { DateText, TimeAgo } from "#app/components/date-text.tsx";
import { formatAgo, formatDate, formatDateTime, formatMonth } from "#app/components/dates.ts";
import { Progress } from "#app/components/progress.tsx";
import { Stat } from "#app/components/stat.tsx";
import {
  formatCount,
  formatMoney,
  formatMoneyChange,
  formatNoun,
  formatShare,
  formatSigned,
  formatSignedAlike,
} from "#app/lib/numbers.ts";
import { render, textOf } from "#tests/support/render.tsx";

describe("numbers", () => {
  it("are written the same on every machine", () => {
    expect(formatCount(1204567)).toBe("1,204,567");
    expect(formatNoun(1, "person", "people")).toBe("1 person");
    expect(formatNoun(1200, "person", "people")).toBe("1,200 people");
    expect(formatSigned(-12.4)).toBe("−12");
    expect(formatSigned(31)).toBe("+31");
    expect(formatSigned(0.2)).toBe("0");
  });

  it("have no more decimals than are honest", () => {
    expect(formatShare(0.6349)).toBe("63\u00a0%");
    expect(formatShare(0.004)).toBe("under 1\u00a0%");
    expect(formatShare(0)).toBe("0\u00a0%");
  });

  it("name their currency when they are money", () => {
    expect(formatMoney(129900, "EUR")).toBe("€1,299");
    expect(formatMoney(1250, "GBP")).toBe("£12.50");
    expect(formatMoney(1250, null)).toBe("12.50");
    expect(formatMoney(1250, "not a currency")).toBe("12.50");
  });
});

describe("times", () => {
  const now = "2026-11-23T12:00:00.000Z";

  it("are written in UTC, in words", () => {
    expect(formatDate("2026-11-23T23:59:00.000Z")).toBe("23 Nov 2026");
    expect(formatMonth("2026-11-23T23:59:00.000Z")).toBe("Nov 2026");
    expect(formatDateTime("2026-11-23T23:59:00.000Z")).toBe("23 Nov 2026, 23:59 UTC");
    expect(formatDate("yesterday")).toBe("yesterday");
  });

  it.each([
    ["2026-11-23T11:59:30.000Z", "just now"],
    ["2026-11-23T11:59:00.000Z", "1 minute ago"],
    ["2026-11-23T07:00:00.000Z", "5 hours ago"],
    ["2026-11-20T12:00:00.000Z", "3 days ago"],
    ["2026-11-02T12:00:00.000Z", "3 weeks ago"],
    ["2026-01-02T12:00:00.000Z", "2 Jan 2026"],
    ["2026-12-02T12:00:00.000Z", "2 Dec 2026"],
  ])("%s is %s", (iso, words) => {
    expect(formatAgo(iso, now)).toBe(words);
  });

  it("carry the exact moment for machines", () => {
    expect(render(<DateText iso={now} />)).toContain(`dateTime="${now}"`);
    expect(textOf(render(<TimeAgo iso={now} now={now} />))).toBe("just now");
  });
});

it("shows a number with the n it rests on and what is behind it", () => {
  const html = render(<Stat label="NPS" value="+31" n={1214} to="/surveys" />);
  expect(textOf(html)).toBe("NPS +31 n = 1,214");
  expect(html).toContain('href="/surveys"');
});

it("shows where long work stands without scripts", () => {
  const html = render(<Progress label="Reading" state={{ done: 1200, total: 2000, finished: false }} />);
  expect(textOf(html)).toBe("Reading 1,200 of 2,000");
  expect(html).toContain('max="2000" value="1200"');
  expect(render(<Progress label="Reading" state={{ done: 5, total: null, finished: false }} />)).toContain(
    "5 so far",
  );
});

it("takes initials from first and last word, also outside the basic plane", () => {
  expect(initials("Ada King Loveday")).toBe("AL");
  expect(initials("𝒜da")).toBe("𝒜");
  expect(initials(null)).toBe("·");
});

it("writes a small change with its interval so that none of them seems to be nothing", () => {
  expect(formatSignedAlike([-0.4, -0.7, -0.12])).toEqual(["−0.4", "−0.7", "−0.1"]);
  expect(formatSignedAlike([4.2, 1.1, 7.3])).toEqual(["+4", "+1", "+7"]);
  expect(formatSignedAlike([0.01, -2, 2])).toEqual(["0", "−2", "+2"]);
});

it("writes a change of money in whole units with a real minus", () => {
  expect(formatMoneyChange(-3436, "EUR")).toBe("−€34");
  expect(formatMoneyChange(6469, "EUR")).toBe("+€65");
  expect(formatMoneyChange(-20, "EUR")).toBe("€0");
});
