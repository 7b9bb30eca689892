import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Another site on this machine: one page, of another origin than Earshot's. */
export interface OtherSite {
  origin: string;
  stop(): Promise<void>;
}

export async function startOtherSite(body: () => string): Promise<OtherSite> {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>A shop</title><body><h1>A shop</h1><p style="height:1500px">Goods</p>${body()}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
