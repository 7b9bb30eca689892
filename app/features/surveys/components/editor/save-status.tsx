import { formatNoun } from "#app/lib/numbers.ts";

/** Where an edit stands between the browser and the server. */
export type SaveStatus =
  | { kind: "quiet" }
  | { kind: "saving" }
  /** `together`: with what somebody else has saved meanwhile. */
  | { kind: "saved"; at: Date; notSaved: Readonly<Record<string, string>>; together: boolean }
  | { kind: "restored"; at: Date }
  | { kind: "conflict"; count: number }
  | { kind: "failed"; message: string };

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Whether everything is saved, in words; only trouble is read aloud while somebody writes. */
export function SaveStatusLine({ status }: { status: SaveStatus }) {
  const trouble = status.kind !== "quiet" && status.kind !== "saving" && status.kind !== "saved";
  return (
    <p aria-live={trouble ? "polite" : "off"} className={trouble ? "text-sm" : "text-sm text-ink-soft"}>
      {words(status)}
    </p>
  );
}

function words(status: SaveStatus): string {
  switch (status.kind) {
    case "quiet":
      return "What you write is saved as you go. Customers see it once it is published.";
    case "saving":
      return "Saving";
    case "restored":
      return `Words of ${time.format(status.at)} that this browser had kept unsaved were put back. Undo takes them out again.`;
    case "conflict":
      return `Not saved: somebody else has changed the same ${status.count === 1 ? "thing" : `${status.count} things`}. Choose at the top of the form; until then this browser keeps your words.`;
    case "failed":
      return `Not saved: ${status.message} This browser keeps your words and tries again.`;
    case "saved": {
      const saved = `Saved at ${time.format(status.at)}${status.together ? ", together with what somebody else has changed" : ""}.`;
      const [first, ...more] = Object.entries(status.notSaved);
      if (first === undefined) return saved;
      const others = more.length > 0 ? ` And ${formatNoun(more.length, "other field", "other fields")}.` : "";
      return `${saved} Not saved yet: ${placeInWords(first[0])} (${first[1]})${others} This browser keeps it.`;
    }
  }
}

function placeInWords(field: string): string {
  const question = /^questions\[(\d+)\]/.exec(field)?.[1];
  return question === undefined ? field.split(/[.[]/, 1).join("") : `question ${Number(question) + 1}`;
}
