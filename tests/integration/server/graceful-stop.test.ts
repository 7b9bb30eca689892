import { createServer, request } from "node:http";
import { expect, test } from "vitest";
import { stopGracefully } from "#scripts/serve/graceful-stop.ts";

async function serve(milliseconds: number) {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end("done"), milliseconds);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const answer = new Promise<string>((resolve) => {
    const sent = request({ host: "127.0.0.1", port }, (response) => {
      response.on("data", (chunk: Buffer) => resolve(chunk.toString()));
    });
    sent.on("error", () => resolve("cut off"));
    sent.end();
  });
  await new Promise((resolve) => server.once("request", resolve));
  return { server, answer };
}

test("finishes what is under way", async () => {
  const { server, answer } = await serve(300);
  await stopGracefully(server, 5000);
  expect(await answer).toBe("done");
});

test("cuts off what takes too long", async () => {
  const { server, answer } = await serve(60_000);
  const started = Date.now();
  await stopGracefully(server, 200);
  expect(Date.now() - started).toBeLessThan(5000);
  expect(await answer).toBe("cut off");
});
