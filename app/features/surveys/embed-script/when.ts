const nameOf = (survey: string) => `earshot-closed-${survey}`;

/** Whether this popup was closed, or its survey answered, in this browser before. */
export function hasClosed(survey: string): boolean {
  try {
    return window.localStorage.getItem(nameOf(survey)) !== null;
  } catch {
    return false;
  }
}

/** Remembers that a popup was closed; where a browser forbids it, it only shows again. */
export function rememberClosed(survey: string): void {
  try {
    window.localStorage.setItem(nameOf(survey), "1");
  } catch {
    // Nothing to remember it in.
  }
}

/** Calls `show` once: after so many seconds, or as soon as the pointer leaves for the top, where that is asked for. */
export function whenItIsTime(asked: { after?: string; leaving?: string }, show: () => void): void {
  let shown = false;
  const once = () => {
    if (shown) return;
    shown = true;
    show();
  };
  const seconds = Number(asked.after ?? "0");
  setTimeout(once, Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : 0);
  if (asked.leaving === undefined) return;
  document.documentElement.addEventListener("mouseleave", ({ clientY }) => {
    if (clientY <= 0) once();
  });
}
