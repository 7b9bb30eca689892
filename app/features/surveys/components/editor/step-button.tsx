import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";

/**
 * A button for one step of editing: with a script it acts in place, without one it posts the form, which comes back
 * with the step done and everything that was typed.
 */
export function StepButton({
  step,
  onStep,
  label,
  disabled,
  children,
}: {
  /** See survey-form-steps.ts. */
  step: string;
  onStep: () => void;
  /** Said aloud where the visible text alone does not name the question. */
  label?: string;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <Button
      look="secondary"
      size="small"
      name="intent"
      value={step}
      formNoValidate
      disabled={disabled}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        onStep();
      }}
    >
      {children}
    </Button>
  );
}
