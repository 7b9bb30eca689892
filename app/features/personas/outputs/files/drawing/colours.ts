/** The house's light colours on white paper (app/styles/tokens.css). */
export const colours = {
  paper: "#ffffff",
  warm: "#f8f5ef",
  ink: "#211d18",
  soft: "#5d5549",
  line: "#e0d9cc",
  strong: "#857b6c",
  accent: "#7c2855",
  ground: "#ebe5da",
  band: "#ead3de",
} as const;

const strokes = { pain: "#f6cdb9", goal: "#b4dfd9", praise: "#f3dc96", question: "#c6d0ea" };

/** The marker stroke under customers' words, in the colour of the kind that a section is about. */
export function strokeOf(section: string): string {
  if (section === "pains" || section === "objections") return strokes.pain;
  if (section === "goals" || section === "triggers") return strokes.goal;
  if (section === "motivations" || section === "quotes") return strokes.praise;
  return strokes.question;
}
