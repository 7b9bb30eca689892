import { Circle, Document, Page, Path, Rect, renderToBuffer, Svg, Text, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { Mark } from "../drawing/marks.ts";
import type { Letters } from "../letters/letters.server.ts";
import { PAGE, type Page as PageMarks } from "./page.ts";
import { PortraitMark } from "./portrait-mark.server.tsx";

/** What the file says about itself. */
export interface PdfFacts {
  title: string;
  subject: string;
  /** ISO time; nothing in the file depends on when it was made. */
  date: string;
}

/** Pages as a PDF: vectors, selectable text, the letters in use inside, an outline; the same pages give the same bytes. */
export async function renderPages(
  letters: Letters,
  pages: readonly PageMarks[],
  facts: PdfFacts,
): Promise<Buffer> {
  const date = new Date(facts.date);
  return renderToBuffer(
    <Document
      title={facts.title}
      subject={facts.subject}
      author="Earshot"
      creator="Earshot"
      producer="Earshot"
      language="en"
      pdfVersion="1.7"
      creationDate={date}
      modificationDate={date}
    >
      {pages.map((page, index) => (
        // Pages have no name of their own, and none is ever moved.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Page key={index} size={[PAGE.width, PAGE.height]} wrap={false}>
          {/* A page that is not broken takes the height of what flows in it; all else on it is placed. */}
          <View style={{ height: PAGE.height }} />
          <Svg
            width={PAGE.width}
            height={PAGE.height}
            viewBox={`0 0 ${PAGE.width} ${PAGE.height}`}
            style={{ position: "absolute", left: 0, top: 0 }}
          >
            {page.marks.map(toShape)}
          </Svg>
          {page.marks.map((mark, at) => toText(letters, mark, at))}
        </Page>
      ))}
    </Document>,
  );
}

function toShape(mark: Mark, key: number): ReactElement | null {
  if (mark.kind === "portrait") return <PortraitMark key={key} {...mark} />;
  if (mark.kind === "dot")
    return <Circle key={key} cx={mark.x} cy={mark.y} r={mark.radius} fill={mark.fill} />;
  if (mark.kind !== "box") return null;
  const { x, y, width, height, fill, edge, dashed, radius = 0 } = mark;
  if (!edge)
    return (
      <Rect
        key={key}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={radius}
        ry={radius}
        fill={fill ?? "none"}
      />
    );
  const path = `M${x} ${y}h${width}v${height}h${-width}z`;
  return (
    <Path
      key={key}
      d={path}
      fill={fill ?? "none"}
      stroke={edge}
      strokeWidth={0.8}
      strokeDasharray={dashed ? "3 2" : ""}
    />
  );
}

// Room beside a line, so that rounding never breaks it again.
const SLACK = 24;

function toText(letters: Letters, mark: Mark, key: number): ReactElement | null {
  if (mark.kind !== "text") return null;
  const { line, colour } = mark;
  const [first, ...others] = line.runs;
  // The parts of a line do not take it over from the whole.
  const direction = line.rightToLeft ? "rtl" : "ltr";
  if (!first) return null;
  return (
    <Text
      key={key}
      {...(mark.outline ? { bookmark: mark.outline } : {})}
      style={{
        position: "absolute",
        left: line.rightToLeft ? mark.x - SLACK : mark.x,
        top: mark.y - letters.ascentOf(line.runs) * line.size,
        width: line.width + SLACK,
        fontSize: line.size,
        color: colour,
        ...fontStyle(first.font),
        direction,
        textAlign: line.rightToLeft ? "right" : "left",
      }}
    >
      {others.length === 0
        ? first.text
        : line.runs.map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line are never moved
            <Text key={index} style={{ ...fontStyle(run.font), direction }}>
              {run.text}
            </Text>
          ))}
    </Text>
  );
}

/** The Arabic font draws a letter from pieces by this feature; its letters come in their forms already. */
function fontStyle(font: string) {
  return font.startsWith("noto-sans-arabic")
    ? { fontFamily: font, fontFeatureSettings: { ccmp: 0 } }
    : { fontFamily: font };
}
