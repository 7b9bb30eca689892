import { expect, test } from "vitest";
import { readEmbedChoices } from "#app/features/surveys/embed/embed-choices.ts";
import { readSite } from "#app/features/surveys/embed/embed-site.ts";
import { embedSnippet } from "#app/features/surveys/embed/embed-snippet.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";

test.each([
  ["www.example.com", "https://www.example.com"],
  ["https://Shop.Example.com/path?x=1#y", "https://shop.example.com"],
  ["https://example.com:8443/", "https://example.com:8443"],
  ["https://bücher.example", "https://xn--bcher-kva.example"],
  ["http://localhost:8080", "http://localhost:8080"],
  ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
])("the site %j is %j", (line, site) => {
  expect(readSite(line)).toBe(site);
});

test.each([
  "",
  "*",
  "https://*.example.com",
  "http://www.example.com",
  "https://user:word@example.com",
  "https://example.com; script-src *",
  "https://example.com 'unsafe-inline'",
  "https://example.com,https://evil.example",
  "intranet",
  "https://10.0.0.1",
  "https://[::1]",
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.com",
  "https://exa\nmple.com",
])("%j is no site", (line) => {
  expect(readSite(line)).toBeNull();
});

test("a snippet holds no markup of a title or a label", () => {
  const hostile = `"><img src=x onerror=alert(1)></script>`;
  for (const show of ["inline", "popup", "button"]) {
    const choices = readEmbedChoices(new URLSearchParams({ show, label: hostile }));
    const survey = sampleSurvey({ title: hostile });
    const snippet = embedSnippet({ publicUrl: "https://a.example", slug: "s", survey }, choices);
    expect(snippet).not.toContain("<img");
    expect(snippet.match(/<\/script>/g)).toHaveLength(1);
    expect(snippet).toContain("&#60;img");
  }
});

test("choices that no form of ours makes are taken as not made", () => {
  const odd = new URLSearchParams({ show: "banner", after: "-5", leaving: "yes", label: "x".repeat(61) });
  expect(readEmbedChoices(odd)).toEqual({
    show: "inline",
    after: 10,
    leaving: false,
    label: "Give feedback",
  });
  expect(readEmbedChoices(new URLSearchParams("leaving=on&after=3"))).toMatchObject({
    leaving: true,
    after: 3,
  });
});
