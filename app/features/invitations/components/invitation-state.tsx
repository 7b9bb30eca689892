import { Tag } from "#app/components/tag.tsx";
import type { InvitationState } from "../invitation.schema.ts";

const words = {
  draft: { label: "Draft", tone: "outline" },
  scheduled: { label: "Scheduled", tone: "accent" },
  running: { label: "Running", tone: "accent" },
  paused: { label: "Paused", tone: "neutral" },
  cancelled: { label: "Cancelled", tone: "neutral" },
} as const;

/** A word about where a mailing stands; one that runs and has nothing left to send is done. */
export function InvitationStateTag({ state, done }: { state: InvitationState; done: boolean }) {
  if (state === "running" && done) return <Tag tone="ok">Done</Tag>;
  const { label, tone } = words[state];
  return <Tag tone={tone}>{label}</Tag>;
}
