import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";

describe("the packages behind the text engine", () => {
  test("print nothing, leave the environment alone and do not replace Math.sign", () => {
    const script = `
      const before = JSON.stringify(process.env);
      await import("#app/engines/text/segment.ts");
      await import("#app/engines/text/content-stems.ts");
      await import("#app/engines/statements/extract-statements.ts");
      process.exitCode = JSON.stringify(process.env) === before && Math.sign(0) === 0 && Math.sign(-3) === -1 ? 0 : 1;
    `;
    const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(output).toBe("");
  }, 30_000);
});
