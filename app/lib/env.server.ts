import path from "node:path";
import { z } from "zod";
import { parseSender } from "./mail-address.ts";

/** How this instance is set up. */
export interface Env {
  port: number;
  host: string;
  /** The address people use, without a slash at its end; every absolute link starts with it. */
  publicUrl: string;
  /** Absolute path of the folder with the embedded database and uploads. */
  dataDir: string;
  databaseUrl: string;
  logLevel: z.infer<typeof logLevels>;
  /** How many proxies of ours stand in front and append to X-Forwarded-For. */
  trustedProxies: number;
  /** Hosts besides the public address's that may be asked for, e.g. "10.0.0.5:3000". */
  allowedHosts: string[];
  /** Survey answers taken from one network in a minute; of the pages it may look at five times as many; 0 is no limit. */
  answerRateLimit: number;
  /** The mail server with its user and password (smtp:// or smtps://), where the environment names one. */
  smtpUrl: string | null;
  /** Whom mail is from, such as "Example <hello@example.com>"; set exactly where smtpUrl is. */
  mailFrom: string | null;
}

/** The environment cannot be used; the message lists everything that is wrong with it. */
export class InvalidEnvironmentError extends Error {}

const logLevels = z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]);

const wholeNumber = (name: string, max: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `${name} is a whole number from 0 to ${max}`)
    .transform(Number)
    .refine((value) => value <= max, `${name} is at most ${max}`);

const environmentSchema = z
  .object({
    PORT: wholeNumber("PORT", 65_535).default(3000),
    HOST: z.string().min(1).max(255).default("127.0.0.1"),
    PUBLIC_URL: z
      .string()
      .refine(
        isPublicUrl,
        "PUBLIC_URL is an http or https address without a path, such as https://earshot.example.com",
      )
      .optional(),
    DATA_DIR: z.string().min(1).default("./data"),
    DATABASE_URL: z
      .string()
      .regex(
        /^(?:file:.|postgres(?:ql)?:\/\/.)/,
        "DATABASE_URL is file:path/to/earshot.db or postgres://user:password@host/database",
      )
      .optional(),
    LOG_LEVEL: logLevels.default("info"),
    TRUSTED_PROXIES: wholeNumber("TRUSTED_PROXIES", 10).default(0),
    // A school class behind one address answers thirty times a minute, a lecture hall some hundred times.
    ANSWER_RATE_LIMIT: wholeNumber("ANSWER_RATE_LIMIT", 99_999).default(600),
    ALLOWED_HOSTS: z
      .string()
      .default("")
      .transform((text) => text.split(",").map((host) => host.trim().toLowerCase()))
      .transform((hosts) => hosts.filter((host) => host !== "")),
    SMTP_URL: z
      .string()
      .refine(isSmtpUrl, "SMTP_URL is smtp://user:password@host:587 or smtps://user:password@host:465")
      .optional(),
    MAIL_FROM: z
      .string()
      .refine(
        (text) => parseSender(text) !== null,
        "MAIL_FROM is an address such as Example <hello@example.com>",
      )
      .optional(),
  })
  .refine((values) => (values.SMTP_URL === undefined) === (values.MAIL_FROM === undefined), {
    path: ["MAIL_FROM"],
    message: "SMTP_URL and MAIL_FROM are set together or not at all",
  });

/**
 * Reads the environment, the only place that does; an empty variable counts as one that is not set.
 * Throws InvalidEnvironmentError with a line for each variable that is wrong.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path: [name], message }) => `  ${String(name)}: ${message}`);
    throw new InvalidEnvironmentError(`Earshot cannot start with this environment:\n${lines.join("\n")}`);
  }
  const values = parsed.data;
  const dataDir = path.resolve(values.DATA_DIR);
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).origin,
    dataDir,
    databaseUrl: values.DATABASE_URL ?? `file:${path.join(dataDir, "earshot.db")}`,
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.TRUSTED_PROXIES,
    allowedHosts: values.ALLOWED_HOSTS,
    answerRateLimit: values.ANSWER_RATE_LIMIT,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
  };
}

/** The environment for a process of ours that we start, with some variables changed. */
export function childEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isPlain = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return (url.protocol === "https:" || url.protocol === "http:") && isPlain;
}

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username, password } = new URL(text);
  const isDecodable = !/%(?![0-9A-Fa-f]{2})/.test(username + password);
  const isSmtp = protocol === "smtp:" || protocol === "smtps:";
  return isSmtp && hostname !== "" && /^\/?$/.test(pathname) && isDecodable;
}
