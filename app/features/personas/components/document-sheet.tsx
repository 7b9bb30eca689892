import type { DocumentSection } from "../outputs/persona-document.ts";
import { DocumentLineView } from "./document-line.tsx";

/** All sections of a persona in two columns on a wide page and on paper; a line is never parted from its numbers. */
export function DocumentSheet({ sections }: { sections: readonly DocumentSection[] }) {
  return (
    <div className="gap-12 lg:columns-2 print:columns-2 print:gap-8">
      {sections.map(({ key, title, lines }) => (
        <section key={key} aria-labelledby={`section-${key}`} className="mb-8 border-t border-ink pt-2">
          <h2 id={`section-${key}`} className="mb-3 break-after-avoid text-lg font-semibold">
            {title}
          </h2>
          <ul className="grid grid-cols-1 gap-4 print:block">
            {lines.map((line) => (
              <li key={`${line.origin} ${line.text}`} className="max-w-reading print:mb-3">
                <DocumentLineView line={line} isQuote={key === "quotes"} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
