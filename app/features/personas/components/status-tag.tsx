import { Tag } from "#app/components/tag.tsx";
import { type PersonaStatus, statusWords } from "../persona.schema.ts";

const tones = { draft: "outline", review: "accent", published: "ok" } as const;

/** Where a persona stands. */
export function StatusTag({ status }: { status: PersonaStatus }) {
  return <Tag tone={tones[status]}>{statusWords[status]}</Tag>;
}
