/** What people said and what was done about it. */
export interface Told {
  said: string;
  did: string;
}

const LONGEST = 4500;

/** The subject and text of a mailing that says back what became of a survey: as many points as a mail has room for. */
export function tellBackValues(points: readonly Told[]): Record<string, string> {
  let said = "";
  for (const point of points) {
    const more = `You said: ${plain(point.said)}\nWe did: ${plain(point.did)}\n\n`;
    if (said.length + more.length > LONGEST) break;
    said += more;
  }
  return {
    audience: "answered",
    subject: "You said, we did: {{survey}}",
    text: `Hello {{name|there}},\n\nsome time ago you answered “{{survey}}”. This is what became of it:\n\n${said}Thank you`,
    reminders: "0",
  };
}

/** Braces would be taken for placeholders. */
function plain(text: string): string {
  return text.replace(/\{\{|\}\}/g, "").trim();
}
