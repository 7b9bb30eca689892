import { pipe } from "../../logic/pipe.ts";

/** A text in which answers stand; the page's script fills them in as they are given. */
export function PipedText({ text, said }: { text: string; said: (reference: string) => string }) {
  return text.includes("{{") ? <span data-pipe={text}>{pipe(text, said)}</span> : text;
}
