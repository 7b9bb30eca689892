/** A button at the edge of the page that stays in view while it scrolls. */
export function stickyButton(
  label: string,
  { ground, text }: { ground: string; text: string },
  onClick: () => void,
): void {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  Object.assign(button.style, {
    position: "fixed",
    zIndex: "2147482999",
    right: "16px",
    bottom: "16px",
    minHeight: "44px",
    padding: "10px 20px",
    border: "1px solid currentColor",
    borderRadius: "999px",
    background: ground,
    color: text,
    font: "600 16px system-ui, sans-serif",
    cursor: "pointer",
  });
  button.addEventListener("click", onClick);
  document.body.append(button);
}
