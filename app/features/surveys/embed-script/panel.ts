import { fitFrame } from "./survey-frame.ts";
import { rememberClosed } from "./when.ts";

const ABOVE_ALL = "2147483000";

/**
 * Shows the survey in a panel at the corner of the page, which goes on to be used beside it. It takes the focus only
 * where somebody asked for it, closes with its button or Escape, and gives the focus back.
 */
export function openPanel(
  frame: HTMLIFrameElement,
  survey: string,
  words: { title: string; close: string },
  { focus }: { focus: boolean },
): void {
  if (document.querySelector("[data-earshot-panel]")) return;
  const before = document.activeElement;
  const panel = document.createElement("section");
  panel.dataset.earshotPanel = survey;
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", words.title);
  Object.assign(panel.style, {
    position: "fixed",
    zIndex: ABOVE_ALL,
    right: "16px",
    bottom: "16px",
    boxSizing: "border-box",
    width: "min(420px, calc(100vw - 32px))",
    maxHeight: "min(640px, calc(100vh - 32px))",
    overflow: "auto",
    borderRadius: "10px",
    border: "1px solid #857b6c",
    // As the survey within: in the scheme of whoever looks at it.
    colorScheme: "light dark",
    background: "Canvas",
    boxShadow: "0 8px 32px rgba(0, 0, 0, 0.24)",
  });
  const close = closeButton(words.close);
  panel.append(close, frame);
  document.body.append(panel);
  fitFrame(frame, () => rememberClosed(survey));

  const shut = () => {
    rememberClosed(survey);
    panel.remove();
    window.removeEventListener("keydown", onKey);
    if (focus && before instanceof HTMLElement) before.focus();
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "Escape") shut();
  };
  close.addEventListener("click", shut);
  window.addEventListener("keydown", onKey);
  if (focus) close.focus();
}

function closeButton(label: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `${label} ×`;
  Object.assign(button.style, {
    position: "sticky",
    top: "0",
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "44px",
    padding: "8px 16px",
    border: "0",
    borderBottom: "1px solid #857b6c",
    background: "Canvas",
    color: "CanvasText",
    font: "600 16px system-ui, sans-serif",
    textAlign: "end",
    cursor: "pointer",
  });
  return button;
}
