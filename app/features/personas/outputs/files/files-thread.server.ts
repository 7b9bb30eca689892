// Runs in a thread for make-file.server.ts.
import { makeCard } from "./card/make-card.server.ts";
import type { FileOrder } from "./make-file.server.ts";
import { makePdf } from "./pdf/make-pdf.server.ts";
import { makeSlides } from "./slides/make-slides.server.ts";

/** The bytes of the file. */
export async function answer({ kind, document }: FileOrder): Promise<Uint8Array> {
  if (kind === "slides") return makeSlides(document);
  if (kind === "card") return makeCard(document);
  return makePdf(kind, document);
}
