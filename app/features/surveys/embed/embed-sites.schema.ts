import { z } from "zod";
import { readSite } from "./embed-site.ts";

/** The header that names them goes out with every view; and who lists more has a platform, not a site. */
const MOST_SITES = 50;

/** The form of the page: one site a line. */
export const embedSitesFormSchema = z.object({
  sites: z
    .string()
    .max(20_000)
    .default("")
    .transform((text, context) => {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
      const wrong = lines.find((line) => readSite(line) === null);
      if (wrong !== undefined) {
        context.addIssue({
          code: "custom",
          message: `Expected a site such as https://www.example.com on each line, got "${wrong.trim().slice(0, 80)}".`,
        });
        return z.NEVER;
      }
      const sites = [...new Set(lines.flatMap((line) => readSite(line) ?? []))].sort();
      if (sites.length > MOST_SITES) {
        context.addIssue({ code: "custom", message: `Expected at most ${MOST_SITES} sites.` });
        return z.NEVER;
      }
      return sites;
    }),
});
