import { Readable } from "node:stream";
import { attachment } from "#app/lib/attachment.ts";
import type { Db } from "#db/client.server.ts";
import { exportGridCsv, exportGridWorkbook } from "./export-grid.server.ts";
import { chosenColumns, type GridKind } from "./grid-column.ts";
import { readGridShape } from "./grid-columns.server.ts";
import { readGridQuery } from "./grid-query.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The grid of an address as a file: all its rows by name, with the columns that were chosen, or all of them. */
export async function gridFile(db: Db, kind: GridKind, address: string): Promise<Response> {
  const { searchParams } = new URL(address);
  const query = readGridQuery(searchParams);
  const { columns: all } = await readGridShape(db, kind);
  const columns = query.columns.length === 0 ? all : chosenColumns(kind, all, query.columns);
  const wanted = { kind, all, columns, search: query.search };
  const name = kind === "customer" ? "customers" : "companies";
  const headers = (ending: string, type: string) => ({
    "Content-Type": type,
    "Content-Disposition": attachment(`${name}.${ending}`),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  });
  if (searchParams.get("as") === "xlsx") {
    const workbook = await exportGridWorkbook(db, wanted);
    return new Response(new Uint8Array(workbook), { headers: headers("xlsx", XLSX) });
  }
  const stream = Readable.toWeb(exportGridCsv(db, wanted));
  return new Response(stream as ReadableStream, { headers: headers("csv", "text/csv; charset=utf-8") });
}
