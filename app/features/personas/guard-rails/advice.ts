/** Three to five are advised. */
export const advised = { least: 3, most: 5 };

/** So long without any use, and a persona is named as unused. */
export const UNUSED_DAYS = 30;

/** What to say about how many personas there are. */
export function adviceOn(count: number): { isFine: boolean; text: string } {
  if (count < advised.least) {
    return {
      isFine: false,
      text: `${count === 1 ? "One persona is" : `${count} personas are`} few: three to five are advised. With fewer, most customers are spoken to as if they were all alike, and what differs between them stays unsaid.`,
    };
  }
  if (count > advised.most) {
    return {
      isFine: false,
      text: `${count} personas are many: three to five are advised. Nobody keeps more apart while writing, and each further one has fewer people behind its lines.`,
    };
  }
  return {
    isFine: true,
    text: `${count} personas: three to five are advised, few enough to keep apart while writing and enough to be spoken to differently.`,
  };
}
