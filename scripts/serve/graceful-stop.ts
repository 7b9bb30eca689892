import type { Server } from "node:http";

const PATIENCE_MS = 8_000;

/** Stops taking requests, lets those under way finish for up to eight seconds, then cuts the rest. */
export async function stopGracefully(server: Server, patienceMs = PATIENCE_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Without this an idle keep-alive connection would hold the server open until its time-out.
  server.closeIdleConnections();
  const idleSweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(cut);
  clearInterval(idleSweep);
}
