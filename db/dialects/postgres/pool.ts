import pg from "pg";

const int8 = 20;
const numeric = 1700;

/** A pool of connections whose counts and sums come back as numbers, as they do from SQLite. */
export function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    connectionTimeoutMillis: 15_000,
    application_name: "earshot",
    types: { getTypeParser },
  });
  // A connection that breaks is reported here as well as to its query; the next query gets another one.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") => {
  if (format !== "binary" && oid === int8) return exactInteger;
  // Only sums and means are numeric here: the tables know integers and double precision.
  if (format !== "binary" && oid === numeric) return Number;
  return pg.types.getTypeParser(oid, format);
};

/** The integer as a number; throws where a number could not hold it exactly. */
function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The database returned ${text}, beyond 2^53.`);
  return value;
}
