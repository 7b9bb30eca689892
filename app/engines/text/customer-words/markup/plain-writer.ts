const quoteMark = "> ";
// Zero-width blanks, soft hyphens and joiners with which mails fill their previews.
const invisible = /\u200b|\ufeff|\u00ad|\u034f/g;

/** Writes plain text from the events of markup: keeps track of lines, of quotes, and of blanks that count. */
export class PlainWriter {
  private readonly pieces: string[] = [];
  private readonly collapses: boolean;
  private pendingLines = 0;
  private pendingSpace = false;
  private preDepth = 0;
  private empty = true;
  // The quote we are in: its element, and how many of that name are open inside it. Quotes within quotes are one.
  private quote: { name: string; depth: number } | undefined;

  /** @param collapses whether line ends and runs of blanks in the source mean one blank */
  constructor(collapses: boolean) {
    this.collapses = collapses;
  }

  write(text: string): void {
    const visible = text.replaceAll(invisible, "").replaceAll("\u00a0", " ");
    if (!this.collapses || this.preDepth > 0) {
      const lines = visible.split(/\r\n|\r|\n/);
      for (const [index, line] of lines.entries()) {
        if (index > 0) this.breakLine();
        if (line !== "") this.put(line);
      }
      return;
    }
    const words = visible.replaceAll(/[\s\v]+/g, " ");
    if (words.startsWith(" ")) this.space();
    const trimmed = words.trim();
    if (trimmed === "") return;
    this.put(trimmed);
    if (words.endsWith(" ")) this.space();
  }

  space(): void {
    this.pendingSpace = true;
  }

  breakLine(): void {
    this.pendingLines += 1;
    this.pendingSpace = false;
  }

  /** At least so many line ends before the next words: 1 begins a line, 2 leaves one blank. */
  ensureLines(count: number): void {
    this.pendingLines = Math.max(this.pendingLines, count);
    this.pendingSpace = false;
  }

  preformatted(change: 1 | -1): void {
    this.preDepth = Math.max(0, this.preDepth + change);
  }

  openQuote(name: string): void {
    if (this.quote !== undefined) {
      this.reopened(name);
      return;
    }
    this.ensureLines(1);
    this.quote = { name, depth: 1 };
  }

  reopened(name: string): void {
    if (this.quote?.name === name) this.quote.depth += 1;
  }

  closeQuote(name: string): void {
    if (this.quote?.name !== name) return;
    this.quote.depth -= 1;
    if (this.quote.depth > 0) return;
    this.quote = undefined;
    this.ensureLines(1);
  }

  signatureMark(): void {
    if (this.quote === undefined) this.put("-- ");
    this.ensureLines(1);
  }

  finish(): string {
    return this.pieces.join("");
  }

  private put(words: string): void {
    if (this.pendingLines > 0 || this.empty) {
      if (!this.empty) this.pieces.push("\n".repeat(Math.min(this.pendingLines, 3)));
      if (this.quote !== undefined) this.pieces.push(quoteMark);
    } else if (this.pendingSpace) {
      this.pieces.push(" ");
    }
    this.pieces.push(words);
    this.pendingLines = 0;
    this.pendingSpace = false;
    this.empty = false;
  }
}
