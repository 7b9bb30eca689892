import type { PersonaDocument } from "../../persona-document.ts";
import { textsOf } from "../document-texts.ts";
import { cleanLetters } from "../letters/clean-letters.ts";
import { readLetters } from "../letters/letters.server.ts";
import { SEMI_FICTIONAL } from "../wording.ts";
import { fullPages } from "./full-pages.server.ts";
import { onePage } from "./one-page.server.ts";
import { renderPages } from "./render-pages.server.tsx";

/** A persona as a PDF: on one page, or in full. */
export async function makePdf(kind: "one-page" | "pdf", document: PersonaDocument): Promise<Uint8Array> {
  const letters = await readLetters(textsOf(document), { joined: true });
  const pages = kind === "pdf" ? fullPages(letters, document) : [onePage(letters, document)];
  return renderPages(letters, pages, {
    title: cleanLetters(document.name),
    subject: `Persona of the segment ${cleanLetters(document.basis.segment)}. ${SEMI_FICTIONAL}.`,
    date: document.draftedAt,
  });
}
