import { send } from "#scripts/load/send.ts";
import type { Section } from "./bench.ts";
import { kilobytes } from "./figures.ts";

const headers = { "Accept-Encoding": "gzip" };

/** What a phone loads that opens the survey for the first time: the page and everything that it names. */
export const firstView: Section = {
  name: "first-view",
  title: "First view of a survey",
  async run({ web: { origin }, survey }) {
    const page = await send(origin, { path: survey.path });
    const html = page.body.toString("utf8");
    const named = [...html.matchAll(/<(?:link|script|img)[^>]* (?:href|src)="(\/[^"]*)"/g)];
    const addresses = [survey.path, ...new Set(named.map(([, address = ""]) => address))];
    const replies = await Promise.all(addresses.map((path) => send(origin, { path, headers })));
    const missing = replies.filter(({ status }) => status !== 200).length;
    if (missing > 0) throw new Error(`${missing} of ${addresses.join(", ")} did not come.`);
    const bytes = replies.map(({ body, headers }) => body.length + JSON.stringify(headers).length);
    const total = bytes.reduce((sum, size) => sum + size, 0);
    return [
      { what: "Requests", value: `${addresses.length} (${addresses.join(", ")})` },
      { what: "Bytes, compressed, with headers", value: kilobytes(total) },
    ];
  },
};
