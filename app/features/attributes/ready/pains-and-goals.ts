import { definitionsOf, type ReadyAttribute, YEAR } from "./ready-attribute.ts";

const pain = definitionsOf({ subject: "customer", category: "pain-point" });
const goal = definitionsOf({ subject: "customer", category: "goal" });
const companyPain = definitionsOf({ subject: "company", category: "pain-point" });
const companyGoal = definitionsOf({ subject: "company", category: "goal" });

/** What hurts, as it is asked for or noted; what customers said by themselves is found in their words. */
export const painPoints: readonly ReadyAttribute[] = [
  pain.text({
    key: "biggest-obstacle",
    label: "Biggest obstacle",
    purpose: "What we mend first",
    question: "What gets in your way most at present?",
    freshDays: 180,
  }),
  pain.text({
    key: "reason-to-leave",
    label: "What would make them leave",
    purpose: "Whom we call before they go",
    question: "What would make you look for something else?",
    freshDays: 180,
  }),
  companyPain.text({
    key: "company-obstacle",
    label: "Biggest obstacle of the company",
    purpose: "What we bring to the next conversation",
    question: "What gets in the company’s way most at present?",
    freshDays: 180,
  }),
];

/** What is wanted. */
export const goals: readonly ReadyAttribute[] = [
  goal.text({
    key: "main-goal",
    label: "Main goal",
    purpose: "What we promise and help with",
    question: "What do you want to get done with our help?",
    freshDays: YEAR,
  }),
  goal.text({
    key: "success",
    label: "How they know that it worked",
    purpose: "What we measure for them",
    question: "By what will you notice that it worked?",
    freshDays: YEAR,
  }),
  companyGoal.text({
    key: "company-goal",
    label: "Goal of the company",
    purpose: "What we bring to the next conversation",
    question: "What does the company want to reach in the next twelve months?",
    freshDays: YEAR,
  }),
];
