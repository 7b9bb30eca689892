import type { Actor } from "#app/features/accounts/account.schema.ts";
import type { Db } from "#db/client.server.ts";
import type { Place, WebProcess } from "#scripts/load/earshot-process.ts";

/** The instance that is measured. */
export interface Bench {
  place: Place;
  db: Db;
  owner: Actor;
  web: WebProcess;
  survey: { id: string; path: string; slug: string };
  /** The Cookie header of somebody signed in. */
  cookie: string;
  /** How long each load lasts. */
  seconds: number;
  /** How many texts are read beside the sample company's own, where an analysis is measured. */
  texts: number;
  /** Rows of the files that are unpacked. */
  rows: number;
  /** How many the large company has. */
  customers: number;
}

/** One line of the table. */
export interface Figure {
  what: string;
  value: string;
}

/** A part of the benchmark that can be asked for alone. */
export interface Section {
  name: string;
  title: string;
  run(bench: Bench): Promise<Figure[]>;
}
