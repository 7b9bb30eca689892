/** What a survey in a frame may do: show itself, be sent, and open links beside the page. Never reach the page around it. */
const SANDBOX = "allow-forms allow-scripts allow-popups allow-popups-to-escape-sandbox";
const HELLO = "earshot:hello";
const LEAST_HEIGHT = 120;
/** A survey of a hundred questions on a phone; what says more is no survey. */
const MOST_HEIGHT = 40_000;

export function surveyFrame(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", SANDBOX);
  frame.title = title;
  Object.assign(frame.style, { display: "block", width: "100%", height: "480px", border: "0" });
  frame.src = address;
  return frame;
}

/**
 * Keeps a frame as tall as the survey in it. A sandboxed page has no origin of its own ("null"), so a message counts only
 * where it comes from this very frame, too; and a height is a number within reason, whoever says it.
 */
export function fitFrame(frame: HTMLIFrameElement, onDone: () => void = () => {}): void {
  window.addEventListener("message", ({ source, origin, data }) => {
    if (source === null || source !== frame.contentWindow) return;
    if (origin !== "null" && origin !== new URL(frame.src).origin) return;
    if (typeof data !== "object" || data === null) return;
    if (data.earshot === "done") onDone();
    if (data.earshot !== "height" || typeof data.height !== "number" || !Number.isFinite(data.height)) return;
    frame.style.height = `${Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, Math.ceil(data.height)))}px`;
  });
  // Says who this page is; it is no secret, and a page without an origin cannot be named.
  const greet = () => frame.contentWindow?.postMessage(HELLO, "*");
  frame.addEventListener("load", greet);
  greet();
}
