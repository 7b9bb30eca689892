import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { allColumns, type GridColumn, type GridKind } from "./grid-column.ts";

/** What a grid of this kind is made of. */
export interface GridShape {
  kind: GridKind;
  columns: GridColumn[];
  /** By id. */
  attributes: ReadonlyMap<string, Attribute>;
}

/** Every column that a grid can show, and the attributes behind them. */
export async function readGridShape(db: Db, kind: GridKind): Promise<GridShape> {
  const attributes = await listAttributes(db);
  return {
    kind,
    columns: allColumns(kind, attributes),
    attributes: new Map(attributes.map((attribute) => [attribute.id, attribute])),
  };
}
