const NEEDED = [20, 19];

/** Throws unless this Node is new enough to run Earshot. */
export function ensureNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new Error(
    `Earshot needs Node ${NEEDED.join(".")} or later; this is Node ${version}. See https://nodejs.org`,
  );
}
