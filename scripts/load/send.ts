import { type Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";

export interface Sending {
  path: string;
  /** Posted as a browser posts a form; without it the page is asked for. */
  form?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  agent?: Agent;
}

export interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the line, compressed where the headers say so. */
  body: Buffer;
}

/** Sends one request and reads its whole answer; rejects when the line breaks before the end. */
export function send(origin: string, { path, form, headers = {}, agent }: Sending): Promise<Received> {
  const body = form && new URLSearchParams(form).toString();
  const posted = body === undefined ? {} : { ...formHeaders(body), Origin: origin };
  return new Promise((resolve, reject) => {
    const options = {
      method: body === undefined ? "GET" : "POST",
      headers: { ...headers, ...posted },
      agent,
    };
    const request = httpRequest(origin + path, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

function formHeaders(body: string): Record<string, string> {
  return {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": String(Buffer.byteLength(body)),
  };
}
