import { generateLoad } from "./generate-load.ts";
import type { LoadPlan } from "./load-plan.ts";

// The child process in which load is made, so that making it does not disturb what is measured.
process.once("message", async (plan: LoadPlan) => {
  const result = await generateLoad(plan);
  process.send?.(result, () => process.disconnect());
});
