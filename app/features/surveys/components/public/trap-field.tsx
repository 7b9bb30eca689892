import { TRAP_FIELD } from "../../answers/answer-fields.ts";

/**
 * A field that programs fill in and people do not: out of sight, out of the order of the Tab key, and without a name for
 * screen readers. Where styles fail it says what to do.
 */
export function TrapField() {
  return (
    <div className="sv-hidden" aria-hidden="true">
      <label>
        Please leave this field empty
        <input type="text" name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
