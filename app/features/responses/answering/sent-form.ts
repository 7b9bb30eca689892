import { TRAP_FIELD } from "#app/features/surveys/answers/answer-fields.ts";
import type { FormValues } from "#app/lib/form.ts";

/** What a survey's page posts beside the answers. */
export interface SentFields {
  key: string;
  seal: string;
  link: string;
  /** The version that was seen; NaN when it was not said. */
  version: number;
  language: string;
  /** The way somebody came, where their link says so. */
  via: string;
  /** What stands in the field that nobody sees. */
  trap: string;
  /** The questions that the page showed; null when it did not say, which means all. */
  asked: ReadonlySet<string> | null;
  go: Go;
  challenge: string;
  proof: string;
}

/** Which button was pressed. */
export type Go = { to: "send" | "next" | "back" } | { to: "language"; language: string };

export function sentFields(values: FormValues): SentFields {
  const text = (name: string, longest = 500) => {
    const value = values[name];
    const first = Array.isArray(value) ? value[0] : value;
    return typeof first === "string" ? first.slice(0, longest) : "";
  };
  const asked = text("asked", 10_000);
  return {
    key: text("key"),
    seal: text("seal"),
    link: text("link"),
    version: Number(text("version") || Number.NaN),
    language: text("lang", 40),
    via: text("via", 40),
    trap: text(TRAP_FIELD),
    asked: asked === "" ? null : new Set(asked.split(" ")),
    go: goOf(text("go", 60)),
    challenge: text("challenge"),
    proof: text("proof"),
  };
}

function goOf(text: string): Go {
  if (text === "next" || text === "back") return { to: text };
  const language = /^language:(.{2,40})$/.exec(text)?.[1];
  return language === undefined ? { to: "send" } : { to: "language", language };
}
