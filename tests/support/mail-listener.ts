import { type AddressInfo, createServer } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as a server got it. */
export interface ReceivedMail {
  from: string;
  /** The recipients of the envelope. */
  to: string[];
  /** Headers by lower-case name, unfolded; a name that stands twice has both values. */
  headers: Map<string, string[]>;
  /** Everything as it came. */
  raw: string;
  /** What the plain text part and the HTML part say, decoded. */
  text: string;
  html: string;
}

/** What the server says to a command; null lets it pass. */
export type Reply = { code: number; message: string } | null;

/** A real SMTP server on a free port of this machine, for as long as a test runs. */
export interface MailListener {
  port: number;
  /** smtp:// address of it. */
  url: string;
  received: ReceivedMail[];
  /** Addresses that were asked for with RCPT TO, also refused ones. */
  asked: string[];
  /** Decides about each recipient; may be replaced while it runs. */
  onRecipient(address: string): Reply | Promise<Reply>;
  /** Decides about each mail once its text has come. */
  onText(mail: ReceivedMail): Reply | Promise<Reply>;
  stop(): Promise<void>;
}

/** A server that speaks TLS: from the first byte, or once it is asked to (STARTTLS). */
export interface ListenerTls {
  key: string;
  cert: string;
  from: "first-byte" | "starttls";
}

/**
 * Starts a server that takes every mail; with `login` only from who signs in with that user and password, with `tls` only
 * from who encrypts.
 */
export async function startMailListener(
  login?: { user: string; password: string },
  tls?: ListenerTls,
): Promise<MailListener> {
  const refused = [...(tls === undefined ? ["STARTTLS"] : []), ...(login ? [] : ["AUTH"])];
  const server = new SMTPServer({
    disabledCommands: refused,
    ...(tls && { key: tls.key, cert: tls.cert, secure: tls.from === "first-byte" }),
    allowInsecureAuth: true,
    authOptional: !login,
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) return done(null, { user: username });
      done(refusal({ code: 535, message: `5.7.8 Wrong password ${password}` }));
    },
    onMailFrom(_address, session, done) {
      if (tls !== undefined && !session.secure) return done(refusal({ code: 530, message: "Encrypt first" }));
      done();
    },
    onRcptTo({ address }, _session, done) {
      listener.asked.push(address);
      Promise.resolve(listener.onRecipient(address)).then((reply) => done(reply && refusal(reply)), done);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        const mail = readMail(
          from,
          rcptTo.map(({ address }) => address),
          Buffer.concat(chunks).toString("utf8"),
        );
        Promise.resolve(listener.onText(mail)).then((reply) => {
          if (reply) return done(refusal(reply));
          listener.received.push(mail);
          done(null);
        }, done);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const listener: MailListener = {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    asked: [],
    onRecipient: () => null,
    onText: () => null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return listener;
}

/** A server that hangs up when a mail's text has come, before it says whether it took it. */
export async function startBreakingServer() {
  let texts = 0;
  const server = createServer((socket) => {
    let text = false;
    socket.on("error", () => undefined);
    socket.write("220 hello\r\n");
    socket.on("data", (bytes) => {
      const said = bytes.toString("utf8");
      if (text || said.startsWith("DATA")) {
        if (!text) socket.write("354 go on\r\n");
        else if (said.includes("\r\n.\r\n")) {
          texts += 1;
          socket.destroy();
        }
        text = true;
      } else socket.write("250 fine\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** How many mails came whole. */
    texts: () => texts,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function refusal({ code, message }: { code: number; message: string }): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

function readMail(from: string, to: string[], raw: string): ReceivedMail {
  const { headers, body } = splitPart(raw);
  const [type = ""] = headers.get("content-type") ?? [];
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  const parts =
    boundary === undefined
      ? []
      : body
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((part) => splitPart(part.replace(/^\r?\n/, "")));
  const partOf = (kind: string) => {
    const part = parts.find((one) => one.headers.get("content-type")?.[0]?.startsWith(kind));
    return part ? decode(part.body, part.headers.get("content-transfer-encoding")?.[0] ?? "7bit") : "";
  };
  return { from, to, headers, raw, text: partOf("text/plain"), html: partOf("text/html") };
}

function splitPart(raw: string): { headers: Map<string, string[]>; body: string } {
  const end = raw.search(/\r?\n\r?\n/);
  const head = raw.slice(0, end === -1 ? raw.length : end).replace(/\r?\n[ \t]+/g, " ");
  const headers = new Map<string, string[]>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), decodeWords(line.slice(colon + 1).trim())]);
  }
  return { headers, body: end === -1 ? "" : raw.slice(end).replace(/^\r?\n\r?\n/, "") };
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Encoded words (RFC 2047) of a header. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : decode(text.replaceAll("_", " "), "quoted-printable"),
    );
}
