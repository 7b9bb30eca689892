import { useBlocker } from "@remix-run/react";
import { type MutableRefObject, useCallback, useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { EditorForm, PersonaEdit } from "../../editing/persona-form.schema.ts";
import { dropCopy, findCopy, isSameEdit, keepCopy, type UnsavedCopy } from "./unsaved-copy.ts";

const QUESTION = "Leave without saving? This tab keeps what you typed and offers it again.";

/**
 * Keeps what is typed in this tab until it is saved, offers it again, and asks before the page is left with it. `base` is
 * what the server gave, `sending` whether a button has just sent the form.
 */
export function useUnsaved(
  personaId: string,
  base: EditorForm,
  cameBack: boolean,
  methods: UseFormReturn<EditorForm, unknown, PersonaEdit>,
  sending: MutableRefObject<boolean>,
) {
  const { watch, getValues, reset } = methods;
  const [offered, setOffered] = useState<UnsavedCopy | null>(null);

  useEffect(() => {
    // A form that the server shows again holds what was typed already.
    if (!cameBack) setOffered(findCopy(personaId, base));
    const changes = watch(() => {
      const form = getValues();
      if (isSameEdit(form, base)) dropCopy(personaId);
      else keepCopy(personaId, { base, form, at: new Date().toISOString() });
    });
    return () => changes.unsubscribe();
  }, [personaId, base, cameBack, watch, getValues]);

  const isUnsaved = useCallback(
    () => !sending.current && (cameBack || !isSameEdit(getValues(), base)),
    [base, cameBack, getValues, sending],
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isUnsaved() && event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsaved(),
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(QUESTION)) blocker.proceed();
    else blocker.reset();
  }, [blocker]);

  return {
    offered,
    /** Puts the kept words into the form, to be merged from the revision they began from. */
    takeBack: () => {
      if (offered) reset(offered.form);
      setOffered(null);
    },
    letGo: () => {
      dropCopy(personaId);
      setOffered(null);
    },
  };
}
