/** What a change of type or options does to the values there are. */
export interface Misfits {
  /** How many leading values fit, and how many do not. */
  fit: number;
  unfit: number;
  /** Values that do not fit, the most frequent first, and why; at most 50. */
  named: { text: string; count: number; reason: string }[];
  /** How many different values that do not fit are not named. */
  unnamed: number;
  /** Whether there are more different values than were looked at. */
  more: boolean;
}
