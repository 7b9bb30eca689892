import { createHash } from "node:crypto";
import type { Import } from "../imports.repository.server.ts";

/** All that decides what becomes of a row, as one short text: equal for two runs that must give the same. */
export function basisOf({
  kind,
  detection,
  mapping,
}: Pick<Import, "kind" | "detection" | "mapping">): string {
  const { encoding, delimiter, linesBefore, headerRows, preset, columns, recurring } = detection;
  const looks = columns.map(({ name, dateOrder, decimalComma, listSeparator, maxNumber }) => [
    name,
    dateOrder,
    decimalComma,
    listSeparator,
    maxNumber,
  ]);
  const basis = [kind, encoding, delimiter, linesBefore, headerRows, preset, looks, recurring, mapping];
  return createHash("sha256").update(JSON.stringify(basis)).digest("hex");
}
