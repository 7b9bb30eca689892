import { z } from "zod";
import { readHost } from "./allowed-redirect.ts";

const MOST_HOSTS = 100;

export const redirectHostsSchema = z.array(z.string()).max(MOST_HOSTS);

/** The form of the page: one host a line. */
export const redirectHostsFormSchema = z.object({
  hosts: z
    .string()
    .max(20_000)
    .default("")
    .transform((text, context) => {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
      const wrong = lines.find((line) => readHost(line) === null);
      if (wrong !== undefined) {
        context.addIssue({
          code: "custom",
          message: `Expected a host such as www.example.com on each line, got "${wrong.trim().slice(0, 80)}".`,
        });
        return z.NEVER;
      }
      const hosts = [...new Set(lines.flatMap((line) => readHost(line) ?? []))].sort();
      if (hosts.length > MOST_HOSTS) {
        context.addIssue({ code: "custom", message: `Expected at most ${MOST_HOSTS} hosts.` });
        return z.NEVER;
      }
      return hosts;
    }),
});
