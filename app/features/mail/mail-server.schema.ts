import { z } from "zod";
import { isMailAddress, oneLine, type Sender } from "#app/lib/mail-address.ts";
import { tidyName } from "#app/lib/text.ts";

export const securityNames = {
  tls: "TLS from the first byte (usually port 465)",
  starttls: "STARTTLS, and nothing without it (usually port 587)",
  none: "No encryption (a server on this machine or in this building only)",
} as const;
export type Security = keyof typeof securityNames;
const securities = ["tls", "starttls", "none"] as const satisfies readonly Security[];

/** The owner's mail server, with its password. Never leaves the server process. */
export interface MailServer {
  host: string;
  port: number;
  security: Security;
  /** Empty where the server asks for none. */
  user: string;
  password: string;
  /** The owner has allowed a certificate that nobody vouches for, such as a self-made one. */
  allowUntrusted: boolean;
  from: Sender;
}

/** The mail server as pages may see it. */
export interface ShownMailServer extends Omit<MailServer, "password"> {
  hasPassword: boolean;
}

const line = (name: string, max: number) =>
  z
    .string(`Enter ${name}`)
    .overwrite((text) => oneLine(tidyName(text)))
    .max(max, `Expected at most ${max} characters`);

/** What the form about the mail server posts. A password that is left empty stays as it is. */
export const mailServerFormSchema = z
  .object({
    host: line("the server's name", 253).regex(
      /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$|^[0-9A-Fa-f:]{2,39}$/,
      "Expected a name or an address such as smtp.example.com, without https:// and without a port",
    ),
    port: z.coerce
      .number("Expected a port such as 587")
      .int("Expected a port such as 587")
      .min(1, "Expected a port from 1 to 65535")
      .max(65_535, "Expected a port from 1 to 65535"),
    security: z.enum(securities, "Choose how the connection is kept secret"),
    user: line("the user", 200).default(""),
    password: z.string().max(500, "Expected at most 500 characters").default(""),
    allowUntrusted: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
    fromName: line("a name", 100).default(""),
    fromAddress: z
      .string("Enter the address mail is from")
      .trim()
      .refine(isMailAddress, "Expected one address such as hello@example.com"),
  })
  .refine((form) => form.password === "" || !/\p{Cc}/u.test(form.password), {
    path: ["password"],
    message: "A password is one line of text",
  });
export type MailServerForm = z.infer<typeof mailServerFormSchema>;
