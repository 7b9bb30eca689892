import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands on a page, in points from the left and the bottom. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface ReadPdf {
  pages: { width: number; height: number; texts: PdfText[] }[];
  title: string | undefined;
  language: string | undefined;
  outline: string[];
}

/** What a reader program finds in a PDF; letters in their plain forms. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PdfText[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number);
      return [{ text: item.str.normalize("NFKC"), x, y, width: item.width, size }];
    });
    pages.push({ width, height, texts });
  }
  const { info } = await pdf.getMetadata();
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  const title = "Title" in info ? String(info.Title) : undefined;
  const language = "Language" in info ? String(info.Language) : undefined;
  await task.destroy();
  return { pages, title, language, outline };
}

/** Texts that reach over the edge of their page or into one another, in words; none in a sound PDF. */
export function layoutFaults({ pages }: ReadPdf): string[] {
  return pages.flatMap(({ width, height, texts }, index) => {
    const page = `page ${index + 1}`;
    const outside = texts
      .filter(({ x, y, width: own, size }) => x < 20 || x + own > width - 20 || y < 20 || y + size > height)
      .map(({ text }) => `${page}: "${text}" stands outside`);
    const overlaps = texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter((other) => touch(one, other))
        .map((other) => `${page}: "${one.text}" and "${other.text}" overlap`),
    );
    return [...outside, ...overlaps];
  });
}

// Parts of one line stand on one baseline beside each other; rounding lets them touch.
function touch(one: PdfText, other: PdfText): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const between = Math.abs(one.y - other.y);
  return across > 1.5 && between < 0.75 * Math.min(one.size, other.size);
}
