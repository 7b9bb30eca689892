import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { UndoForm } from "#app/features/corrections/components/done-bar.tsx";
import { paths } from "#app/lib/paths.ts";
import { ThemeCorrectionFields, type ThemeCorrectionName } from "./theme-correction-fields.tsx";

/** The form that quotes are ticked for. */
export const splitFormId = "split-theme";

interface CorrectThemeProps {
  theme: { id: string; name: string };
  choices: readonly { id: string; name: string; mentions: number }[];
  /** The corrections that hide it and hold it together, where there are any. */
  muteId: string | null;
  pinId: string | null;
}

const buttons: Record<ThemeCorrectionName, string> = {
  rename: "Rename …",
  merge: "Merge …",
  split: "Split …",
  mute: "Mute this theme …",
  pin: "Pin this theme …",
};

/** Everything that can be done to a theme; each step first shows what it would change. */
export function CorrectTheme({ theme, choices, muteId, pinId }: CorrectThemeProps) {
  const back = paths.theme(theme.id);
  const form = (what: ThemeCorrectionName) => (
    <Form
      method="get"
      action={paths.correctTheme(theme.id)}
      id={what === "split" ? splitFormId : undefined}
      className="grid content-start justify-items-start gap-3"
    >
      <ThemeCorrectionFields what={what} theme={theme} choices={choices} />
      <Button look="secondary">{buttons[what]}</Button>
    </Form>
  );
  return (
    <Disclosure summary="Correct this theme" className="mb-12">
      <p className="mb-4 max-w-reading text-sm text-ink-soft">
        What you correct is kept when themes are worked out again. Each step shows what it would change first,
        and can be taken back.
      </p>
      <div className="grid gap-8 sm:grid-cols-2">
        {form("rename")}
        {form("merge")}
        {form("split")}
        <div className="grid content-start gap-6">
          {muteId === null ? (
            <Step text="Hide it from all lists; it is counted on.">{form("mute")}</Step>
          ) : (
            <Step text="It is muted: hidden from all lists.">
              <UndoForm id={muteId} back={back} label="Undo: mute this theme" />
            </Step>
          )}
          {pinId === null ? (
            <Step text="Keep its statements together, whatever later groupings find.">{form("pin")}</Step>
          ) : (
            <Step text="It is pinned: its statements stay together.">
              <UndoForm id={pinId} back={back} label="Undo: pin this theme" />
            </Step>
          )}
        </div>
      </div>
    </Disclosure>
  );
}

function Step({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-sm text-ink-soft">{text}</p>
      {children}
    </div>
  );
}
