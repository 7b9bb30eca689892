/** Calls `write` until it gives a text that was not given before; short texts may repeat, as they do in life. */
export function createFreshText(): (write: () => string) => string {
  const given = new Set<string>();
  return (write) => {
    let text = write();
    for (let attempt = 0; attempt < 30 && text.length > 40 && given.has(text); attempt += 1) text = write();
    given.add(text);
    return text;
  };
}
