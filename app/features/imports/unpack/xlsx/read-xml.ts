import { SaxesParser } from "saxes";
import type { ByteSource } from "../byte-source.ts";
import { RefusedFileError } from "../unpacked.ts";

/** Characters without a tag beside them; Excel's longest cell has 32,767. */
const MAX_STRETCH = 8 * 1024 * 1024;

/** What is done with the elements of an XML file; names come without their prefix. Returning true from `open` ends the reading. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): boolean | undefined;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Streams an XML file of a workbook. Throws RefusedFileError for a DOCTYPE, which no workbook has and entity attacks
 * need, for endless text, and for what is no XML.
 */
export async function readXml(source: ByteSource, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const decoder = new TextDecoder("utf-8");
  let stretch = 0;
  let done = false;
  const refuse = (reason: string) => {
    throw new RefusedFileError(reason);
  };
  parser.on("doctype", () =>
    refuse("The workbook declares a document type, as only hostile ones do. It was not read."),
  );
  parser.on("error", () =>
    refuse("The workbook is damaged: a part of it is no proper XML. Please save it again."),
  );
  parser.on("opentag", ({ name, attributes }) => {
    stretch = 0;
    if (!done && handlers.open(bare(name), attributes)) done = true;
  });
  parser.on("closetag", ({ name }) => {
    stretch = 0;
    if (!done) handlers.close?.(bare(name));
  });
  parser.on("text", (text) => {
    stretch = 0;
    if (!done) handlers.text?.(text);
  });
  parser.on("cdata", (text) => {
    stretch = 0;
    if (!done) handlers.text?.(text);
  });
  for await (const bytes of source()) {
    stretch += bytes.length;
    parser.write(decoder.decode(bytes, { stream: true }));
    if (done) return;
    if (stretch > MAX_STRETCH)
      refuse("The workbook has a cell of more than 8 MB, as no table does. It was not read.");
  }
  parser.close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Characters that XML cannot hold are written as _x000D_ (ECMA-376 part 1, 22.4.2.4). */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
