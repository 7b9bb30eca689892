import { Tag } from "#app/components/tag.tsx";
import { type ImportStatus, importStatusNames } from "../import.schema.ts";

const tones = {
  unpacking: "neutral",
  mapping: "accent",
  queued: "neutral",
  running: "accent",
  done: "ok",
  failed: "danger",
  paused: "outline",
  cancelled: "outline",
  undoing: "accent",
  undone: "outline",
} as const;

/** Where an import stands, in a word. */
export function ImportStatusTag({ status }: { status: ImportStatus }) {
  return <Tag tone={tones[status]}>{importStatusNames[status]}</Tag>;
}
