import type { Migration } from "kysely";
import * as accounts from "./0001-accounts.ts";
import * as jobs from "./0002-jobs.ts";
import * as customers from "./0003-customers.ts";
import * as surveys from "./0004-surveys.ts";
import * as feedback from "./0005-feedback.ts";
import * as imports from "./0006-imports.ts";
import * as segments from "./0007-segments.ts";
import * as personas from "./0008-personas.ts";
import * as itemIdentity from "./0010-item-identity.ts";

/** Every migration by name, in order. Listed, not read from the folder, so that a bundle holds them all. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-accounts": accounts,
  "0002-jobs": jobs,
  "0003-customers": customers,
  "0004-surveys": surveys,
  "0005-feedback": feedback,
  "0006-imports": imports,
  "0007-segments": segments,
  "0008-personas": personas,
  "0010-item-identity": itemIdentity,
};
