/** A column's name as a question and one of its options or rows. */
export interface OptionName {
  question: string;
  option: string;
}

// Between a question and its option, the surer first: what joins header rows, then what tools write themselves.
const JOINTS = [" › ", " — ", " – ", " - ", ": "];

/**
 * Splits the name of a column that holds one option of a question: "Text [option]" of LimeSurvey, "CODE[SQ001]", and
 * the names that come of several header rows. Null for a name that is a question alone.
 */
export function splitOptionName(name: string): OptionName | null {
  // Qualtrics: what was typed beside an option, and the choices of a question that also takes typed text.
  const text = name.trim().replace(TYPED, "");
  const bracket = text.endsWith("]") ? text.lastIndexOf("[") : -1;
  if (bracket > 0) return parts(text.slice(0, bracket), text.slice(bracket + 1, -1));
  for (const joint of JOINTS) {
    const at = text.lastIndexOf(joint);
    const found = at > 0 ? parts(text.slice(0, at), text.slice(at + joint.length)) : null;
    if (found) return found;
  }
  return null;
}

const TYPED = / - Text$/;
const CHOICES = / - (selected choice|ausgewählte option)$/i;

function parts(question: string, option: string): OptionName | null {
  const name = { question: question.trim().replace(CHOICES, ""), option: option.trim() };
  return name.question === "" || name.option === "" ? null : name;
}
