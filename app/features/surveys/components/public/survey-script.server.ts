import { createHash } from "node:crypto";
import { paths } from "#app/lib/paths.ts";
import code from "../../public-script/main.ts?bundled";

const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);

/** The script of public pages, and the address that names this very text. */
export const surveyScript = { code, hash, path: paths.surveyScript(hash) };
