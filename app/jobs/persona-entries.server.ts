import * as contracts from "./contracts.ts";
import { jobEntry } from "./job-entry.server.ts";

/** The jobs of personas, for the registry. */
export const personaEntries = [
  jobEntry(contracts.forgetQuotes, async () => {
    const module = await import("#app/features/personas/personas.jobs.server.ts");
    return module.forgetQuotesHandler;
  }),
  jobEntry(contracts.draftPersonas, async () => {
    const module = await import("#app/features/personas/personas.jobs.server.ts");
    return module.draftPersonasHandler;
  }),
  jobEntry(contracts.countLineAnswers, async () => {
    const module = await import("#app/features/personas/personas.jobs.server.ts");
    return module.countLineAnswersHandler;
  }),
  jobEntry(contracts.scorePersonaMembers, async () => {
    const module = await import("#app/features/personas/members/members.jobs.server.ts");
    return module.scorePersonaMembersHandler;
  }),
  jobEntry(contracts.scorePersonaMembersOf, async () => {
    const module = await import("#app/features/personas/members/members.jobs.server.ts");
    return module.scorePersonaMembersOfHandler;
  }),
  jobEntry(contracts.followPersonaSegment, async () => {
    const module = await import("#app/features/personas/members/members.jobs.server.ts");
    return module.followPersonaSegmentHandler;
  }),
  jobEntry(contracts.lookForDrift, async () => {
    const module = await import("#app/features/personas/staleness/staleness.jobs.server.ts");
    return module.lookForDriftHandler;
  }),
  jobEntry(contracts.measureDrift, async () => {
    const module = await import("#app/features/personas/staleness/staleness.jobs.server.ts");
    return module.measureDriftHandler;
  }),
  jobEntry(contracts.proposeWordings, async () => {
    const module = await import("#app/features/personas/wording/wording.jobs.server.ts");
    return module.proposeWordingsHandler;
  }),
];
