/** What the page around a frame and the survey within it say to each other; see embed-script/. */
const HELLO = "earshot:hello";

/**
 * Tells the page around this one how tall the survey is, and when it is done: once that page has said who it is, and
 * only where it is one of the sites that may show the survey. Browsers vouch for the origin of a message.
 */
export function tellHeight(sites: readonly string[]): void {
  const main = document.querySelector("main");
  if (window.parent === window || main === null) return;
  let site: string | null = null;
  const tell = () => {
    if (site === null) return;
    window.parent.postMessage(
      { earshot: "height", height: Math.ceil(main.getBoundingClientRect().height) },
      site,
    );
  };
  window.addEventListener("message", (event) => {
    if (event.source !== window.parent || event.data !== HELLO || !sites.includes(event.origin)) return;
    site = event.origin;
    tell();
    if (document.querySelector("[data-done]")) window.parent.postMessage({ earshot: "done" }, site);
  });
  new ResizeObserver(tell).observe(main);
}
